package tengen.env.board;

import java.util.ArrayList;
import java.util.List;
import tengen.env.game.Symmetry;

/**
 * Y (Shannon, Schensted and Titus): on a triangle of points with six neighbours, as in {@link Hex},
 * the first chain that touches all three sides wins; there are no draws. Row y has {@code size - y}
 * points; a move is {@code size * y + x}, so that some numbers below {@link #moves} name no point.
 * With best play the first player wins.
 *
 * <p>Observations are {@code [3, size, size]}: the player's stones, the opponent's, the free
 * points; zeros outside the triangle.
 */
public final class GameOfY extends ConnectionGame {

  /** The name of the game; with a hyphen and a size, that on a board of the size. */
  public static final String NAME = "y";

  /** Size where none is said. */
  static final int SIZE = 9;

  private static final int ALL = 7;

  private final List<Symmetry> symmetries;

  /** The game with nine points on a side. */
  public GameOfY() {
    this(SIZE);
  }

  /**
   * The game on a board.
   *
   * @param size points on a side, 3 to 19
   */
  public GameOfY(int size) {
    super("Y", size == SIZE ? NAME : NAME + "-" + size, size, size * (size + 1) / 2, false);
    symmetries = triangle(size);
  }

  @Override
  boolean onBoard(int point) {
    return super.onBoard(point) && point / size + point % size < size;
  }

  @Override
  int sides(int row, int column) {
    return (column == 0 ? 1 : 0) | (row == 0 ? 2 : 0) | (row + column == size - 1 ? 4 : 0);
  }

  @Override
  int goal(int player) {
    return ALL;
  }

  @Override
  String signs() {
    return ".O@";
  }

  /** The six of a triangle; points outside it stay where they are. */
  @Override
  public List<Symmetry> symmetries() {
    return symmetries;
  }

  /* A point has the distances x, y, z from the sides, x + y + z = size - 1: exchange them. */
  private static List<Symmetry> triangle(int size) {
    int[][] orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {1, 0, 2}, {0, 2, 1}, {2, 1, 0}};
    List<Symmetry> result = new ArrayList<>();
    for (int[] order : orders) {
      int[] points = Symmetry.identity(size * size, 0).points();
      for (int point = 0; point < points.length; point++) {
        int x = point % size;
        int y = point / size;
        if (x + y < size) {
          int[] distances = {x, y, size - 1 - x - y};
          points[point] = distances[order[1]] * size + distances[order[0]];
        }
      }
      result.add(new Symmetry(points, points.clone()));
    }
    return List.copyOf(result);
  }
}
