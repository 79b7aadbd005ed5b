package tengen.env.check;

import java.util.Arrays;

/**
 * Compares what a recorded case says with what we compute. The first difference ends the case.
 *
 * <p>In every method the field is the path that is shown, such as {@code "state[2]"}.
 */
public final class Case {

  private int step = -1;

  Case() {}

  /** An exception that ends a case without a verdict. */
  static final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Skipped(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * Says which step is compared from here on.
   *
   * @param index into the steps, rows or outputs of the record; -1 for the reset or start
   */
  public void at(int index) {
    step = index;
  }

  int step() {
    return step;
  }

  /**
   * Gives the case up as skipped unless something that it needs is there.
   *
   * @param why it is skipped, such as {@code "no game othello"}
   */
  public void needs(boolean there, String why) {
    if (!there) {
      throw new Skipped(why);
    }
  }

  /** Ends the case as failed. */
  public void fail(String field, Object expected, Object got) {
    throw new Mismatch(field, shorten(expected), shorten(got));
  }

  /** Compares whole numbers. */
  public void same(String field, long expected, long got) {
    if (expected != got) {
      fail(field, expected, got);
    }
  }

  /** Compares real numbers exactly; 0 and -0 are equal. */
  public void same(String field, double expected, double got) {
    if (!(expected == got)) {
      fail(field, expected, got);
    }
  }

  /** Compares flags. */
  public void same(String field, boolean expected, boolean got) {
    if (expected != got) {
      fail(field, expected, got);
    }
  }

  /** Compares texts; both may be null. */
  public void same(String field, String expected, String got) {
    if (expected == null ? got != null : !expected.equals(got)) {
      fail(field, expected, got);
    }
  }

  /** Compares lists of whole numbers. */
  public void same(String field, int[] expected, int[] got) {
    if (!Arrays.equals(expected, got)) {
      fail(field, Arrays.toString(expected), Arrays.toString(got));
    }
  }

  /** Compares lists of real numbers exactly; 0 and -0 are equal. */
  public void same(String field, double[] expected, double[] got) {
    near(field, expected, got, 0);
  }

  /**
   * Compares real numbers; ours must be finite.
   *
   * @param tolerance e in |got - expected| &lt;= e max(1, |expected|)
   */
  public void near(String field, double expected, double got, double tolerance) {
    double allowed = tolerance * Math.max(1, Math.abs(expected));
    if (!(Math.abs(got - expected) <= allowed)) {
      fail(field, expected, got);
    }
  }

  /** Compares lists of real numbers as {@link #near(String, double, double, double)} does. */
  public void near(String field, double[] expected, double[] got, double tolerance) {
    same(field + ".length", expected.length, got.length);
    for (int i = 0; i < expected.length; i++) {
      near(field + "[" + i + "]", expected[i], got[i], tolerance);
    }
  }

  private static String shorten(Object value) {
    String text = String.valueOf(value).replace("\n", "\\n");
    return text.length() <= 120 ? text : text.substring(0, 117) + "...";
  }
}
