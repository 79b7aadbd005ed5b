package tengen.agents;

import tengen.env.vector.StepBatch;

/**
 * Chooses actions and learns nothing. Not safe for use by several threads at once.
 *
 * @param <B> the actions of all rows: {@code int[rows]}, or {@code float[rows * width]}
 */
@FunctionalInterface
public interface Actor<B> {

  /**
   * Acts in every row.
   *
   * @param observation {@code [rows, width]}
   * @param actions filled, one action a row
   */
  void act(float[] observation, int rows, B actions);

  /**
   * Acts in every row of a vector environment. Unlike the method above it may mind what else is
   * known: which actions are allowed, which episodes just began.
   *
   * @param batch holds what is acted on
   * @param actions filled, one action a row
   */
  default void act(StepBatch batch, B actions) {
    act(batch.observation, batch.rows(), actions);
  }

  /**
   * What it makes of the first row. Does not change what it does next.
   *
   * @param batch holds what is acted on
   */
  default Insight insight(StepBatch batch) {
    return Insight.NONE;
  }
}
