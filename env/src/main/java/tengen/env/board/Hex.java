package tengen.env.board;

import java.util.List;
import tengen.env.game.Symmetry;

/**
 * Hex (Hein 1942, Nash 1948): player 0 (x) joins the top and the bottom, player 1 (o) the left and
 * the right; there are no draws and, as in OpenSpiel, no swap of sides. A point has the neighbours
 * left, right, above, below, below to the left and above to the right. A move is {@code size * row
 * + column}. With best play the first player wins.
 *
 * <p>Observations are {@code [4, size, size]}: the player's stones, the opponent's, the free
 * points, and ones everywhere for player 0.
 */
public final class Hex extends ConnectionGame {

  /** The name of the game; with a hyphen and a size, that on a board of the size. */
  public static final String NAME = "hex";

  private static final int TOP = 1;
  private static final int BOTTOM = 2;
  private static final int LEFT = 4;
  private static final int RIGHT = 8;

  private final List<Symmetry> symmetries;

  /** The game on 11 rows and columns. */
  public Hex() {
    this(11);
  }

  /**
   * The game on a board.
   *
   * @param size rows and columns, 3 to 19
   */
  public Hex(int size) {
    super("Hex", NAME + "-" + size, size, size * size, true);
    int[] turned = new int[size * size];
    for (int point = 0; point < turned.length; point++) {
      turned[point] = turned.length - 1 - point;
    }
    symmetries =
        List.of(Symmetry.identity(size * size, size * size), new Symmetry(turned, turned.clone()));
  }

  @Override
  int sides(int row, int column) {
    return (row == 0 ? TOP : 0)
        | (row == size - 1 ? BOTTOM : 0)
        | (column == 0 ? LEFT : 0)
        | (column == size - 1 ? RIGHT : 0);
  }

  @Override
  int goal(int player) {
    return player == 0 ? TOP | BOTTOM : LEFT | RIGHT;
  }

  @Override
  String signs() {
    return ".xo";
  }

  /** The identity and half a turn. */
  @Override
  public List<Symmetry> symmetries() {
    return symmetries;
  }
}
