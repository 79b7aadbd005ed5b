package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** The network as it is trained: batch normalisation as an operation of its own. */
final class TrainLayers extends ArrayLayers {

  /** Share of the running statistics that a batch leaves as it was; 0.1 in PyTorch's terms. */
  private static final float MOMENTUM = 0.9f;

  /** Added to variances before the root. */
  static final float EPSILON = 1e-5f;

  /** DJL's "last axis" leads to PyTorch's own axis, the second one, without transpositions. */
  private static final int CHANNELS = -1;

  private final boolean training;

  /**
   * @param training whether to normalise by the batch, and to update the running statistics
   */
  TrainLayers(Map<String, NDArray> tensors, boolean training) {
    super(tensors);
    this.training = training;
  }

  @Override
  public NDArray convNorm(NDArray x, String name, int out, int size) {
    return norm(convolve(x, tensor(name + ".weight"), null, 1, size / 2), name);
  }

  @Override
  public NDArray convBiasNorm(NDArray x, NDArray pooled, String name, int out, int size) {
    NDArray bias = pooled.matMul(tensor(name + ".pooled.weight").transpose());
    NDArray sum =
        convolve(x, tensor(name + ".weight"), null, 1, size / 2)
            .add(bias.expandDims(2).expandDims(3));
    return norm(sum, name);
  }

  NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .batchNorm(
            x,
            tensor(name + ".norm.running_mean"),
            tensor(name + ".norm.running_var"),
            tensor(name + ".norm.weight"),
            tensor(name + ".norm.bias"),
            CHANNELS,
            MOMENTUM,
            EPSILON,
            training)
        .singletonOrThrow();
  }
}
