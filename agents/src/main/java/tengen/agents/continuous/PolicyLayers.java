package tengen.agents.continuous;

import java.util.Map;
import tengen.agents.nn.Mlp;
import tengen.agents.nn.Mlps;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.TensorList;
import tengen.agents.nn.Weights;

/** The layers of a policy: whether something else than weights belongs to them is their matter. */
interface PolicyLayers extends AutoCloseable {

  /** Adds what is trained. */
  void declare(TensorList list);

  /** As they act, {@code [B, out]}. */
  OutputGradient.Forward acting();

  /**
   * As they are trained, {@code [B, out]}.
   *
   * @param steps of the optimiser so far
   */
  OutputGradient.Forward learning(long steps);

  /** What is saved beside the weights, by the prefix of the names in files. */
  Map<String, Weights> parts();

  @Override
  void close();

  /** Layers that are nothing but weights. */
  static PolicyLayers of(Mlp mlp) {
    return new Plain(mlp, Mlps.of(mlp));
  }

  /** See {@link #of}. */
  record Plain(Mlp mlp, Mlps net) implements PolicyLayers {

    @Override
    public void declare(TensorList list) {
      mlp.declare(list);
    }

    @Override
    public OutputGradient.Forward acting() {
      return net;
    }

    @Override
    public OutputGradient.Forward learning(long steps) {
      return net;
    }

    @Override
    public Map<String, Weights> parts() {
      return Map.of();
    }

    @Override
    public void close() {}
  }
}
