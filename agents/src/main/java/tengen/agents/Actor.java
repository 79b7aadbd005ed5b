package tengen.agents;

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
}
