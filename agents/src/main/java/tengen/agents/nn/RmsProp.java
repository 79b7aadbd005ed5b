package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import tengen.env.Require;

/**
 * RMSProp (Hinton 2012, lecture 6e) as PyTorch writes it:
 *
 * <pre>
 * v = alpha * v + (1 - alpha) * g * g        (centered: less the square of the mean gradient)
 * b = momentum * b + g / (sqrt(v) + epsilon)        w -= rate * b
 * </pre>
 */
public final class RmsProp extends Optimizer {

  private final Settings settings;

  /**
   * The numbers of the formula.
   *
   * @param alpha of the mean of squared gradients, in [0, 1)
   * @param epsilon added to the root
   * @param momentum in [0, 1]
   * @param centered whether to divide by the deviation in place of the root of the mean square
   * @param tensorflow TensorFlow's form: v starts at 1, and epsilon is added inside of the root
   */
  public record Settings(
      double alpha, double epsilon, double momentum, boolean centered, boolean tensorflow) {

    /** PyTorch's: 0.99, 1e-8, no momentum. */
    public static final Settings DEFAULT = new Settings(0.99, 1e-8, 0, false, false);

    /** Checks the ranges. */
    public Settings {
      Require.inRange("alpha", alpha, 0, Math.nextDown(1.0));
      Require.inRange("epsilon", epsilon, 0, 1);
      Require.inRange("momentum", momentum, 0, 1);
    }
  }

  /** For given settings. */
  public RmsProp(List<Parameter> parameters, Schedule rate, Settings settings) {
    super(parameters, rate, settings.tensorflow ? 1 : 0, 0, 0);
    this.settings = settings;
  }

  @Override
  void update(NDArray w, NDArray g, List<NDArray> state, double rate, boolean decayed) {
    NDArray square = state.get(0);
    average(square, g.mul(g), settings.alpha);
    NDArray variance = square;
    if (settings.centered) {
      NDArray mean = state.get(1);
      average(mean, g, settings.alpha);
      variance = square.sub(mean.mul(mean));
    }
    NDArray epsilon = number(settings.epsilon);
    NDArray divisor =
        settings.tensorflow ? variance.add(epsilon).sqrt() : variance.sqrt().add(epsilon);
    NDArray direction = g.div(divisor);
    if (settings.momentum > 0) {
      NDArray buffer = state.get(2);
      scale(buffer, settings.momentum);
      buffer.addi(direction);
      direction = buffer;
    }
    addMultiple(w, direction, -rate);
  }
}
