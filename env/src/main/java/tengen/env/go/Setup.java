package tengen.env.go;

import tengen.env.Require;

/** Stones that stand before the first move. */
final class Setup {

  private Setup() {}

  /**
   * Puts stones on a board that take nothing.
   *
   * @throws IllegalArgumentException if a point is not on the board or not empty, or stones have no
   *     liberty; some stones may be there then
   */
  static void put(GoBoard board, int[] points, int color) {
    Grid grid = board.grid;
    for (int point : points) {
      Require.inRange("setup point", point, 0, grid.area - 1);
      String name = GoText.move(grid.size, point);
      if (board.color[grid.cell[point]] != GoBoard.EMPTY) {
        throw new IllegalArgumentException("setup puts two stones on " + name);
      }
      if (board.place(grid.cell[point], color) != 0) {
        throw new IllegalArgumentException("setup leaves stones without a liberty next to " + name);
      }
    }
  }
}
