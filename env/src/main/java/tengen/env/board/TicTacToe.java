package tengen.env.board;

import java.util.List;
import tengen.env.game.Game;
import tengen.env.game.Playout;
import tengen.env.game.Symmetry;

/**
 * Tic-tac-toe. A move is {@code 3 * row + column}, row 0 on top; player 0 draws x and begins. With
 * best play it is a draw.
 *
 * <p>Observations are {@code [3, 3, 3]}: the player's stones, the opponent's, the empty points.
 */
public final class TicTacToe implements Game {

  /** The name of the game. */
  public static final String NAME = "tic-tac-toe";

  private static final List<Symmetry> SYMMETRIES = Symmetry.ofSquare(3, 0);

  /** The game has no options. */
  public TicTacToe() {}

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
    return 9;
  }

  @Override
  public int maxLength() {
    return 9;
  }

  @Override
  public int[] observationShape() {
    return new int[] {3, 3, 3};
  }

  @Override
  public List<Symmetry> symmetries() {
    return SYMMETRIES;
  }

  @Override
  public TicTacToeState start() {
    return new TicTacToeState(this);
  }

  @Override
  public Playout playout() {
    return new TicTacToePlayout();
  }

  /** Column letter and row number, as on a chess board: {@code a3} is the upper left corner. */
  @Override
  public String moveText(int move) {
    return "" + (char) ('a' + move % 3) + (3 - move / 3);
  }

  @Override
  public int parseMove(String text) {
    return MoveTexts.parse(this, text, "a1 to c3");
  }
}
