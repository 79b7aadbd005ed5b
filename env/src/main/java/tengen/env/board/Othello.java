package tengen.env.board;

import java.util.List;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.Playout;
import tengen.env.game.Symmetry;

/**
 * Othello (Reversi) on 4, 6 or 8 rows and columns. A stone must enclose stones of the opponent in a
 * straight line, which change sides; who cannot do so passes, and the game is over when neither
 * can. More stones win. A move is {@code size * row + column}, row 0 on top, and {@code size *
 * size} to pass, legal only alone. Player 0 is black (x). On 6 x 6 the second player wins
 * (Feinstein 1993).
 *
 * <p>Observations are {@code [3, size, size]}: the player's stones, the opponent's, the free
 * points.
 */
public final class Othello implements Game {

  /** The name of the game; with a hyphen and a size, that on a board of the size. */
  public static final String NAME = "othello";

  /** Size where none is said. */
  static final int SIZE = 8;

  private static final String PASS = "pass";

  /** The points of the board; bit {@code 8 * row + column}, whatever the size. */
  final long board;

  /** The points that are not in the first or the last column. */
  final long inner;

  private final int size;
  private final List<Symmetry> symmetries;

  /** The game on 8 rows and columns. */
  public Othello() {
    this(SIZE);
  }

  /**
   * The game on a board.
   *
   * @param size rows and columns: 4, 6 or 8
   */
  public Othello(int size) {
    Require.inRange("the size of Othello", size, 4, 8);
    if (size % 2 != 0) {
      throw new IllegalArgumentException("the size of Othello must be even; got " + size);
    }
    this.size = size;
    board = columns(0, size);
    inner = columns(1, size - 1);
    List<Symmetry> square = Symmetry.ofSquare(size, 1);
    // Both flips or none, and the diagonals: a single flip would exchange the colours of the start.
    symmetries = List.of(square.get(0), square.get(3), square.get(4), square.get(7));
  }

  /** Rows and columns. */
  public int size() {
    return size;
  }

  /** The bit of a point. */
  long bit(int move) {
    return 1L << (move / size * 8 + move % size);
  }

  /** The point of a bit. */
  int move(int bit) {
    return bit / 8 * size + bit % 8;
  }

  @Override
  public String name() {
    return size == SIZE ? NAME : NAME + "-" + size;
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int moves() {
    return size * size + 1;
  }

  /** Every point and a pass after each stone. */
  @Override
  public int maxLength() {
    return 2 * size * size;
  }

  @Override
  public int[] observationShape() {
    return new int[] {3, size, size};
  }

  /** The four of a square that leave the four stones of the start in their colours. */
  @Override
  public List<Symmetry> symmetries() {
    return symmetries;
  }

  @Override
  public OthelloState start() {
    return new OthelloState(this);
  }

  @Override
  public Playout playout() {
    return new OthelloPlayout();
  }

  /** Column letter and row number, {@code a1} in the upper left corner, or {@code pass}. */
  @Override
  public String moveText(int move) {
    return move == size * size ? PASS : MoveTexts.point(move / size, move % size);
  }

  @Override
  public int parseMove(String text) {
    String last = MoveTexts.point(size - 1, size - 1);
    return MoveTexts.parse(this, text, "a column and a row from a1 to " + last + ", or pass");
  }

  private long columns(int from, int to) {
    long result = 0;
    for (int row = 0; row < size; row++) {
      for (int column = from; column < to; column++) {
        result |= 1L << (8 * row + column);
      }
    }
    return result;
  }
}
