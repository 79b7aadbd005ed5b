package tengen.env.wrapper;

import java.util.Arrays;
import tengen.env.Require;

/**
 * Mean and variance of what a normaliser has seen, to be saved beside what was learned from it.
 *
 * @param count how many observations, and a little more: a new normaliser starts with 1e-4
 * @param mean {@code [width]}
 * @param variance {@code [width]} of the population, at least 0
 */
public record Moments(double count, double[] mean, double[] variance) {

  /** Checks the numbers and copies the arrays. */
  public Moments {
    Require.inRange("count", count, Double.MIN_VALUE, Double.MAX_VALUE);
    if (mean.length != variance.length) {
      throw new IllegalArgumentException(
          "mean has " + mean.length + " numbers and variance has " + variance.length);
    }
    mean = mean.clone();
    variance = variance.clone();
    for (int i = 0; i < mean.length; i++) {
      Require.inRange("mean[" + i + "]", mean[i], -Double.MAX_VALUE, Double.MAX_VALUE);
      Require.inRange("variance[" + i + "]", variance[i], 0, Double.MAX_VALUE);
    }
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public double[] variance() {
    return variance.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Moments moments
        && Double.compare(count, moments.count) == 0
        && Arrays.equals(mean, moments.mean)
        && Arrays.equals(variance, moments.variance);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(count) + Arrays.hashCode(mean)) + Arrays.hashCode(variance);
  }

  @Override
  public String toString() {
    return "Moments[count="
        + count
        + ", mean="
        + Arrays.toString(mean)
        + ", variance="
        + Arrays.toString(variance)
        + "]";
  }
}
