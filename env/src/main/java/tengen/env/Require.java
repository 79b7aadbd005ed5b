package tengen.env;

/** Range checks whose messages all read alike: name, rule, value. */
public final class Require {

  private Require() {}

  /**
   * Checks a real number, NaN included.
   *
   * @return the value
   * @throws IllegalArgumentException if the value is outside {@code [low, high]}
   */
  public static double inRange(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " must be in [" + low + ", " + high + "]; got " + value);
    }
    return value;
  }

  /**
   * Checks an integer.
   *
   * @return the value
   * @throws IllegalArgumentException if the value is outside {@code [low, high]}
   */
  public static int inRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " must be in [" + low + ", " + high + "]; got " + value);
    }
    return value;
  }
}
