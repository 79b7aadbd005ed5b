package tengen.env.classic;

import java.util.Arrays;

/** A picture of characters, drawn in the units of a world: x to the right, y upwards. */
final class Sketch {

  private final double left;
  private final double bottom;
  private final double perColumn;
  private final double perRow;
  private final char[][] rows;

  /** An empty picture. The given coordinates are those of the middles of the outermost cells. */
  Sketch(double left, double right, double bottom, double top, int columns, int rows) {
    this.left = left;
    this.bottom = bottom;
    perColumn = (right - left) / (columns - 1);
    perRow = (top - bottom) / (rows - 1);
    this.rows = new char[rows][columns];
    for (char[] row : this.rows) {
      Arrays.fill(row, ' ');
    }
  }

  /** Draws one character; outside of the picture nothing. */
  Sketch put(double x, double y, char sign) {
    long column = Math.round((x - left) / perColumn);
    long row = rows.length - 1 - Math.round((y - bottom) / perRow);
    if (row >= 0 && row < rows.length && column >= 0 && column < rows[0].length) {
      rows[(int) row][(int) column] = sign;
    }
    return this;
  }

  /** Draws a straight line of one character. */
  Sketch line(double fromX, double fromY, double toX, double toY, char sign) {
    int points = rows.length + rows[0].length;
    for (int i = 0; i <= points; i++) {
      double share = i / (double) points;
      put(fromX + share * (toX - fromX), fromY + share * (toY - fromY), sign);
    }
    return this;
  }

  /** The lines of the picture without trailing blanks, and a caption below. */
  String caption(String caption) {
    StringBuilder text = new StringBuilder();
    for (char[] row : rows) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.append(caption).toString();
  }
}
