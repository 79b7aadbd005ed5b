package tengen.agents.dist;

import tengen.env.Require;

/**
 * Independent normal distributions squashed by the hyperbolic tangent, so that every number of an
 * action is in (-1, 1) (Haarnoja and others 2018, arXiv 1812.05905, appendix C). A row's parameters
 * are the means before squashing, then the logarithms of the standard deviations, clipped to [-20,
 * 2] as the authors' program and Stable-Baselines3 do.
 *
 * <p>An action is a function of the parameters and of standard normal noise (equation 8 there), so
 * that gradients pass through it; there is no closed form of the entropy.
 */
public final class SquashedGaussian {

  /** Added to the slope of the squashing under the logarithm, as Stable-Baselines3 does. */
  private static final double EPSILON = 1e-6;

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double LEAST = -20;
  private static final double GREATEST = 2;

  /** The numbers nearest to -1 and 1 that are still squashed from finite ones. */
  private static final double EDGE = 1 - 0x1.0p-52;

  private final int n;

  /** Of actions of n numbers. */
  public SquashedGaussian(int n) {
    this.n = Require.inRange("numbers of an action", n, 1, 1 << 24);
  }

  /** How many numbers give one distribution. */
  public int parameters() {
    return 2 * n;
  }

  /**
   * The action that noise leads to.
   *
   * @param parameters of the distribution begin at {@code at}
   * @param noise standard normal, {@code n} numbers from {@code from} on
   * @param actions receives the action from {@code to} on, each number in [-1, 1]
   * @return logarithm of the action's density
   */
  public double draw(float[] parameters, int at, float[] noise, int from, float[] actions, int to) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double deviation = Math.exp(clipped(parameters[at + n + i]));
      double gaussian = parameters[at + i] + deviation * noise[from + i];
      actions[to + i] = (float) Math.tanh(gaussian);
      sum += logDensity(parameters[at + i], parameters[at + n + i], gaussian);
    }
    return sum;
  }

  /** As {@link #draw} without noise: the squashed mean. */
  public void mode(float[] parameters, int at, float[] actions, int to) {
    for (int i = 0; i < n; i++) {
      actions[to + i] = (float) Math.tanh(parameters[at + i]);
    }
  }

  /** Logarithm of the density of an action that begins at {@code from}. */
  public double logProbability(float[] parameters, int at, float[] actions, int from) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double gaussian = unsquashed(actions[from + i]);
      sum += logDensity(parameters[at + i], parameters[at + n + i], gaussian);
    }
    return sum;
  }

  /**
   * Derivative, by each parameter, of {@code byAction * action + byLogProbability * log p(action)}
   * at the action that noise leads to, which moves with the parameters (the gradient of equation
   * 10).
   *
   * @param byAction n numbers from {@code action} on
   * @param gradient receives it at {@code at}
   */
  public void gradient(
      float[] parameters,
      int at,
      float[] noise,
      int from,
      float[] byAction,
      int action,
      double byLogProbability,
      float[] gradient) {
    for (int i = 0; i < n; i++) {
      double logDeviation = parameters[at + n + i];
      double moved = Math.exp(clipped(logDeviation)) * noise[from + i];
      double gaussian = parameters[at + i] + moved;
      double slope = slope(gaussian);
      double ofLog = 2 * Math.tanh(gaussian) * slope / (slope + EPSILON);
      double byGaussian = byAction[action + i] * slope + byLogProbability * ofLog;
      gradient[at + i] = (float) byGaussian;
      boolean free = logDeviation >= LEAST && logDeviation <= GREATEST;
      gradient[at + n + i] = free ? (float) (byGaussian * moved - byLogProbability) : 0;
    }
  }

  /** Of one number, by what it was before squashing. */
  static double logDensity(double mean, double logDeviation, double gaussian) {
    double used = clipped(logDeviation);
    double off = (gaussian - mean) / Math.exp(used);
    double normal = -0.5 * off * off - used - HALF_LOG_TWO_PI;
    return normal - Math.log(slope(gaussian) + EPSILON);
  }

  /** The inverse of the squashing. */
  static double unsquashed(double action) {
    double inside = Math.min(Math.max(action, -EDGE), EDGE);
    return 0.5 * (Math.log1p(inside) - Math.log1p(-inside));
  }

  /** {@code 1 - tanh(x)^2} without the loss of digits that the difference has far from 0. */
  private static double slope(double x) {
    double e = Math.exp(-2 * Math.abs(x));
    return 4 * e / ((1 + e) * (1 + e));
  }

  private static double clipped(double logDeviation) {
    return Math.min(Math.max(logDeviation, LEAST), GREATEST);
  }
}
