package tengen.env;

import org.apache.commons.rng.UniformRandomProvider;

/** Random numbers within bounds. */
final class Samples {

  private Samples() {}

  /* As Gymnasium: uniform within two bounds, shifted exponential with one, normal without. */
  static float between(float low, float high, UniformRandomProvider random) {
    boolean below = low != Float.NEGATIVE_INFINITY;
    boolean above = high != Float.POSITIVE_INFINITY;
    if (below && above) {
      double value = low + random.nextDouble() * ((double) high - low);
      return Math.min(Math.max((float) value, low), high);
    }
    double exponential = -Math.log1p(-random.nextDouble());
    if (below) {
      return (float) (low + exponential);
    }
    if (above) {
      return (float) (high - exponential);
    }
    double angle = 2 * Math.PI * random.nextDouble();
    return (float) (Math.sqrt(2 * exponential) * Math.cos(angle));
  }
}
