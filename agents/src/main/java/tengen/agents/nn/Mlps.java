package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/**
 * Fully connected networks on the same input, their outputs side by side. On the CPU {@link
 * OutputGradient} runs them without the engine's recording of gradients, see {@link MlpPass}.
 */
public record Mlps(List<FullyConnected> nets) implements OutputGradient.Forward {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if their inputs differ
   */
  public Mlps {
    nets = List.copyOf(nets);
    for (FullyConnected net : nets) {
      if (net.in() != nets.get(0).in()) {
        throw new IllegalArgumentException(
            "networks on the same input must take as many numbers; got "
                + nets.get(0).in()
                + " and "
                + net.in());
      }
    }
  }

  /** These, in this order. */
  public static Mlps of(FullyConnected... nets) {
    return new Mlps(List.of(nets));
  }

  /** Numbers of an input. */
  public int in() {
    return nets.get(0).in();
  }

  /** Numbers of an output. */
  public int out() {
    return nets.stream().mapToInt(Net::out).sum();
  }

  /** Whether {@link MlpPass} knows the activation, which must be the same everywhere. */
  boolean scripted() {
    List<Activation> all = activations();
    return all.size() <= 1 && List.of(Activation.RELU, Activation.TANH).containsAll(all);
  }

  /** Whether the activation between layers, if there is one, is relu; else it is tanh. */
  boolean relu() {
    return activations().contains(Activation.RELU);
  }

  private List<Activation> activations() {
    return nets.stream()
        .filter(Mlp.class::isInstance)
        .map(net -> ((Mlp) net).activation())
        .distinct()
        .toList();
  }

  @Override
  public NDArray of(Map<String, NDArray> tensors, NDArray x) {
    NDArray outputs = nets.get(0).forward(tensors, x);
    for (FullyConnected net : nets.subList(1, nets.size())) {
      outputs = outputs.concat(net.forward(tensors, x), 1);
    }
    return outputs;
  }
}
