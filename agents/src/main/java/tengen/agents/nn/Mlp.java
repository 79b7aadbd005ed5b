package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fully connected layers. Those of {@code name} are called {@code name.0}, {@code name.2}, … as in
 * PyTorch's {@code Sequential}, where every second place is an activation.
 *
 * @param in numbers of an input
 * @param hidden sizes of the hidden layers, may be empty
 * @param out numbers of an output
 * @param activation after each hidden layer
 * @param start of hidden weights; biases are 0 with orthogonal weights, else as PyTorch's
 * @param gain of the last layer's orthogonal weights; 0 leaves PyTorch's default everywhere
 */
public record Mlp(
    String name,
    int in,
    List<Integer> hidden,
    int out,
    Activation activation,
    double start,
    double gain)
    implements FullyConnected {

  /** Copies the sizes. */
  public Mlp {
    hidden = List.copyOf(hidden);
  }

  /** Orthogonal weights of gain √2, or another one for the last layer (PPO's usual start). */
  public static Mlp orthogonal(
      String name, int in, List<Integer> hidden, int out, Activation activation, double gain) {
    return new Mlp(name, in, hidden, out, activation, Math.sqrt(2), gain);
  }

  /** PyTorch's default start. */
  public static Mlp uniform(
      String name, int in, List<Integer> hidden, int out, Activation activation) {
    return new Mlp(name, in, hidden, out, activation, 0, 0);
  }

  @Override
  public int layers() {
    return hidden.size() + 1;
  }

  @Override
  public int inputs(int layer) {
    return layer == 0 ? in : hidden.get(layer - 1);
  }

  @Override
  public int outputs(int layer) {
    return layer == hidden.size() ? out : hidden.get(layer);
  }

  @Override
  public String weight(int layer) {
    return name + "." + 2 * layer + ".weight";
  }

  @Override
  public String bias(int layer) {
    return name + "." + 2 * layer + ".bias";
  }

  @Override
  public void declare(TensorList list) {
    for (int layer = 0; layer < layers(); layer++) {
      boolean last = layer == layers() - 1;
      Initial weights = new Initial.Uniform(inputs(layer));
      Initial biases = weights;
      if (gain != 0) {
        weights = new Initial.Orthogonal(last ? gain : start);
        biases = new Initial.Constant(0);
      }
      list.declare(weight(layer), weights, outputs(layer), inputs(layer));
      list.declare(bias(layer), biases, outputs(layer));
    }
  }

  /**
   * The derivative of the output along a direction of the weights, exactly: {@code J v}, forward
   * mode, with tanh or relu. Its arrays belong to the manager of {@code x}.
   *
   * @param tensors see {@link Weights#tensors}
   * @param direction see {@link Weights#direction}
   * @param x {@code [B, in]}
   * @return {@code [B, out]}
   */
  public NDArray derivative(
      Map<String, NDArray> tensors, Map<String, NDArray> direction, NDArray x) {
    NDArray y = x;
    NDArray change = null;
    for (int layer = 0; layer < layers(); layer++) {
      NDArray weight = tensors.get(weight(layer));
      NDArray own = linear(y, direction.get(weight(layer)), direction.get(bias(layer)));
      change = change == null ? own : own.add(change.matMul(weight.transpose()));
      if (layer < layers() - 1) {
        y = layer(layer, tensors, y);
        change = change.mul(activation.slope(y));
      }
    }
    return change;
  }

  private static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return Linear.linear(x, weight, bias).singletonOrThrow();
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray y = x;
    for (int layer = 0; layer < layers(); layer++) {
      y = layer(layer, tensors, y);
    }
    return y;
  }

  /** One of the layers, with the activation after it unless it is the last. */
  NDArray layer(int layer, Map<String, NDArray> tensors, NDArray x) {
    NDArray y = linear(x, tensors.get(weight(layer)), tensors.get(bias(layer)));
    return layer < layers() - 1 ? activation.of(y) : y;
  }

  @Override
  public OutputGradient.Forward batches() {
    return Mlps.of(this);
  }

  @Override
  public Optional<PlainNet> plain() {
    return Optional.of(new PlainMlp(this));
  }
}
