package tengen.selfplay.tune;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A density on [0, 1] around what was seen: normal ones cut off at the ends, as wide as their
 * neighbours are away, and an even one, which leaves nothing out. Of values without an order it is
 * how often each was seen, and once more.
 */
final class Parzen {

  private final double[] middles;
  private final double[] widths;
  private final int choices;
  private final double[] shares;

  /**
   * Of what was seen.
   *
   * @param units in [0, 1]
   * @param choices how many values there are without an order, 0 where they have one
   */
  Parzen(double[] units, int choices) {
    this.choices = choices;
    middles = units.clone();
    Arrays.sort(middles);
    widths = new double[middles.length];
    double least = 1.0 / Math.min(100, 2 + middles.length);
    for (int i = 0; i < middles.length; i++) {
      double left = i == 0 ? middles[i] : middles[i] - middles[i - 1];
      double right = i + 1 == middles.length ? 1 - middles[i] : middles[i + 1] - middles[i];
      widths[i] = Math.max(least, Math.min(1, Math.max(left, right)));
    }
    shares = new double[choices];
    Arrays.fill(shares, 1.0 / (units.length + choices));
    for (int i = 0; i < units.length && choices > 0; i++) {
      shares[bin(units[i])] += 1.0 / (units.length + choices);
    }
  }

  /**
   * With one width everywhere, by Scott's rule for numbers that are spread over all of [0, 1]: for
   * those who look at a density rather than draw from it.
   */
  static Parzen smooth(double[] units, int choices) {
    Parzen parzen = new Parzen(units, choices);
    Arrays.fill(parzen.widths, Math.max(0.05, 0.3 * Math.pow(Math.max(1, units.length), -0.2)));
    return parzen;
  }

  private int bin(double unit) {
    return Math.min(choices - 1, (int) (unit * choices));
  }

  /** The density at a place. */
  double at(double unit) {
    if (choices > 0) {
      return shares[bin(unit)] * choices;
    }
    double sum = 1;
    for (int i = 0; i < middles.length; i++) {
      sum += normal((unit - middles[i]) / widths[i]) / widths[i] / inside(i);
    }
    return sum / (middles.length + 1);
  }

  /* How much of a normal density lies in [0, 1]. */
  private double inside(int i) {
    return below((1 - middles[i]) / widths[i]) - below(-middles[i] / widths[i]);
  }

  private static double normal(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /* Of the normal distribution; Abramowitz and Stegun 26.2.17, to 1e-7. */
  private static double below(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double tail =
        normal(z)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z < 0 ? tail : 1 - tail;
  }

  /** A place at random. */
  double draw(UniformRandomProvider random) {
    if (choices > 0) {
      double left = random.nextDouble();
      int i = 0;
      while (i < choices - 1 && left >= shares[i]) {
        left -= shares[i++];
      }
      return (i + 0.5) / choices;
    }
    int i = random.nextInt(middles.length + 1);
    if (i == middles.length) {
      return random.nextDouble();
    }
    ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
    double unit;
    do {
      unit = middles[i] + widths[i] * normal.sample();
    } while (unit < 0 || unit > 1);
    return unit;
  }
}
