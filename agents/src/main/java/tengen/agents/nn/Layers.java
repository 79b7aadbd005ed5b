package tengen.agents.nn;

/**
 * The operations that networks are made of. {@link Architecture} says once how they are joined;
 * each implementation does something else with them: declare weights, train, infer, write ONNX.
 *
 * @param <T> what stands for a batch of features: an array, a shape, a name in a graph
 */
interface Layers<T> {

  /**
   * Convolution without bias, then batch normalisation.
   *
   * @param x {@code [B, in, H, W]}
   * @param size of the square kernel, odd; the board keeps its size
   * @return {@code [B, out, H, W]}
   */
  T convNorm(T x, String name, int out, int size);

  /**
   * As {@link #convNorm}, with a bias for each channel computed from pooled features and added
   * before the normalisation.
   *
   * @param pooled {@code [B, features]}
   */
  T convBiasNorm(T x, T pooled, String name, int out, int size);

  /**
   * Convolution of kernel 1 with bias.
   *
   * @param gain standard deviation of the first weights, times the root of the number of inputs
   */
  T conv(T x, String name, int out, double gain);

  /**
   * One number for each column: a convolution over its whole height, with bias.
   *
   * @return {@code [B, W]}
   */
  T columns(T x, String name, double gain);

  /**
   * Linear map with bias.
   *
   * @param x {@code [B, in]}
   * @return {@code [B, out]}
   */
  T dense(T x, String name, int out, double gain);

  /** Mean over the board, mean times the board's size, maximum: {@code [B, 3 * channels]}. */
  T pool(T x);

  /** Mean over the board times 1, the board's size, its square: {@code [B, 3 * channels]}. */
  T poolMeans(T x);

  /** Element by element. */
  T relu(T x);

  /** Element by element. */
  T tanh(T x);

  /** Element by element; equal shapes. */
  T add(T x, T y);

  /** {@code [B, n]} and {@code [B, m]} to {@code [B, n + m]}. */
  T concat(T x, T y);

  /** {@code [B, …]} to {@code [B, n]}. */
  T flatten(T x);
}
