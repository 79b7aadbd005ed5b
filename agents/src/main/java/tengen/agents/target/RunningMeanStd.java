package tengen.agents.target;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.wrapper.Moments;

/**
 * Mean and variance of a stream of vectors, seen in batches: the normaliser of observations or
 * rewards that a learner keeps. Batches are merged by the formula of Chan, Golub and LeVeque (1983,
 * The American Statistician 37:242) with biased variances, starting, as Gymnasium and
 * Stable-Baselines3 do, from mean 0 and variance 1 seen 1e-4 times.
 *
 * <p>What it has seen is a {@link Moments}, to be saved with the network that was trained on it.
 */
public final class RunningMeanStd {

  private static final double START = 1e-4;
  private static final double EPSILON = 1e-8;

  private double count = START;
  private final double[] mean;
  private final double[] variance;
  private final double[] batchMean;
  private final double[] batchVariance;

  /**
   * Nothing seen yet.
   *
   * @param width numbers of a vector, at least 1
   */
  public RunningMeanStd(int width) {
    Require.inRange("width", width, 1, Integer.MAX_VALUE);
    mean = new double[width];
    variance = new double[width];
    batchMean = new double[width];
    batchVariance = new double[width];
    Arrays.fill(variance, 1);
  }

  /**
   * Sees a batch.
   *
   * @param batch {@code [rows, width]}
   * @param rows how many from the start of the array; none changes nothing
   */
  public void update(float[] batch, int rows) {
    int width = mean.length;
    Arrays.fill(batchMean, 0);
    Arrays.fill(batchVariance, 0);
    for (int k = 0; k < rows * width; k++) {
      batchMean[k % width] += batch[k];
    }
    divide(batchMean, rows);
    for (int k = 0; k < rows * width; k++) {
      double difference = batch[k] - batchMean[k % width];
      batchVariance[k % width] += difference * difference;
    }
    divide(batchVariance, rows);
    merge(rows);
  }

  /** As the method above, for rewards and returns. */
  public void update(double[] batch, int rows) {
    int width = mean.length;
    Arrays.fill(batchMean, 0);
    Arrays.fill(batchVariance, 0);
    for (int k = 0; k < rows * width; k++) {
      batchMean[k % width] += batch[k];
    }
    divide(batchMean, rows);
    for (int k = 0; k < rows * width; k++) {
      double difference = batch[k] - batchMean[k % width];
      batchVariance[k % width] += difference * difference;
    }
    divide(batchVariance, rows);
    merge(rows);
  }

  private static void divide(double[] sums, int rows) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= rows;
    }
  }

  private void merge(double rows) {
    if (rows == 0) {
      return;
    }
    double total = count + rows;
    for (int i = 0; i < mean.length; i++) {
      double delta = batchMean[i] - mean[i];
      double squares =
          variance[i] * count + batchVariance[i] * rows + delta * delta * count * rows / total;
      mean[i] += delta * rows / total;
      variance[i] = squares / total;
    }
    count = total;
  }

  /**
   * Takes in what another one has seen, such as that of another worker.
   *
   * @throws IllegalArgumentException if it has another width
   */
  public void merge(Moments other) {
    checkWidth(other);
    System.arraycopy(other.mean(), 0, batchMean, 0, mean.length);
    System.arraycopy(other.variance(), 0, batchVariance, 0, mean.length);
    merge(other.count());
  }

  /**
   * Less the mean, divided by the deviation, and clipped: {@code (x - mean) / sqrt(variance +
   * 1e-8)}.
   *
   * @param from {@code [rows, width]}
   * @param to {@code [rows, width]} filled; may be the same array
   * @param clip greatest size of a result; Stable-Baselines3's is 10
   */
  public void normalize(float[] from, float[] to, int rows, double clip) {
    int width = mean.length;
    for (int i = 0; i < width; i++) {
      double scale = 1 / Math.sqrt(variance[i] + EPSILON);
      for (int k = i; k < rows * width; k += width) {
        double x = (from[k] - mean[i]) * scale;
        to[k] = (float) Math.min(Math.max(x, -clip), clip);
      }
    }
  }

  /** How much has been seen. */
  public double count() {
    return count;
  }

  /** The mean of number i. */
  public double mean(int i) {
    return mean[i];
  }

  /** The biased variance of number i. */
  public double variance(int i) {
    return variance[i];
  }

  /** All that has been seen, to be saved. */
  public Moments moments() {
    return new Moments(count, mean, variance);
  }

  /**
   * Goes on from what was saved.
   *
   * @throws IllegalArgumentException if it has another width
   */
  public void moments(Moments moments) {
    checkWidth(moments);
    count = moments.count();
    System.arraycopy(moments.mean(), 0, mean, 0, mean.length);
    System.arraycopy(moments.variance(), 0, variance, 0, mean.length);
  }

  private void checkWidth(Moments moments) {
    int width = moments.mean().length;
    if (width != mean.length) {
      throw new IllegalArgumentException(
          "moments must have " + mean.length + " numbers; got " + width);
    }
  }
}
