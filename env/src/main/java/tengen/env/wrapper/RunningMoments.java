package tengen.env.wrapper;

import java.util.Arrays;

/**
 * Mean and variance of a stream of vectors, one at a time, with the start of Gymnasium's {@code
 * RunningMeanStd}: mean 0 and variance 1, seen 1e-4 times. The update is that of Chan, Golub and
 * LeVeque (1983, The American Statistician 37:242) for a second set of size 1.
 */
final class RunningMoments {

  private static final double START = 1e-4;

  private double count = START;
  private final double[] mean;
  private final double[] variance;

  RunningMoments(int width) {
    mean = new double[width];
    variance = new double[width];
    Arrays.fill(variance, 1);
  }

  void add(float[] values) {
    double total = count + 1;
    for (int i = 0; i < mean.length; i++) {
      add(i, values[i], total);
    }
    count = total;
  }

  void add(double value) {
    add(0, value, count + 1);
    count++;
  }

  private void add(int i, double value, double total) {
    double delta = value - mean[i];
    mean[i] += delta / total;
    variance[i] = (variance[i] * count + delta * delta * count / total) / total;
  }

  /** Variance 0 is kept away from a division by {@code epsilon}. */
  double deviation(int i, double epsilon) {
    return Math.sqrt(variance[i] + epsilon);
  }

  double mean(int i) {
    return mean[i];
  }

  Moments save() {
    return new Moments(count, mean, variance);
  }

  void restore(Moments moments) {
    double[] newMean = moments.mean();
    if (newMean.length != mean.length) {
      throw new IllegalArgumentException(
          "moments must have " + mean.length + " numbers; got " + newMean.length);
    }
    count = moments.count();
    System.arraycopy(newMean, 0, mean, 0, mean.length);
    System.arraycopy(moments.variance(), 0, variance, 0, mean.length);
  }
}
