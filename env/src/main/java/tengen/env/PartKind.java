package tengen.env;

import java.util.Arrays;

/**
 * What the numbers of a part of an observation stand for, so that a learner knows what to make of
 * them. Where a shape has one size more than is said here, the first one counts frames, the oldest
 * first.
 */
public enum PartKind {
  /** Real numbers, of any shape. */
  NUMBERS("of any shape", 0, false),

  /** Each is one of the whole numbers from its lower to its upper bound, in no order; any shape. */
  INDEX("of any shape", 0, true),

  /** A picture, {@code [height, width, channels]}, from the lower bound, dark, to the upper one. */
  IMAGE("[height, width, channels]", 3, false),

  /** Cells, each a few whole numbers as in {@link #INDEX}: {@code [columns, rows, numbers]}. */
  GRID("[columns, rows, numbers]", 3, true),

  /** A text, {@code [length]}: the numbers of its words, then 0. */
  TOKENS("[length]", 1, true),

  /**
   * Members in no order, such as neighbours, {@code [members, numbers]}. A member's first number is
   * 1, or 0 where there is none.
   */
  SET("[members, numbers]", 2, false);

  private final String form;
  private final int sizes;
  private final boolean whole;

  PartKind(String form, int sizes, boolean whole) {
    this.form = form;
    this.sizes = sizes;
    this.whole = whole;
  }

  /** How many sizes a shape has without frames; 0 for any number. */
  public int sizes() {
    return sizes;
  }

  void checkShape(String name, int[] shape) {
    if (sizes > 0 && shape.length != sizes && shape.length != sizes + 1) {
      throw new IllegalArgumentException(
          "the shape of " + name + " must be " + form + "; got " + Arrays.toString(shape));
    }
  }

  void checkBounds(String name, float[] low, float[] high, int from, int to) {
    for (int i = from; i < to && whole; i++) {
      boolean counted = low[i] == Math.rint(low[i]) && high[i] == Math.rint(high[i]);
      if (!counted || high[i] - low[i] >= 1 << 24) {
        throw new IllegalArgumentException(
            name
                + " holds whole numbers, so its bounds must be whole and near; got ["
                + low[i]
                + ", "
                + high[i]
                + "]");
      }
    }
  }
}
