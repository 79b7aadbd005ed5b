package tengen.env.board;

import java.util.List;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.Playout;
import tengen.env.game.Symmetry;

/**
 * Breakthrough (Troyka 2000): pieces step forward, straight or diagonally, and take diagonally
 * only. Who reaches the last row or takes all pieces wins; there are no draws. Player 0 (b) has the
 * two rows on top and moves down, player 1 (w) the two at the bottom and moves up; on fewer than
 * six rows each has one row.
 *
 * <p>A point is {@code columns * row + column}, row 0 on top. A move is {@code (point * 6 +
 * direction) * 2 + taking}: the point a piece leaves; 0 to 2 down to the left, straight, to the
 * right, and 3 to 5 the same upwards; 1 if it takes a piece. Most numbers are never legal.
 *
 * <p>Observations are {@code [4, rows, columns]}: the player's pieces, the opponent's, the free
 * points, and ones everywhere for player 0.
 */
public final class Breakthrough implements Game {

  /** The name of the game; with a hyphen and a size, that on a board of the size. */
  public static final String NAME = "breakthrough";

  /** Rows and columns where nothing is said. */
  static final int SIZE = 8;

  static final int DIRECTIONS = 6;

  /** On fewer rows a player begins with one row of pieces. */
  static final int ROWS_FOR_TWO = 6;

  /** All points, and those that are not in the first and not in the last column. */
  final long board;

  final long notFirst;
  final long notLast;

  private final int rows;
  private final int columns;
  private final List<Symmetry> symmetries;

  /** The game on 8 rows and columns. */
  public Breakthrough() {
    this(SIZE, SIZE);
  }

  /**
   * The game on a board of at most 64 points.
   *
   * @param rows at least 4
   * @param columns at least 2
   */
  public Breakthrough(int rows, int columns) {
    this.rows = Require.inRange("the rows of Breakthrough", rows, 4, 32);
    this.columns = Require.inRange("the columns of Breakthrough", columns, 2, 16);
    Require.inRange("the points of Breakthrough, rows times columns,", rows * columns, 8, 64);
    long first = 0;
    for (int row = 0; row < rows; row++) {
      first |= 1L << (row * columns);
    }
    board = -1L >>> (64 - rows * columns);
    notFirst = board & ~first;
    notLast = board & ~(first << (columns - 1));
    symmetries = List.of(Symmetry.identity(rows * columns, moves()), mirror());
  }

  /** Rows of the board. */
  public int rows() {
    return rows;
  }

  /** Columns of the board. */
  public int columns() {
    return columns;
  }

  /** The row of a player's aim. */
  long lastRow(int player) {
    long row = -1L >>> (64 - columns);
    return player == 0 ? row << (columns * (rows - 1)) : row;
  }

  /** How much the number of a point grows by a step in a direction. */
  int step(int direction) {
    int sideways = direction % 3 - 1;
    return (direction < 3 ? columns : -columns) + sideways;
  }

  @Override
  public String name() {
    if (rows != columns) {
      return NAME + "-" + rows + "x" + columns;
    }
    return rows == SIZE ? NAME : NAME + "-" + rows;
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int moves() {
    return rows * columns * DIRECTIONS * 2;
  }

  /** Every step brings one piece one row forward; the first one on the last row ends the game. */
  @Override
  public int maxLength() {
    return 2 * columns * (2 * rows - 3) + 1;
  }

  @Override
  public int[] observationShape() {
    return new int[] {4, rows, columns};
  }

  /** The identity and left for right. */
  @Override
  public List<Symmetry> symmetries() {
    return symmetries;
  }

  @Override
  public BreakthroughState start() {
    return new BreakthroughState(this);
  }

  @Override
  public Playout playout() {
    return new BreakthroughPlayout();
  }

  /**
   * From where to where, {@code a1} in the lower left corner, with a star for taking: {@code
   * e3d4*}; {@code #} and the number for a move that would leave the board.
   */
  @Override
  public String moveText(int move) {
    int point = move / 2 / DIRECTIONS;
    int direction = move / 2 % DIRECTIONS;
    int column = point % columns + direction % 3 - 1;
    int row = point / columns + (direction < 3 ? 1 : -1);
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      return "#" + move;
    }
    return text(point / columns, point % columns) + text(row, column) + (move % 2 == 1 ? "*" : "");
  }

  private String text(int row, int column) {
    return MoveTexts.point(rows - 1 - row, column);
  }

  @Override
  public int parseMove(String text) {
    return MoveTexts.parse(this, text, "two points and a star for taking, such as b2b3 or b2c3*");
  }

  private Symmetry mirror() {
    int[] points = new int[rows * columns];
    int[] moves = new int[moves()];
    for (int point = 0; point < points.length; point++) {
      points[point] = point / columns * columns + columns - 1 - point % columns;
    }
    for (int move = 0; move < moves.length; move++) {
      int direction = move / 2 % DIRECTIONS;
      int mirrored = direction / 3 * 3 + 2 - direction % 3;
      moves[move] = (points[move / 2 / DIRECTIONS] * DIRECTIONS + mirrored) * 2 + move % 2;
    }
    return new Symmetry(points, moves);
  }
}
