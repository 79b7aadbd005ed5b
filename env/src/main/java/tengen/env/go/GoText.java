package tengen.env.go;

import java.util.Locale;

/** Names of points as in the Go Text Protocol, and pictures of boards. */
final class GoText {

  private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

  private GoText() {}

  static String move(int size, int move) {
    return move == size * size
        ? "pass"
        : LETTERS.charAt(move % size) + Integer.toString(move / size + 1);
  }

  /** Reads a point or "pass" in any case; -1 if the text is neither. */
  static int parse(int size, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    if (name.equals("PASS")) {
      return size * size;
    }
    if (name.length() < 2 || name.length() > 3 || !name.substring(1).matches("[1-9][0-9]?")) {
      return -1;
    }
    int column = LETTERS.indexOf(name.charAt(0));
    int row = Integer.parseInt(name.substring(1)) - 1;
    return column < 0 || column >= size || row >= size ? -1 : row * size + column;
  }

  /** Why a move may not be played. */
  static String refusal(Course course, GoGame game, int move) {
    if (move < 0 || move > game.pass()) {
      return "move must be in [0, " + game.pass() + "]; got " + move;
    }
    String why;
    if (course.board.color[course.board.grid.cell[move]] != GoBoard.EMPTY) {
      why = "there is a stone";
    } else if (course.mustPass()) {
      why = "White must pass last";
    } else if (course.forbiddenByKo(move)) {
      why = game.rules().superko() ? "superko: the position stood before" : "ko";
    } else {
      why = "suicide";
    }
    String who = course.turn == GoBoard.BLACK ? "Black" : "White";
    return "illegal move " + game.moveText(move) + " of " + who + ": " + why;
  }

  /** The board with coordinates, the last move in brackets, and a line about whose turn it is. */
  static String picture(GoState state) {
    int size = state.size();
    int last = state.lastMove();
    StringBuilder text = new StringBuilder();
    for (int row = size - 1; row >= 0; row--) {
      text.append(String.format("%2d", row + 1));
      for (int column = 0; column <= size; column++) {
        int p = row * size + column;
        boolean before = column > 0 && last == p - 1;
        boolean here = column < size && last == p;
        text.append(here ? '(' : before ? ')' : ' ');
        if (column < size) {
          text.append(".XO".charAt(state.stone(p)));
        }
      }
      text.append(String.format("%d%n", row + 1));
    }
    text.append("  ");
    for (int column = 0; column < size; column++) {
      text.append(' ').append(LETTERS.charAt(column));
    }
    return text.append(status(state)).toString();
  }

  private static String status(GoState state) {
    String moved = state.lastMove() < 0 ? "start" : "last " + move(state.size(), state.lastMove());
    String turn =
        state.terminal() ? "game over" : state.currentPlayer() == 0 ? "X to move" : "O to move";
    return String.format(
        "%n%s, %s, move %d; taken X %d, O %d%n",
        turn, moved, state.length(), state.captured(0), state.captured(1));
  }
}
