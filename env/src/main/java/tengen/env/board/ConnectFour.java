package tengen.env.board;

import java.util.List;
import tengen.env.game.Game;
import tengen.env.game.Playout;
import tengen.env.game.Symmetry;

/**
 * Connect Four on 6 rows and 7 columns. A move is a column, 0 to 6; a point is {@code 7 * row +
 * column}, row 0 at the bottom; player 0 begins. With best play the first player wins (Allen 1988;
 * Allis 1988).
 *
 * <p>Observations are {@code [3, 6, 7]}: the player's stones, the opponent's, the empty points.
 */
public final class ConnectFour implements Game {

  /** The name of the game. */
  public static final String NAME = "connect-four";

  static final int ROWS = 6;
  static final int COLUMNS = 7;

  private static final List<Symmetry> SYMMETRIES =
      List.of(Symmetry.identity(ROWS * COLUMNS, COLUMNS), mirror());

  /** The game has no options. */
  public ConnectFour() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int players() {
    return 2;
  }

  @Override
  public int moves() {
    return COLUMNS;
  }

  @Override
  public int maxLength() {
    return ROWS * COLUMNS;
  }

  @Override
  public int[] observationShape() {
    return new int[] {3, ROWS, COLUMNS};
  }

  @Override
  public List<Symmetry> symmetries() {
    return SYMMETRIES;
  }

  @Override
  public ConnectFourState start() {
    return new ConnectFourState(this);
  }

  @Override
  public Playout playout() {
    return new ConnectFourPlayout();
  }

  /** The letter of the column, {@code a} to {@code g}. */
  @Override
  public String moveText(int move) {
    return String.valueOf((char) ('a' + move));
  }

  @Override
  public int parseMove(String text) {
    return MoveTexts.parse(this, text, "a column from a to g");
  }

  private static Symmetry mirror() {
    int[] points = new int[ROWS * COLUMNS];
    int[] moves = new int[COLUMNS];
    for (int i = 0; i < points.length; i++) {
      points[i] = i / COLUMNS * COLUMNS + COLUMNS - 1 - i % COLUMNS;
    }
    for (int column = 0; column < COLUMNS; column++) {
      moves[column] = COLUMNS - 1 - column;
    }
    return new Symmetry(points, moves);
  }
}
