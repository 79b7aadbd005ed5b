package tengen.agents.target;

import java.util.Arrays;
import tengen.env.Require;

/**
 * The loss of {@link Quantiles#loss(double[], double[], double[], double, double[])}, of n
 * quantiles against m targets, in {@code (n + m) log m} steps instead of {@code n m}: targets are
 * sorted, and sums over all that lie in one branch of the Huber loss are differences of running
 * sums. Equal but for rounding. Not safe for use by several threads at once.
 */
public final class QuantileHuber {

  private final double kappa;
  private final double[] sorted;

  /** {@code [m + 1]} Sums of the first targets, less their mean. */
  private final double[] sums;

  /** {@code [m + 1]} Of their squares. */
  private final double[] squares;

  private double loss;

  /**
   * Room for targets.
   *
   * @param targets m, at least 1
   * @param kappa where the squared error becomes linear, more than 0
   */
  public QuantileHuber(int targets, double kappa) {
    Require.inRange("targets", targets, 1, Integer.MAX_VALUE - 1);
    this.kappa = Require.inRange("kappa", kappa, Double.MIN_NORMAL, Double.MAX_VALUE);
    sorted = new double[targets];
    sums = new double[targets + 1];
    squares = new double[targets + 1];
  }

  /**
   * Computes loss and derivatives.
   *
   * @param quantile {@code [n]} what is learned
   * @param tau {@code [n]} which quantile each one is, in (0, 1)
   * @param target {@code [m]} samples or quantiles
   * @param gradient {@code [n]} filled with the derivatives by the quantiles
   */
  public double loss(double[] quantile, double[] tau, double[] target, double[] gradient) {
    double mean = sort(target);
    loss = 0;
    for (int i = 0; i < quantile.length; i++) {
      gradient[i] = one(quantile[i] - mean, tau[i]) / sorted.length;
    }
    return loss / sorted.length;
  }

  /** Squares of what is far from 0 would cancel: everything is moved by the mean of the targets. */
  private double sort(double[] target) {
    double mean = 0;
    for (double t : target) {
      mean += t / sorted.length;
    }
    for (int j = 0; j < sorted.length; j++) {
      sorted[j] = target[j] - mean;
    }
    Arrays.sort(sorted);
    for (int j = 0; j < sorted.length; j++) {
      sums[j + 1] = sums[j] + sorted[j];
      squares[j + 1] = squares[j] + sorted[j] * sorted[j];
    }
    return mean;
  }

  /** Adds the loss of a quantile; returns its derivative. */
  private double one(double quantile, double tau) {
    int near = below(quantile - kappa); // targets from here on are in the square's left half
    int middle = below(quantile);
    int far = below(quantile + kappa);
    int m = sorted.length;
    double left = 1 - tau;
    double farLeft = near * quantile - sums[near];
    double farRight = sums[m] - sums[far] - (m - far) * quantile;
    double linear = kappa * (left * (farLeft - 0.5 * kappa * near));
    linear += kappa * (tau * (farRight - 0.5 * kappa * (m - far)));
    loss += linear;
    loss += 0.5 * (left * square(near, middle, quantile) + tau * square(middle, far, quantile));
    double slope = kappa * (left * near - tau * (m - far));
    slope -= left * (sums[middle] - sums[near] - (middle - near) * quantile);
    return slope - tau * (sums[far] - sums[middle] - (far - middle) * quantile);
  }

  /** The sum of squared distances of some targets. */
  private double square(int from, int to, double quantile) {
    double cross = 2 * quantile * (sums[to] - sums[from]);
    double sum = squares[to] - squares[from] - cross + (to - from) * quantile * quantile;
    return Math.max(sum, 0);
  }

  /** How many targets are less. */
  private int below(double bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int half = (low + high) >>> 1;
      if (sorted[half] < bound) {
        low = half + 1;
      } else {
        high = half;
      }
    }
    return low;
  }
}
