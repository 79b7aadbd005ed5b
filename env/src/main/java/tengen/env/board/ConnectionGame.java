package tengen.env.board;

import java.util.Arrays;
import tengen.env.game.Playout;

/**
 * What Hex and Y share: points with six neighbours, and the first who connects certain sides of the
 * board with a chain of stones wins. On a full board exactly one player has done so (Gale 1979, The
 * game of Hex and the Brouwer fixed-point theorem; the same holds for Y).
 */
abstract class ConnectionGame extends PlacementGame {

  private static final int[] DOWN = {0, 0, -1, 1, 1, -1};
  private static final int[] RIGHT = {1, -1, 0, 0, -1, 1};

  /** {@code [points, 6]} flat, -1 where there is none. */
  final int[] neighbours;

  /** {@code [points]}: the sides that a point lies on, one bit each. */
  final byte[] sides;

  ConnectionGame(String title, String name, int size, int points, boolean sidesDiffer) {
    super(title, name, size, points, sidesDiffer);
    neighbours = new int[6 * size * size];
    sides = new byte[size * size];
    Arrays.fill(neighbours, -1);
    for (int point = 0; point < size * size; point++) {
      if (onBoard(point)) {
        sides[point] = (byte) sides(point / size, point % size);
        neighbours(point);
      }
    }
  }

  /** The sides that a point of the board lies on, one bit each. */
  abstract int sides(int row, int column);

  /** The sides that a player has to connect. */
  abstract int goal(int player);

  private void neighbours(int point) {
    for (int k = 0; k < 6; k++) {
      int row = point / size + DOWN[k];
      int column = point % size + RIGHT[k];
      boolean inside = row >= 0 && row < size && column >= 0 && column < size;
      if (inside && onBoard(row * size + column)) {
        neighbours[6 * point + k] = row * size + column;
      }
    }
  }

  @Override
  final int slant() {
    return 1;
  }

  @Override
  public final PlacementState start() {
    return new ConnectionState(this);
  }

  @Override
  public final Playout playout() {
    return new ConnectionPlayout(this);
  }
}
