package tengen.mcts;

import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * Judges positions: the only thing that search knows about neural networks. Not safe for use by
 * several threads at once unless an implementation says so.
 */
public interface Evaluator extends AutoCloseable {

  /**
   * Fills logits and values of the first {@link Batch#size} rows. The same batch gives the same
   * numbers, unless the evaluator is random; then they depend on its seed and its earlier calls.
   */
  void evaluate(Batch batch);

  /** Frees what the evaluator holds outside the heap; harmless when called twice. */
  @Override
  default void close() {}

  /** Positions and what is thought of them. Allocated once by a driver and refilled. */
  final class Batch {

    /** Rows in use, at most the capacity. */
    public int size;

    /** {@code [capacity]} Positions, none of them over; borrowed until evaluate returns. */
    public final GameState[] positions;

    /** {@code [capacity, moves]} Logits over all moves, illegal ones included. */
    public final float[] logits;

    /** {@code [capacity]} Expected result in [-1, 1] for the player to move. */
    public final float[] values;

    /** A batch for up to {@code capacity} positions of a game. */
    public Batch(Game game, int capacity) {
      positions = new GameState[capacity];
      logits = new float[capacity * game.moves()];
      values = new float[capacity];
    }

    /** The greatest size. */
    public int capacity() {
      return positions.length;
    }
  }
}
