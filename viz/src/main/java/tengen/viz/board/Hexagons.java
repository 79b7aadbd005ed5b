package tengen.viz.board;

/**
 * Points with six neighbours, each a hexagon that stands on a corner: as a rhombus, whose rows each
 * lie half a cell to the right of the one above, or as a triangle that stands on its row 0.
 *
 * <p>Directions are 0 to 5: right, up to the right, and so on against the clock.
 *
 * @param triangle row y ends y points earlier
 */
record Hexagons(boolean triangle, float borderX) implements Geometry {

  static final int DIRECTIONS = 6;

  /** Distance of rows. */
  static final float ROW = (float) (Math.sqrt(3) / 2);

  /** From the middle of a hexagon to its corners. */
  static final float CORNER = (float) (1 / Math.sqrt(3));

  private static final int[] RIGHT = {1, 1, 0, -1, -1, 0};
  private static final int[] UP = {0, 1, 1, 0, -1, -1};
  private static final int[] RIGHT_IN_TRIANGLE = {1, 0, -1, -1, 0, 1};

  @Override
  public float spanX(int columns, int rows) {
    return columns - 1 + (triangle ? 0 : (rows - 1) / 2f);
  }

  @Override
  public float spanY(int columns, int rows) {
    return (rows - 1) * ROW;
  }

  @Override
  public float x(int column, int row, int rows) {
    return column + (triangle ? row : rows - 1 - row) / 2f;
  }

  @Override
  public float y(int column, int row) {
    return row * ROW;
  }

  @Override
  public float text() {
    return triangle ? 0.9f : 0.66f;
  }

  boolean has(int column, int row, int columns, int rows) {
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside && (!triangle || column + row < columns);
  }

  /** The next point in a direction, -1 where the board ends. */
  int neighbour(int point, int direction, int columns, int rows) {
    int column = point % columns + (triangle ? RIGHT_IN_TRIANGLE : RIGHT)[direction];
    int row = point / columns + UP[direction];
    return has(column, row, columns, rows) ? row * columns + column : -1;
  }

  /**
   * The sides of the board that a point lies on, one bit each: of a rhombus top, bottom, left and
   * right; of a triangle left, bottom and right.
   */
  int sides(int column, int row, int columns, int rows) {
    if (triangle) {
      return (column == 0 ? 1 : 0) | (row == 0 ? 2 : 0) | (row + column == columns - 1 ? 4 : 0);
    }
    return (row == rows - 1 ? 1 : 0)
        | (row == 0 ? 2 : 0)
        | (column == 0 ? 4 : 0)
        | (column == columns - 1 ? 8 : 0);
  }

  /** The nearest point, if the place is on its hexagon. */
  @Override
  public int point(float x, float y, int columns, int rows) {
    int nearest = -1;
    float least = CORNER * CORNER;
    for (int point = 0; point < columns * rows; point++) {
      float dx = x - x(point % columns, point / columns, rows);
      float dy = y - y(point % columns, point / columns);
      if (dx * dx + dy * dy < least && has(point % columns, point / columns, columns, rows)) {
        nearest = point;
        least = dx * dx + dy * dy;
      }
    }
    return nearest;
  }
}
