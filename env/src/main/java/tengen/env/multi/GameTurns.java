package tengen.env.multi;

import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.game.Chance;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.SimultaneousState;

/**
 * A {@link Game} as a world of agents that take turns. The players are the agents and the moves the
 * actions; the result is paid at the end. Chance moves by itself, from a random stream of its own,
 * and belongs to nobody's turn. In a game with {@linkplain tengen.env.game.InformationState
 * secrets} an agent observes what its player knows.
 */
public final class GameTurns implements TurnEnvironment {

  private static final String STREAM = "game.chance";

  private final Game game;
  private final GameState start;
  private final GameState state;
  private final Space.Box observations;
  private final Space.Discrete actions;
  private final int[] moves;
  private final double[] rewards;

  /** Agents that still have to see the end, by number; only counts after it. */
  private final boolean[] seen;

  private final Chance chance;
  private RestorableUniformRandomProvider random = Rng.stream(0, STREAM);
  private int turn = NOBODY;
  private boolean begun;

  /**
   * A game to be played.
   *
   * @throws IllegalArgumentException if its players move at once
   */
  public GameTurns(Game game) {
    this.game = game;
    start = game.start();
    if (start instanceof SimultaneousState) {
      throw atOnce();
    }
    state = game.start();
    observations =
        Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, game.observationShape());
    actions = new Space.Discrete(game.moves());
    moves = new int[game.choices()];
    chance = new Chance(game);
    rewards = new double[game.players()];
    seen = new boolean[game.players()];
  }

  @Override
  public int agents() {
    return game.players();
  }

  @Override
  public Space.Box observationSpace(int agent) {
    return observations;
  }

  @Override
  public Space.Discrete actionSpace(int agent) {
    return actions;
  }

  /** The position; not to be modified. */
  public GameState state() {
    return state;
  }

  /* Where there is no chance every episode begins alike. */
  @Override
  public void reset(long seed) {
    state.copyFrom(start);
    random = Rng.stream(seed, STREAM);
    Arrays.fill(rewards, 0);
    Arrays.fill(seen, false);
    begun = true;
    turn = playerToMove();
  }

  /** Lets chance move until somebody else is to, or the game is over. */
  private int playerToMove() {
    while (state.currentPlayer() == GameState.CHANCE) {
      state.play(chance.draw(state, random));
    }
    if (state.currentPlayer() == GameState.SIMULTANEOUS) {
      throw atOnce();
    }
    return state.currentPlayer();
  }

  private IllegalArgumentException atOnce() {
    return new IllegalArgumentException(
        game.name() + " has moves of all players at once; agents cannot take turns");
  }

  @Override
  public int agent() {
    return turn;
  }

  @Override
  public void observe(int agent, float[] out, int at) {
    state.observe(agent, out, at);
  }

  @Override
  public int actionMask(boolean[] out) {
    Arrays.fill(out, 0, actions.n(), false);
    int n = turn == NOBODY || state.terminal() ? 0 : state.legalMoves(moves);
    for (int i = 0; i < n; i++) {
      out[moves[i]] = true;
    }
    return n;
  }

  @Override
  public double reward(int agent) {
    return rewards[agent];
  }

  @Override
  public boolean terminated(int agent) {
    return begun && state.terminal();
  }

  @Override
  public boolean truncated(int agent) {
    return false;
  }

  @Override
  public void step(int action) {
    if (turn == NOBODY) {
      throw new IllegalStateException("nobody is to act; call reset first");
    }
    if (state.terminal()) {
      leave(action);
    } else {
      int mover = turn;
      state.play(action);
      rewards[mover] = 0;
      int next = playerToMove();
      turn = next == GameState.TERMINAL ? end() : next;
    }
  }

  /** The game is over: everybody is paid and has one more turn to see it, the next player first. */
  private int end() {
    for (int player = 0; player < rewards.length; player++) {
      rewards[player] += state.returns(player);
    }
    return (turn + 1) % rewards.length;
  }

  private void leave(int action) {
    if (action != NO_ACTION) {
      throw new IllegalArgumentException(
          "the episode of "
              + name(turn)
              + " has ended: its action must be NO_ACTION; got "
              + action);
    }
    seen[turn] = true;
    int next = (turn + 1) % rewards.length;
    turn = seen[next] ? NOBODY : next;
  }

  private record State(
      Game game,
      GameState state,
      byte[] random,
      double[] rewards,
      boolean[] seen,
      int turn,
      boolean begun)
      implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    return new State(
        game, state.copy(), Rng.save(random), rewards.clone(), seen.clone(), turn, begun);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State saved) || !saved.game.name().equals(game.name())) {
      throw new IllegalArgumentException(
          "not a snapshot of " + game.name() + " with turns: " + snapshot);
    }
    state.copyFrom(saved.state);
    Rng.restore(random, saved.random);
    System.arraycopy(saved.rewards, 0, rewards, 0, rewards.length);
    System.arraycopy(saved.seen, 0, seen, 0, seen.length);
    turn = saved.turn;
    begun = saved.begun;
  }

  @Override
  public String toString() {
    return state.toString();
  }
}
