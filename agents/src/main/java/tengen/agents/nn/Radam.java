package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import tengen.env.Require;

/**
 * Rectified Adam (Liu and others 2020, arXiv:1908.03265, algorithm 2) as PyTorch writes it: steps
 * of the mean gradient alone until the variance of the adaptive rate is known well enough, then
 * Adam's, made shorter by what is still uncertain.
 */
public final class Radam extends Optimizer {

  /** Length of the average from which on the variance can be used. */
  private static final double LONG_ENOUGH = 5;

  private final Settings settings;

  /**
   * The numbers of the formula.
   *
   * @param beta1 of the mean of gradients, in [0, 1)
   * @param beta2 of the mean of squared gradients, in [0, 1)
   * @param epsilon added to the root
   */
  public record Settings(double beta1, double beta2, double epsilon) {

    /** PyTorch's. */
    public static final Settings DEFAULT = new Settings(0.9, 0.999, 1e-8);

    /** Checks the ranges. */
    public Settings {
      Require.inRange("beta1", beta1, 0, Math.nextDown(1.0));
      Require.inRange("beta2", beta2, 0, Math.nextDown(1.0));
      Require.inRange("epsilon", epsilon, 0, 1);
    }
  }

  /** For given settings. */
  public Radam(List<Parameter> parameters, Schedule rate, Settings settings) {
    super(parameters, rate, 0, 0);
    this.settings = settings;
  }

  @Override
  void update(NDArray w, NDArray g, List<NDArray> state, double rate, boolean decayed) {
    NDArray mean = state.get(0);
    NDArray square = state.get(1);
    average(mean, g, settings.beta1);
    average(square, g.mul(g), settings.beta2);
    double t = steps();
    double corrected = rate / (1 - Math.pow(settings.beta1, t));
    double power = Math.pow(settings.beta2, t);
    double longest = 2 / (1 - settings.beta2) - 1;
    double length = longest - 2 * t * power / (1 - power);
    if (length <= LONG_ENOUGH) {
      addMultiple(w, mean, -corrected);
      return;
    }
    double sure =
        Math.sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
    NDArray root = square.sqrt();
    root.addi(Torch.scalar(root.getManager(), root, settings.epsilon));
    addMultiple(w, mean.div(root), -corrected * sure * Math.sqrt(1 - power));
  }
}
