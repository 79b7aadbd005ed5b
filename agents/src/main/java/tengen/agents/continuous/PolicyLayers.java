package tengen.agents.continuous;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/** The layers of a policy: whether something else than weights belongs to them is their matter. */
interface PolicyLayers extends AutoCloseable {

  /** Adds what is trained. */
  void declare(TensorList list);

  /** As they act, {@code [B, out]}. */
  NDArray acting(Map<String, NDArray> tensors, NDArray x);

  /**
   * As they are trained, {@code [B, out]}.
   *
   * @param steps of the optimiser so far
   */
  NDArray learning(Map<String, NDArray> tensors, NDArray x, long steps);

  /** Weights with which {@link Mlp} alone does the same as they do when acting. */
  float[] plain(Weights weights);

  /** What is saved beside the weights, by the prefix of the names in files. */
  Map<String, Weights> parts();

  @Override
  void close();

  /** Layers that are nothing but weights. */
  static PolicyLayers of(Mlp mlp) {
    return new Plain(mlp);
  }

  /** See {@link #of}. */
  record Plain(Mlp mlp) implements PolicyLayers {

    @Override
    public void declare(TensorList list) {
      mlp.declare(list);
    }

    @Override
    public NDArray acting(Map<String, NDArray> tensors, NDArray x) {
      return mlp.forward(tensors, x);
    }

    @Override
    public NDArray learning(Map<String, NDArray> tensors, NDArray x, long steps) {
      return mlp.forward(tensors, x);
    }

    @Override
    public float[] plain(Weights weights) {
      return weights.values();
    }

    @Override
    public Map<String, Weights> parts() {
      return Map.of();
    }

    @Override
    public void close() {}
  }
}
