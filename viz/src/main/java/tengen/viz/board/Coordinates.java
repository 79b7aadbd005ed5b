package tengen.viz.board;

import java.util.function.IntFunction;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/** Names of columns and rows on all four sides of a square board. */
final class Coordinates {

  private Coordinates() {}

  /**
   * Draws them.
   *
   * @param inset how far from the board's edge, in cells
   * @param columns the names of the columns, the leftmost one 0
   * @param rows the names of the rows, the lowest one 0
   */
  static void draw(
      Canvas canvas,
      BoardFrame frame,
      Layout layout,
      float inset,
      IntFunction<String> columns,
      IntFunction<String> rows,
      int colour) {
    float size = Math.min(layout.cell() * 0.40f, layout.width() * 0.026f);
    if (size < 6) {
      return;
    }
    float away = (layout.left() - layout.x()) - layout.cell() * inset;
    float right = layout.columnX(frame.columns() - 1) + away;
    float top = layout.rowY(frame.rows() - 1) - away;
    for (int column = 0; column < frame.columns(); column++) {
      float x = layout.columnX(column);
      canvas.text(columns.apply(column), x, top, size, Align.CENTRE, colour);
      canvas.text(columns.apply(column), x, layout.bottom() + away, size, Align.CENTRE, colour);
    }
    for (int row = 0; row < frame.rows(); row++) {
      float y = layout.rowY(row);
      canvas.text(rows.apply(row), layout.left() - away, y, size, Align.CENTRE, colour);
      canvas.text(rows.apply(row), right, y, size, Align.CENTRE, colour);
    }
  }

  /** {@code a} for 0. */
  static String small(int column) {
    return String.valueOf((char) ('a' + column));
  }
}
