package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import tengen.env.Require;

/**
 * Adam with Nesterov's momentum (Dozat 2016, "Incorporating Nesterov momentum into Adam", algorithm
 * 2) as PyTorch writes it, with a momentum that grows: {@code mu(t) = beta1 (1 - 0.96^(t decay) /
 * 2)}. With P the product of all mu so far and q = sqrt(v / (1 - beta2^t)) + epsilon:
 *
 * <pre>
 * w -= rate * (1 - mu(t)) / (1 - P) * g / q + rate * mu(t+1) / (1 - P mu(t+1)) * m / q
 * </pre>
 */
public final class Nadam extends Optimizer {

  private static final double BASE = 0.96;

  private final Settings settings;

  /** The product of the momenta of so many steps. */
  private double product = 1;

  private long multiplied;

  /**
   * The numbers of the formula.
   *
   * @param beta1 of the mean of gradients, in [0, 1)
   * @param beta2 of the mean of squared gradients, in [0, 1)
   * @param epsilon added to the root
   * @param momentumDecay how fast the momentum grows, at least 0
   */
  public record Settings(double beta1, double beta2, double epsilon, double momentumDecay) {

    /** PyTorch's. */
    public static final Settings DEFAULT = new Settings(0.9, 0.999, 1e-8, 4e-3);

    /** Checks the ranges. */
    public Settings {
      Require.inRange("beta1", beta1, 0, Math.nextDown(1.0));
      Require.inRange("beta2", beta2, 0, Math.nextDown(1.0));
      Require.inRange("epsilon", epsilon, 0, 1);
      Require.inRange("momentumDecay", momentumDecay, 0, 1);
    }
  }

  /** For given settings. */
  public Nadam(List<Parameter> parameters, Schedule rate, Settings settings) {
    super(parameters, rate, 0, 0);
    this.settings = settings;
  }

  private double momentum(long step) {
    return settings.beta1 * (1 - 0.5 * Math.pow(BASE, step * settings.momentumDecay));
  }

  /** The product up to a step; begins anew after a load. */
  private double product(long step) {
    if (multiplied > step) {
      product = 1;
      multiplied = 0;
    }
    while (multiplied < step) {
      multiplied++;
      product *= momentum(multiplied);
    }
    return product;
  }

  @Override
  void update(NDArray w, NDArray g, List<NDArray> state, double rate, boolean decayed) {
    NDArray mean = state.get(0);
    NDArray square = state.get(1);
    average(mean, g, settings.beta1);
    average(square, g.mul(g), settings.beta2);
    NDArray root = square.sqrt();
    scale(root, 1 / Math.sqrt(1 - Math.pow(settings.beta2, (double) steps())));
    root.addi(Torch.scalar(root.getManager(), root, settings.epsilon));
    double so = product(steps());
    double next = momentum(steps() + 1);
    addMultiple(w, g.div(root), -rate * (1 - momentum(steps())) / (1 - so));
    addMultiple(w, mean.div(root), -rate * next / (1 - so * next));
  }
}
