package tengen.agents.target;

import java.util.Arrays;
import tengen.env.Require;

/**
 * A number as a distribution over the two bins next to it (Schrittwieser and others 2020,
 * "Mastering Atari, Go, chess and shogi by planning with a learned model", appendix F). As in RLax,
 * 1e-5 is added to the width of a bin, so the way back is off by as much.
 */
public final class TwoHot {

  private static final double EPSILON = 1e-5;

  private final double low;
  private final double high;
  private final int bins;

  /**
   * Evenly spaced bins.
   *
   * @param low what the first bin stands for, finite
   * @param high what the last one stands for, more than {@code low}
   * @param bins how many, at least 2
   * @throws IllegalArgumentException if a number is outside its range
   */
  public TwoHot(double low, double high, int bins) {
    this.low = Require.inRange("low", low, -Double.MAX_VALUE, Double.MAX_VALUE);
    this.high = Require.inRange("high", high, Math.nextUp(low), Double.MAX_VALUE);
    this.bins = Require.inRange("bins", bins, 2, Integer.MAX_VALUE);
  }

  /** How many bins there are. */
  public int bins() {
    return bins;
  }

  private double bin(int i) {
    return low + (high - low) * i / (bins - 1);
  }

  /**
   * Encodes a number; one outside the bins is moved to the nearest end.
   *
   * @param out {@link #bins} probabilities from {@code at}, replaced
   */
  public void encode(double x, double[] out, int at) {
    Arrays.fill(out, at, at + bins, 0);
    double clipped = Math.min(Math.max(x, low), high);
    double b = (clipped - low) / (high - low) * (bins - 1);
    int lower = (int) b;
    int upper = (int) Math.ceil(b);
    double share = (bin(upper) - clipped) / (bin(upper) - bin(lower) + EPSILON);
    out[at + lower] += share;
    out[at + upper] += 1 - share;
  }

  /** The mean of a distribution over the bins. */
  public double decode(double[] probability, int at) {
    double mean = 0;
    for (int i = 0; i < bins; i++) {
      mean += probability[at + i] * bin(i);
    }
    return mean;
  }
}
