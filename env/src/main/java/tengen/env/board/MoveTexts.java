package tengen.env.board;

import tengen.env.game.Game;

/** Texts of points and moves. */
final class MoveTexts {

  private MoveTexts() {}

  /** A letter for the column and a number for the row, counted from 1 where row 0 is. */
  static String point(int row, int column) {
    return letter(column) + (row + 1);
  }

  /** {@code a} for column 0. */
  static String letter(int column) {
    return String.valueOf((char) ('a' + column));
  }

  /**
   * The move that has a text; upper and lower case are the same.
   *
   * @param expected what may stand there, for the message
   * @throws IllegalArgumentException if no move has it; quotes it
   */
  static int parse(Game game, String text, String expected) {
    String wanted = text.strip();
    for (int move = 0; move < game.moves(); move++) {
      if (game.moveText(move).equalsIgnoreCase(wanted)) {
        return move;
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a move of " + game.name() + ": expected " + expected);
  }
}
