package tengen.env.multi;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.game.Chance;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.SimultaneousState;

/**
 * A {@link Game} in which all players move at once as a world of agents that act at once. The
 * players are the agents and the moves the actions; the result is paid at the end. Where only one
 * player is to move, only that agent is present. Chance moves by itself, from a random stream of
 * its own.
 */
public final class GameRounds implements ParallelEnvironment<Integer> {

  private static final String STREAM = "game.chance";

  private final Game game;
  private final GameState start;
  private final SimultaneousState state;
  private final Space.Box observations;
  private final Space.Discrete actions;
  private final Chance chance;
  private final int[] moves;
  private final int[] joint;
  private RestorableUniformRandomProvider random = Rng.stream(0, STREAM);
  private boolean begun;

  /**
   * A game to be played.
   *
   * @throws IllegalArgumentException if its players never move at once
   */
  public GameRounds(Game game) {
    this.game = game;
    start = game.start();
    if (!(game.start() instanceof SimultaneousState own)) {
      throw new IllegalArgumentException(
          "the players of " + game.name() + " never move at once; make it a GameTurns");
    }
    state = own;
    observations =
        Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, game.observationShape());
    actions = new Space.Discrete(game.moves());
    chance = new Chance(game);
    moves = new int[game.choices()];
    joint = new int[game.players()];
  }

  @Override
  public int agents() {
    return game.players();
  }

  @Override
  public String name(int agent) {
    return "player_" + agent;
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
  public SimultaneousState state() {
    return state;
  }

  @Override
  public float[][] reset(long seed) {
    state.copyFrom(start);
    random = Rng.stream(seed, STREAM);
    begun = true;
    chanceMoves();
    return observed();
  }

  private void chanceMoves() {
    while (state.currentPlayer() == GameState.CHANCE) {
      state.play(chance.draw(state, random));
    }
  }

  private float[][] observed() {
    float[][] all = new float[agents()][observations.width()];
    for (int agent = 0; agent < all.length; agent++) {
      state.observe(agent, all[agent], 0);
    }
    return all;
  }

  @Override
  public boolean present(int agent) {
    if (!begun || state.terminal()) {
      return false;
    }
    int player = state.currentPlayer();
    return player == GameState.SIMULTANEOUS || player == agent;
  }

  @Override
  public JointStep step(List<Integer> chosen) {
    if (!begun || state.terminal()) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    check(chosen);
    if (state.currentPlayer() == GameState.SIMULTANEOUS) {
      Arrays.setAll(joint, chosen::get);
      state.play(state.joint(joint));
    } else {
      state.play(chosen.get(state.currentPlayer()));
    }
    chanceMoves();
    double[] rewards = new double[agents()];
    boolean[] terminated = new boolean[agents()];
    if (state.terminal()) {
      Arrays.setAll(rewards, state::returns);
      Arrays.fill(terminated, true);
    }
    return new JointStep(observed(), rewards, terminated, new boolean[agents()]);
  }

  private void check(List<Integer> chosen) {
    if (chosen.size() != agents()) {
      throw new IllegalArgumentException(
          game.name() + " needs " + agents() + " actions; got " + chosen.size());
    }
    for (int agent = 0; agent < agents(); agent++) {
      Integer action = chosen.get(agent);
      if (present(agent) != (action != null)) {
        throw new IllegalArgumentException(
            "action of "
                + name(agent)
                + (action == null ? " is missing" : " must be null: it is not its turn"));
      }
      if (action != null && !legal(agent, action)) {
        throw new IllegalArgumentException(
            "action of " + name(agent) + " must be one of its legal moves; got " + action);
      }
    }
  }

  private boolean legal(int agent, int action) {
    int count =
        state.currentPlayer() == GameState.SIMULTANEOUS
            ? state.legalMoves(agent, moves)
            : state.legalMoves(moves);
    for (int i = 0; i < count; i++) {
      if (moves[i] == action) {
        return true;
      }
    }
    return false;
  }

  private record State(Game game, GameState state, byte[] random, boolean begun)
      implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    return new State(game, state.copy(), Rng.save(random), begun);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State saved) || !saved.game.name().equals(game.name())) {
      throw new IllegalArgumentException(
          "not a snapshot of " + game.name() + " in rounds: " + snapshot);
    }
    state.copyFrom(saved.state);
    Rng.restore(random, saved.random);
    begun = saved.begun;
  }

  @Override
  public String toString() {
    return state.toString();
  }
}
