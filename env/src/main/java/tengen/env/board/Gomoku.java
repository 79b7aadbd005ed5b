package tengen.env.board;

import java.util.List;
import tengen.env.game.Symmetry;

/**
 * Gomoku without restrictions (free style): the first with five or more stones in a row, a column
 * or a diagonal wins; a full board is a draw. A move is {@code size * row + column}; player 0
 * begins. On 15 x 15 the first player wins with best play (Allis, van den Herik and Huntjens 1996).
 *
 * <p>Observations are {@code [3, size, size]}: the player's stones, the opponent's, the free
 * points.
 */
public final class Gomoku extends PlacementGame {

  /** The name of the game; with a hyphen and a size, that on a board of the size. */
  public static final String NAME = "gomoku";

  /** Size where none is said. */
  static final int SIZE = 15;

  /** How many in a line win. */
  static final int FIVE = 5;

  private final List<Symmetry> symmetries;

  /** The game on 15 rows and columns. */
  public Gomoku() {
    this(SIZE);
  }

  /**
   * The game on a board; below size 5 nobody can win.
   *
   * @param size rows and columns, 3 to 19
   */
  public Gomoku(int size) {
    super("Gomoku", size == SIZE ? NAME : NAME + "-" + size, size, size * size, false);
    symmetries = Symmetry.ofSquare(size, 0);
  }

  @Override
  String signs() {
    return ".xo";
  }

  @Override
  int slant() {
    return 0;
  }

  @Override
  public PlacementState start() {
    return new GomokuState(this);
  }

  /** The eight of a square. */
  @Override
  public List<Symmetry> symmetries() {
    return symmetries;
  }
}
