package tengen.env.robot.mujoco;

import java.nio.DoubleBuffer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Sums, copies and noise over the simulation's arrays. */
final class Numbers {

  private Numbers() {}

  /** Adds uniform noise in [-scale, scale] to each number. */
  static void uniform(DoubleBuffer array, double scale, UniformRandomProvider random) {
    for (int i = 0; i < array.capacity(); i++) {
      array.put(i, array.get(i) + scale * (2 * random.nextDouble() - 1));
    }
  }

  /** Adds normal noise to each number. */
  static void gaussian(DoubleBuffer array, double scale, UniformRandomProvider random) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    for (int i = 0; i < array.capacity(); i++) {
      array.put(i, array.get(i) + scale * normal.sample());
    }
  }

  /**
   * Copies numbers.
   *
   * @param from the first of them
   * @param to where to put it in {@code out}
   * @return where to go on in {@code out}
   */
  static int copy(DoubleBuffer array, int from, float[] out, int to) {
    int at = to;
    for (int i = from; i < array.capacity(); i++) {
      out[at++] = (float) array.get(i);
    }
    return at;
  }

  /** As {@link #copy}, with each number clipped. */
  static int clipped(DoubleBuffer array, int from, double low, double high, float[] out, int to) {
    int at = to;
    for (int i = from; i < array.capacity(); i++) {
      out[at++] = (float) Math.min(Math.max(array.get(i), low), high);
    }
    return at;
  }

  static double squares(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += (double) number * number;
    }
    return sum;
  }

  static double squares(DoubleBuffer array) {
    double sum = 0;
    for (int i = 0; i < array.capacity(); i++) {
      sum += array.get(i) * array.get(i);
    }
    return sum;
  }

  /** Of numbers that are clipped first. */
  static double squares(DoubleBuffer array, double low, double high) {
    double sum = 0;
    for (int i = 0; i < array.capacity(); i++) {
      double number = Math.min(Math.max(array.get(i), low), high);
      sum += number * number;
    }
    return sum;
  }

  /** Distance of two points of an array of points. */
  static double distance(DoubleBuffer points, int a, int b) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double d = points.get(3 * a + k) - points.get(3 * b + k);
      sum += d * d;
    }
    return Math.sqrt(sum);
  }
}
