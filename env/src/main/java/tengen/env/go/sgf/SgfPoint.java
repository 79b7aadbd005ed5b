package tengen.env.go.sgf;

import java.math.BigDecimal;
import java.util.BitSet;

/** Points and moves: two letters, column from the left and row from the top. */
final class SgfPoint {

  private SgfPoint() {}

  /** The point of two lower-case letters. */
  static int point(SgfProperty property, String raw, int size) {
    if (raw.length() == 2) {
      int column = raw.charAt(0) - 'a';
      int rowFromTop = raw.charAt(1) - 'a';
      if (column >= 0 && column < size && rowFromTop >= 0 && rowFromTop < size) {
        return (size - 1 - rowFromTop) * size + column;
      }
    }
    throw property.error(
        "\"" + SgfNode.shorten(raw) + "\" is not a point of a board of " + size + "x" + size);
  }

  /** A point or a pass, which is written as nothing or, on boards up to 19, as {@code tt}. */
  static int move(SgfProperty property, String raw, int size) {
    if (raw.isEmpty() || (raw.equals("tt") && size <= 19)) {
      return size * size;
    }
    return point(property, raw, size);
  }

  /** Adds a point or a rectangle {@code aa:cc} to a set. */
  static void addAll(SgfProperty property, String raw, int size, BitSet set) {
    int colon = raw.indexOf(':');
    if (colon < 0) {
      set.set(point(property, raw, size));
      return;
    }
    int first = point(property, raw.substring(0, colon), size);
    int second = point(property, raw.substring(colon + 1), size);
    int left = first % size;
    int right = second % size;
    int top = first / size;
    int bottom = second / size;
    if (left > right || bottom > top) {
      throw property.error("\"" + raw + "\" does not go from the upper left to the lower right");
    }
    for (int row = bottom; row <= top; row++) {
      set.set(row * size + left, row * size + right + 1);
    }
  }

  /** The letters of a point. */
  static String text(int point, int size) {
    if (point < 0 || point >= size * size) {
      throw new IllegalArgumentException(
          "point must be in [0, " + (size * size - 1) + "]; got " + point);
    }
    char column = (char) ('a' + point % size);
    char row = (char) ('a' + size - 1 - point / size);
    return "" + column + row;
  }

  /** A real number without an exponent and without needless zeros. */
  static String decimal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a record holds finite numbers only; got " + value);
    }
    BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return (number.signum() == 0 ? BigDecimal.ZERO : number).toPlainString();
  }
}
