package tengen.env.robot.planar;

import java.util.Arrays;

/** A picture of letters, of a part of the plane. */
final class Picture {

  private final double left;
  private final double bottom;
  private final double perColumn;
  private final double perRow;
  private final char[][] cells;

  Picture(double left, double right, double bottom, double top, int columns, int rows) {
    this.left = left;
    this.bottom = bottom;
    perColumn = (right - left) / (columns - 1);
    perRow = (top - bottom) / (rows - 1);
    cells = new char[rows][columns];
    for (char[] row : cells) {
      Arrays.fill(row, ' ');
    }
  }

  /** Puts a letter, if it is inside. */
  void put(double x, double y, char letter) {
    long column = Math.round((x - left) / perColumn);
    long row = cells.length - 1 - Math.round((y - bottom) / perRow);
    if (column >= 0 && column < cells[0].length && row >= 0 && row < cells.length) {
      cells[(int) row][(int) column] = letter;
    }
  }

  /** Draws a line of letters. */
  void line(double x1, double y1, double x2, double y2, char letter) {
    int steps =
        (int) Math.ceil(2 * Math.max(Math.abs(x2 - x1) / perColumn, Math.abs(y2 - y1) / perRow));
    for (int i = 0; i <= steps; i++) {
      double share = steps == 0 ? 0 : (double) i / steps;
      put(x1 + share * (x2 - x1), y1 + share * (y2 - y1), letter);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (char[] row : cells) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
