package tengen.agents.target;

/**
 * Formulas of the continuous actor-critics: SAC (Haarnoja and others 2018, "Soft actor-critic
 * algorithms and applications", arXiv 1812.05905), TD3 (Fujimoto, van Hoof and Meger 2018), TQC.
 */
public final class SoftTarget {

  private SoftTarget() {}

  /**
   * SAC's target of both critics (equation 3 with the smaller of two target critics): {@code r +
   * discount (min(Q1, Q2) - alpha log pi)}.
   *
   * @param discount 0 where the episode terminated
   * @param alpha the temperature
   * @param logProbability of the next action, drawn from the present policy
   */
  public static double sac(
      double reward,
      double discount,
      double nextQ1,
      double nextQ2,
      double alpha,
      double logProbability) {
    return reward + discount * (Math.min(nextQ1, nextQ2) - alpha * logProbability);
  }

  /**
   * One of TQC's targets (Kuznetsov and others 2020, equation 9): the same of one kept quantile,
   * see {@link Quantiles#sort(double[], int, int)}.
   */
  public static double tqc(
      double reward, double discount, double quantile, double alpha, double logProbability) {
    return reward + discount * (quantile - alpha * logProbability);
  }

  /**
   * The gradient of the temperature's loss by {@code log alpha} (equation 18, taken by the
   * logarithm as the authors' program does): minus the mean of {@code log pi + target entropy}. The
   * loss is {@code log alpha} times this.
   *
   * @param logProbability of the sampled actions
   * @param count how many from the start of the array, at least 1
   * @param targetEntropy usually minus the number of action dimensions
   */
  public static double temperatureGradient(
      double[] logProbability, int count, double targetEntropy) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += logProbability[i] + targetEntropy;
    }
    return -sum / count;
  }

  /**
   * One number of TD3's smoothed target action (equation 14): noise clipped first, the action after
   * it.
   *
   * @param clip greatest size of the noise
   * @param low least action
   * @param high greatest action
   */
  public static double smoothedAction(
      double action, double noise, double clip, double low, double high) {
    double moved = action + Math.min(Math.max(noise, -clip), clip);
    return Math.min(Math.max(moved, low), high);
  }

  /**
   * The mean smooth L1 (Huber, delta 1) loss that DQN is trained with.
   *
   * @param gradient {@code [size]} filled with the derivatives by {@code current}; null if not
   *     wanted
   */
  public static double smoothL1(double[] current, double[] target, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < current.length; i++) {
      double error = current[i] - target[i];
      sum += Quantiles.huber(error, 1);
      if (gradient != null) {
        gradient[i] = Math.min(Math.max(error, -1), 1) / current.length;
      }
    }
    return sum / current.length;
  }
}
