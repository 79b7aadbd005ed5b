package tengen.viz.board;

/** Where the points of a board are: in cells, the distance of neighbours, upwards and right. */
interface Geometry {

  /** From the leftmost point to the rightmost one. */
  float spanX(int columns, int rows);

  /** From the lowest point to the highest one. */
  float spanY(int columns, int rows);

  /** Left and right of the outermost points together, beyond half a cell each. */
  float borderX();

  /** Above and below the outermost points together, beyond half a cell each. */
  default float borderY() {
    return borderX();
  }

  /** From the leftmost point. */
  float x(int column, int row, int rows);

  /** From the lowest point. */
  float y(int column, int row);

  /** The point that somebody means who points at a place, -1 for none. */
  int point(float x, float y, int columns, int rows);

  /** How large text is, of what it is on a board as high as it is wide. */
  default float text() {
    return 1;
  }

  /** Points above each other and side by side. */
  record Squares(float borderX) implements Geometry {

    @Override
    public float spanX(int columns, int rows) {
      return columns - 1;
    }

    @Override
    public float spanY(int columns, int rows) {
      return rows - 1;
    }

    @Override
    public float x(int column, int row, int rows) {
      return column;
    }

    @Override
    public float y(int column, int row) {
      return row;
    }

    @Override
    public int point(float x, float y, int columns, int rows) {
      int column = Math.round(x);
      int row = Math.round(y);
      boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
      return inside ? row * columns + column : -1;
    }
  }
}
