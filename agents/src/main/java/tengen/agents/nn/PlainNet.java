package tengen.agents.nn;

/**
 * A {@link Net} in plain loops over a copy of its weights: for few rows several times faster than
 * the engine, whose calls cost more than a small network. Not safe for use by several threads at
 * once.
 */
public interface PlainNet {

  /**
   * Copies the weights as they are now.
   *
   * @param values {@link Weights#values} of the same weights, read once for several networks
   */
  void load(Weights from, float[] values);

  /**
   * Computes one row.
   *
   * @param x the input begins at {@code at}
   * @param out the output is written at {@code to}
   */
  void forward(float[] x, int at, float[] out, int to);
}
