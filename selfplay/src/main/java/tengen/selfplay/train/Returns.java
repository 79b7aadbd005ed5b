package tengen.selfplay.train;

import java.util.Locale;

/** Returns for people to read. */
final class Returns {

  private Returns() {}

  /** Three decimals where returns are of the size of one, one where they are larger. */
  static String text(double mean) {
    return String.format(Locale.ROOT, Math.abs(mean) < 10 ? "%.3f" : "%.1f", mean);
  }

  /** A mean with its interval. */
  static String text(double mean, double low, double high) {
    return text(mean) + " (" + text(low) + " to " + text(high) + ")";
  }
}
