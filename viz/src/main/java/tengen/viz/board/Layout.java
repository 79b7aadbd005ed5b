package tengen.viz.board;

/**
 * Where things are in a picture, in pixels.
 *
 * @param width of the picture
 * @param height of the picture
 * @param pad between the picture's edge and what it shows
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
    int width,
    int height,
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

  static Layout of(BoardFrame frame, int width) {
    float pad = Math.round(width * 0.035f);
    float head =
        Math.round(width * (frame.first().isEmpty() && frame.second().isEmpty() ? 0 : .085f));
    float value = Float.isNaN(frame.value()) ? 0 : Math.round(width * 0.028f);
    float foot = Math.round(width * (frame.caption().isEmpty() ? 0 : 0.055f));
    float border = frame.kind() == BoardFrame.Kind.GO ? 1.6f : 0.3f;
    float boardWidth = width - 2 * pad;
    float cell = boardWidth / (frame.columns() + border);
    if (cell > 8) {
      cell = (float) Math.floor(cell);
    }
    float boardHeight = Math.round(boardWidth + (frame.rows() - frame.columns()) * cell);
    float y = pad + head + value;
    int height = Math.round(y + boardHeight + foot + pad);
    float left = Math.round(pad + (boardWidth - (frame.columns() - 1) * cell) / 2);
    float bottom = Math.round(y + (boardHeight + (frame.rows() - 1) * cell) / 2);
    return new Layout(
        width,
        height,
        pad,
        head,
        pad,
        y,
        boardWidth,
        boardHeight,
        cell,
        left,
        bottom,
        frame.columns());
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
}
