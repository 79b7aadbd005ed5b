package tengen.env.multi;

import java.util.Arrays;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * A {@link Game} without chance as a world of agents that take turns. The players are the agents
 * and the moves the actions; the result is paid at the end.
 */
public final class GameTurns implements TurnEnvironment {

  private final Game game;
  private final GameState start;
  private final GameState state;
  private final Space.Box observations;
  private final Space.Discrete actions;
  private final int[] moves;
  private final double[] rewards;

  /** Agents that still have to see the end, by number; only counts after it. */
  private final boolean[] seen;

  private int turn = NOBODY;
  private boolean begun;

  /** A game to be played. */
  public GameTurns(Game game) {
    this.game = game;
    start = game.start();
    state = game.start();
    observations =
        Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, game.observationShape());
    actions = new Space.Discrete(game.moves());
    moves = new int[game.moves()];
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

  /* Without chance every episode begins alike. */
  @Override
  public void reset(long seed) {
    state.copyFrom(start);
    Arrays.fill(rewards, 0);
    Arrays.fill(seen, false);
    begun = true;
    turn = playerToMove();
  }

  private int playerToMove() {
    int player = state.currentPlayer();
    if (player == GameState.CHANCE || player == GameState.SIMULTANEOUS) {
      throw new IllegalArgumentException(
          game.name() + " has moves of chance or of all players at once; agents cannot take turns");
    }
    return player;
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
    Arrays.fill(out, 0, moves.length, false);
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
      turn = state.terminal() ? end() : playerToMove();
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
      Game game, GameState state, double[] rewards, boolean[] seen, int turn, boolean begun)
      implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    return new State(game, state.copy(), rewards.clone(), seen.clone(), turn, begun);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State saved) || !saved.game.name().equals(game.name())) {
      throw new IllegalArgumentException(
          "not a snapshot of " + game.name() + " with turns: " + snapshot);
    }
    state.copyFrom(saved.state);
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
