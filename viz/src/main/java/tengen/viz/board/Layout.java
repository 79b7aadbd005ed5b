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
 * @param rows of the board
 * @param geometry of the board
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
    int columns,
    int rows,
    Geometry geometry) {

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
    Geometry geometry = frame.kind().board().geometry();
    float unit = width * geometry.text();
    float pad = Math.round(unit * 0.035f);
    boolean named = !frame.title().first().isEmpty() || !frame.title().second().isEmpty();
    float head = Math.round(unit * (named ? .085f : 0));
    float value = Float.isNaN(frame.notes().value()) ? 0 : Math.round(unit * 0.028f);
    float foot = Math.round(unit * (frame.title().caption().isEmpty() ? 0 : 0.055f));
    float spanX = geometry.spanX(frame.columns(), frame.rows());
    float spanY = geometry.spanY(frame.columns(), frame.rows());
    float boardWidth = width - 2 * pad;
    float cell = boardWidth / (spanX + 1 + geometry.borderX());
    if (cell > 8) {
      cell = (float) Math.floor(cell);
    }
    float taller = spanY + geometry.borderY() - spanX - geometry.borderX();
    float boardHeight = Math.round(boardWidth + taller * cell);
    float above = pad + head + value;
    int height = Math.round(above + boardHeight + foot + pad);
    float x = originX + pad;
    float y = originY + above;
    float left = Math.round(x + (boardWidth - spanX * cell) / 2);
    float bottom = Math.round(y + (boardHeight + spanY * cell) / 2);
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
        frame.columns(),
        frame.rows(),
        geometry);
  }

  /** What sizes of text follow: the width of the whole, less on a wide board. */
  float width() {
    return area.width() * geometry.text();
  }

  float pointX(int point) {
    return left + geometry.x(point % columns, point / columns, rows) * cell;
  }

  float pointY(int point) {
    return bottom - geometry.y(point % columns, point / columns) * cell;
  }

  /** Of a board whose columns are upright. */
  float columnX(int column) {
    return left + column * cell;
  }

  /** Of a board whose rows are as far apart as its columns. */
  float rowY(int row) {
    return bottom - row * cell;
  }

  /** The point that somebody means who points at a place, -1 for none. */
  int point(float placeX, float placeY) {
    return geometry.point((placeX - left) / cell, (bottom - placeY) / cell, columns, rows);
  }
}
