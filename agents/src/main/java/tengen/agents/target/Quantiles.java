package tengen.agents.target;

import java.util.Arrays;

/**
 * Distributions over returns as quantiles: the loss of QR-DQN (Dabney, Rowland, Bellemare and Munos
 * 2018, "Distributional reinforcement learning with quantile regression", equations 9 and 10) and
 * the truncated targets of TQC (Kuznetsov, Shvechikov, Grishin and Vetrov 2020, section 3).
 */
public final class Quantiles {

  private Quantiles() {}

  /**
   * The quantile Huber loss: over the quantiles the sum, over the targets the mean of {@code |tau -
   * 1(u < 0)| huber(u)}, where {@code u = target - quantile}. Large errors count {@code kappa (|u|
   * - kappa / 2)}, as in the TensorFlow and JAX libraries, not divided by kappa.
   *
   * @param quantile {@code [n]} what is learned
   * @param tau {@code [n]} which quantile each one is, in (0, 1)
   * @param target {@code [m]} samples or quantiles
   * @param kappa where the squared error becomes linear; 0 for {@code |u|} throughout
   */
  public static double loss(double[] quantile, double[] tau, double[] target, double kappa) {
    return loss(quantile, tau, target, kappa, null);
  }

  /**
   * As the method above.
   *
   * @param gradient {@code [n]} filled with the derivatives by the quantiles; null if not wanted
   */
  public static double loss(
      double[] quantile, double[] tau, double[] target, double kappa, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < quantile.length; i++) {
      double slope = 0;
      for (double t : target) {
        double error = t - quantile[i];
        double weight = Math.abs(tau[i] - (error < 0 ? 1 : 0));
        sum += weight * huber(error, kappa);
        slope -= weight * slope(error, kappa);
      }
      if (gradient != null) {
        gradient[i] = slope / target.length;
      }
    }
    return sum / target.length;
  }

  private static double slope(double error, double kappa) {
    return kappa == 0 ? Math.signum(error) : Math.min(Math.max(error, -kappa), kappa);
  }

  /** The Huber loss of an error; its size where kappa is 0. */
  static double huber(double error, double kappa) {
    double size = Math.abs(error);
    if (kappa == 0) {
      return size;
    }
    return size <= kappa ? 0.5 * error * error : kappa * (size - 0.5 * kappa);
  }

  /**
   * Sorts the quantiles of all critics for one state, in place, so that the first {@code count -
   * drop} are those that TQC keeps (its equation 8).
   *
   * @param quantile of all critics, {@code count} from {@code at}
   */
  public static void sort(double[] quantile, int at, int count) {
    Arrays.sort(quantile, at, at + count);
  }

  /** As the method above, for what comes from an engine. */
  public static void sort(float[] quantile, int at, int count) {
    Arrays.sort(quantile, at, at + count);
  }

  /**
   * The middles of n equal parts of (0, 1), {@code (i + 1/2) / n}: what QR-DQN learns (lemma 2).
   */
  public static double[] midpoints(int n) {
    double[] tau = new double[n];
    for (int i = 0; i < n; i++) {
      tau[i] = (i + 0.5) / n;
    }
    return tau;
  }
}
