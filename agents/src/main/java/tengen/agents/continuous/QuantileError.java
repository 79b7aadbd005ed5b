package tengen.agents.continuous;

import tengen.agents.target.Quantiles;

/**
 * The quantile Huber loss of several critics against the same targets (Kuznetsov and others 2020,
 * section 3; the loss of Dabney and others 2018, equation 10): the mean, over transitions, critics,
 * quantiles and targets, of {@code |tau - 1(u < 0)| huber(u)} with {@code u = target - quantile}.
 */
final class QuantileError {

  private final int perRow;
  private final double[] tau;
  private final int targets;

  /**
   * A loss.
   *
   * @param quantiles of each critic
   * @param targets of each transition
   */
  QuantileError(int critics, int quantiles, int targets) {
    this.perRow = critics * quantiles;
    this.targets = targets;
    tau = Quantiles.midpoints(quantiles);
  }

  /**
   * Computes loss and derivatives.
   *
   * @param quantile {@code [B, critics * quantiles]}
   * @param target {@code [B, targets]}
   * @param gradient {@code [B, critics * quantiles]} filled
   */
  double of(float[] quantile, double[] target, float[] gradient) {
    double scale = 1.0 / ((double) quantile.length * targets);
    double loss = 0;
    for (int k = 0; k < quantile.length; k++) {
      int from = k / perRow * targets;
      double own = tau[k % tau.length];
      double slope = 0;
      for (int j = from; j < from + targets; j++) {
        double error = target[j] - quantile[k];
        double weight = error < 0 ? 1 - own : own;
        double clipped = Math.min(Math.max(error, -1), 1);
        // both branches of the Huber loss at once
        loss += weight * clipped * (error - 0.5 * clipped);
        slope -= weight * clipped;
      }
      gradient[k] = (float) (slope * scale);
    }
    return loss * scale;
  }
}
