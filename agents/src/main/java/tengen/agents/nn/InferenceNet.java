package tengen.agents.nn;

/**
 * A network that only answers. Holds buffers: one object a thread; several objects may work at the
 * same time. The same input gives the same bits at each call.
 */
public interface InferenceNet extends AutoCloseable {

  /** The shape of the network. */
  PolicyValueSpec spec();

  /**
   * Judges positions.
   *
   * @param planes {@code [n, planes, H, W]}, read from index 0 on
   * @param n positions, at least 1
   * @param logits {@code [n, moves]}, filled
   * @param wdl {@code [n, 3]}, filled with the logits of win, draw and loss for the side to move
   * @param ownership {@code [n, H * W]}, filled with numbers in [-1, 1]: 1 where the side to move
   *     will own the point; null where not wanted or the network has no such head
   * @param score {@code [n]}, filled with the expected lead of the side to move in units of the
   *     score scale; null where not wanted or the network has no such head
   * @throws IllegalArgumentException if an array is too short, or a head is wanted that is not
   *     there
   */
  void forward(
      float[] planes, int n, float[] logits, float[] wdl, float[] ownership, float[] score);

  /** As {@link #forward(float[], int, float[], float[], float[], float[])}, policy and value. */
  default void forward(float[] planes, int n, float[] logits, float[] wdl) {
    forward(planes, n, logits, wdl, null, null);
  }

  /** Frees what lies outside the heap; harmless when called twice. */
  @Override
  void close();
}
