package tengen.env.wrapper;

/**
 * Numbers to draw from, both ends included; whole numbers only where the setting is one.
 *
 * @param low least value, finite
 * @param high greatest value, finite, not less than {@code low}
 */
public record Range(double low, double high) {

  /** Checks the ends. */
  public Range {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "a range needs two finite numbers in ascending order; got [" + low + ", " + high + "]");
    }
  }

  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }
}
