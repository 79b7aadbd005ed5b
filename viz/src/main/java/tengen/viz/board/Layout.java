package tengen.viz.board;

import tengen.viz.gl.Area;
import tengen.viz.scene.Look;

/**
 * Where things are in a picture, in pixels.
 *
 * @param area of the whole: lines above and below the board included
 * @param pad between the area's edge and what it shows
 * @param head height of the lines above the board
 * @param x left edge of the board
 * @param y upper edge of the board
 * @param boardWidth of the board with its border
 * @param boardHeight of the board with its border
 * @param cell distance of neighbouring points
 * @param left of the leftmost points
 * @param bottom of the points of row 0
 * @param columns of the board
 */
record Layout(
    Area area,
    float pad,
    float head,
    float x,
    float y,
    float boardWidth,
    float boardHeight,
    float cell,
    float left,
    float bottom,
    int columns) {

  /** In a picture of its own. */
  static Layout of(BoardFrame frame, int width) {
    return at(frame, 0, 0, width);
  }

  /** As large as an area allows, in its middle. */
  static Layout in(BoardFrame frame, Area area, Look look) {
    Area tall = of(frame, 1000).area;
    float width = Math.min(area.width(), area.height() * tall.width() / tall.height());
    int wide = Math.max(20, (int) (width * look.zoom()));
    Layout layout = at(frame, 0, 0, wide);
    float x = area.centreX() + look.panX() * area.width() - wide / 2f;
    float y = area.centreY() + look.panY() * area.height() - layout.area.height() / 2;
    return at(frame, Math.round(x), Math.round(y), wide);
  }

  private static Layout at(BoardFrame frame, int originX, int originY, int width) {
    float pad = Math.round(width * 0.035f);
    float head =
        Math.round(
            width
                * (frame.title().first().isEmpty() && frame.title().second().isEmpty()
                    ? 0
                    : .085f));
    float value = Float.isNaN(frame.notes().value()) ? 0 : Math.round(width * 0.028f);
    float foot = Math.round(width * (frame.title().caption().isEmpty() ? 0 : 0.055f));
    float border = frame.kind() == BoardFrame.Kind.GO ? 1.6f : 0.3f;
    float boardWidth = width - 2 * pad;
    float cell = boardWidth / (frame.columns() + border);
    if (cell > 8) {
      cell = (float) Math.floor(cell);
    }
    float boardHeight = Math.round(boardWidth + (frame.rows() - frame.columns()) * cell);
    float above = pad + head + value;
    int height = Math.round(above + boardHeight + foot + pad);
    float x = originX + pad;
    float y = originY + above;
    float left = Math.round(x + (boardWidth - (frame.columns() - 1) * cell) / 2);
    float bottom = Math.round(y + (boardHeight + (frame.rows() - 1) * cell) / 2);
    return new Layout(
        new Area(originX, originY, width, height),
        pad,
        head,
        x,
        y,
        boardWidth,
        boardHeight,
        cell,
        left,
        bottom,
        frame.columns());
  }

  /** Of the whole, which sizes of text follow. */
  float width() {
    return area.width();
  }

  float pointX(int point) {
    return columnX(point % columns);
  }

  float pointY(int point) {
    return rowY(point / columns);
  }

  float columnX(int column) {
    return left + column * cell;
  }

  float rowY(int row) {
    return bottom - row * cell;
  }

  /** The point that is nearest to a place, -1 for none within half a cell. */
  int point(float placeX, float placeY, int rows) {
    int column = Math.round((placeX - left) / cell);
    int row = Math.round((bottom - placeY) / cell);
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside ? row * columns + column : -1;
  }
}
