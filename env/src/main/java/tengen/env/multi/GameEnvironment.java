package tengen.env.multi;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.ActionMask;
import tengen.env.Environment;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.game.Chance;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * A {@link Game} as one episode: an action is the move of whoever is to move, or a joint move where
 * all are. Observations are those of the player to move, the reward is the first player's result,
 * at the end. For those who look at a whole game; players that learn want {@link GameTurns}.
 *
 * <p>Chance moves by itself, from a random stream of its own. The {@linkplain #as kind} of the
 * position can be asked for as well as this class.
 */
public final class GameEnvironment implements Environment<Integer>, ActionMask {

  private static final String STREAM = "game.chance";

  private final Game game;
  private final GameState start;
  private final GameState state;
  private final Space.Box observations;
  private final Space.Discrete actions;
  private final Chance chance;
  private final int[] legal;
  private RestorableUniformRandomProvider random = Rng.stream(0, STREAM);
  private int[] moves = new int[64];
  private int[] players = new int[64];
  private int length;
  private boolean begun;

  /** A game to be played. */
  public GameEnvironment(Game game) {
    this.game = game;
    start = game.start();
    state = game.start();
    observations =
        Space.Box.of(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, game.observationShape());
    actions = new Space.Discrete(game.choices());
    legal = new int[game.choices()];
    chance = new Chance(game);
  }

  /** The position; not to be modified. */
  public GameState state() {
    return state;
  }

  /** Moves so far, those of chance included. */
  public int[] moves() {
    return Arrays.copyOf(moves, length);
  }

  /** Who made each of {@link #moves}, or {@link GameState#CHANCE}. */
  public int[] players() {
    return Arrays.copyOf(players, length);
  }

  @Override
  public Space.Box observationSpace() {
    return observations;
  }

  @Override
  public Space.Discrete actionSpace() {
    return actions;
  }

  @Override
  public float[] reset(long seed) {
    state.copyFrom(start);
    random = Rng.stream(seed, STREAM);
    length = 0;
    begun = true;
    letChanceMove();
    return observation();
  }

  private void letChanceMove() {
    while (state.currentPlayer() == GameState.CHANCE) {
      int outcome = chance.draw(state, random);
      state.play(outcome);
      keep(GameState.CHANCE, outcome);
    }
  }

  private float[] observation() {
    float[] seen = new float[observations.width()];
    state.observe(Math.max(0, state.currentPlayer()), seen, 0);
    return seen;
  }

  @Override
  public Step step(Integer action) {
    if (!begun || state.terminal()) {
      throw new IllegalStateException(
          begun ? "the game is over; call reset" : "step called before reset");
    }
    int mover = state.currentPlayer();
    state.play(action);
    keep(mover, action);
    letChanceMove();
    boolean over = state.terminal();
    return new Step(observation(), over ? state.returns(0) : 0, over, false);
  }

  private void keep(int mover, int move) {
    if (length == moves.length) {
      moves = Arrays.copyOf(moves, 2 * length);
      players = Arrays.copyOf(players, 2 * length);
    }
    moves[length] = move;
    players[length++] = mover;
  }

  @Override
  public int actionMask(boolean[] out) {
    if (out.length != actions.n()) {
      throw new IllegalArgumentException(
          "the mask of " + game.name() + " has " + actions.n() + " actions, not " + out.length);
    }
    Arrays.fill(out, false);
    int count = state.terminal() ? 0 : state.legalMoves(legal);
    for (int i = 0; i < count; i++) {
      out[legal[i]] = true;
    }
    return count;
  }

  private record State(
      String game, GameState state, byte[] random, int[] moves, int[] players, boolean begun)
      implements Snapshot {}

  @Override
  public Snapshot snapshot() {
    return new State(game.name(), state.copy(), Rng.save(random), moves(), players(), begun);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State saved) || !saved.game.equals(game.name())) {
      throw new IllegalArgumentException("not a snapshot of " + game.name() + ": " + snapshot);
    }
    state.copyFrom(saved.state);
    Rng.restore(random, saved.random);
    length = saved.moves.length;
    moves = Arrays.copyOf(saved.moves, Math.max(64, length));
    players = Arrays.copyOf(saved.players, Math.max(64, length));
    begun = saved.begun;
  }

  @Override
  public <T> Optional<T> as(Class<T> kind) {
    return kind.isInstance(state) ? Optional.of(kind.cast(state)) : Environment.super.as(kind);
  }

  @Override
  public String toString() {
    return state.toString();
  }
}
