package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * Passes gradients backwards through a network whose loss is computed outside the engine: in plain
 * Java on the network's outputs, where a batch of a few numbers a row costs less than the calls of
 * the engine for the same formula would.
 */
public final class OutputGradient {

  /** The network. */
  @FunctionalInterface
  public interface Forward {

    /**
     * Runs it.
     *
     * @param tensors see {@link Weights#tensors}
     * @param x {@code [B, inputs]}
     * @return {@code [B, outputs]}
     */
    NDArray of(Map<String, NDArray> tensors, NDArray x);
  }

  /** The network in forward mode, see {@link Mlp#derivative}. */
  @FunctionalInterface
  public interface Derivative {

    /**
     * Runs it.
     *
     * @param tensors see {@link Weights#tensors}
     * @param direction see {@link Weights#direction}
     * @param x {@code [B, inputs]}
     * @return {@code [B, outputs]}
     */
    NDArray of(Map<String, NDArray> tensors, Map<String, NDArray> direction, NDArray x);
  }

  /** The loss, by its derivatives. */
  @FunctionalInterface
  public interface Loss {

    /**
     * Computes the derivative of the loss by each output.
     *
     * @param outputs {@code [B, outputs]}
     * @param gradient {@code [B, outputs]} of zeros, to be filled
     */
    void gradient(float[] outputs, float[] gradient);
  }

  private OutputGradient() {}

  /**
   * Adds the gradient of the loss to that of the weights.
   *
   * @param x {@code [rows, width]}; what follows is not looked at
   * @throws DivergedException naming the tensor, if an output or its derivative is not finite
   */
  public static void backward(
      Weights weights, Forward network, float[] x, int rows, int width, Loss loss) {
    if (weights.scripts(network)) {
      try (var quiet = Torch.noGradient()) {
        MlpPass pass = weights.passes().of((Mlps) network, rows, true);
        pass.backward(byOutputs(pass.outputs(x), loss, weights, x, rows * width));
      }
      return;
    }
    try (NDManager batch = weights.manager().newSubManager();
        var recording = Torch.gradient()) {
      NDArray outputs = network.of(weights.tensors(batch), input(batch, x, rows, width));
      pass(outputs, loss, weights, x, rows * width);
    }
  }

  /**
   * The gradient of the loss by the inputs. Weights are constants here: theirs is left alone.
   *
   * @param x {@code [rows, width]}; what follows is not looked at
   * @return {@code [rows, width]}
   */
  public static float[] byInputs(
      Weights weights, Forward network, float[] x, int rows, int width, Loss loss) {
    if (weights.scripts(network)) {
      try (var quiet = Torch.noGradient()) {
        MlpPass pass = weights.passes().of((Mlps) network, rows, true);
        return pass.slope(byOutputs(pass.outputs(x), loss, weights, x, rows * width));
      }
    }
    try (NDManager batch = weights.manager().newSubManager();
        var recording = Torch.gradient()) {
      NDArray input = input(batch, x, rows, width);
      input.setRequiresGradient(true);
      pass(network.of(weights.constants(batch), input), loss, weights, x, rows * width);
      return input.getGradient().toFloatArray();
    }
  }

  private static void pass(NDArray outputs, Loss loss, Weights weights, float[] x, int count) {
    float[] gradient = byOutputs(outputs.toFloatArray(), loss, weights, x, count);
    Torch.backward(outputs, outputs.getManager().create(gradient, outputs.getShape()));
  }

  private static float[] byOutputs(
      float[] outputs, Loss loss, Weights weights, float[] x, int count) {
    float[] gradient = new float[outputs.length];
    loss.gradient(outputs, gradient);
    DivergedException.check(weights, x, count, outputs, gradient);
    return gradient;
  }

  /**
   * The outputs alone.
   *
   * @return {@code [rows, outputs]}
   */
  public static float[] forward(Weights weights, Forward network, float[] x, int rows, int width) {
    if (weights.scripts(network)) {
      try (var quiet = Torch.noGradient()) {
        return weights.passes().of((Mlps) network, rows, false).outputs(x);
      }
    }
    try (NDManager batch = weights.manager().newSubManager();
        var quiet = Torch.noGradient()) {
      return network.of(weights.tensors(batch), input(batch, x, rows, width)).toFloatArray();
    }
  }

  /**
   * How the outputs of fully connected layers change along a direction of the weights, exactly.
   *
   * @param direction as long as {@link Weights#values}
   * @param x {@code [rows, width]}; what follows is not looked at
   * @return {@code [rows, outputs]}
   */
  public static float[] derivative(
      Weights weights, Derivative network, float[] direction, float[] x, int rows, int width) {
    try (NDManager batch = weights.manager().newSubManager();
        var quiet = Torch.noGradient()) {
      return network
          .of(
              weights.tensors(batch),
              weights.direction(direction, batch),
              input(batch, x, rows, width))
          .toFloatArray();
    }
  }

  private static NDArray input(NDManager batch, float[] x, int rows, int width) {
    float[] whole = x.length == rows * width ? x : java.util.Arrays.copyOf(x, rows * width);
    return batch.create(whole, new Shape(rows, width));
  }
}
