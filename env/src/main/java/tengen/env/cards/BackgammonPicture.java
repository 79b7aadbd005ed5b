package tengen.env.cards;

/** Draws the board of backgammon in thirteen lines of text. */
final class BackgammonPicture {

  /** Cells of a point that are drawn; a higher stack says how high it is. */
  private static final int HEIGHT = 5;

  private static final String BORDER = "+------|------+\n";

  private BackgammonPicture() {}

  static String of(BackgammonState state) {
    StringBuilder text = new StringBuilder(BORDER);
    for (int row = 0; row < 2 * HEIGHT + 1; row++) {
      text.append('|');
      for (int column = 0; column < 12; column++) {
        text.append(row == HEIGHT ? ' ' : cell(state, row, column));
        if (column % 6 == 5) {
          text.append('|');
        }
      }
      text.append('\n');
    }
    return text.append(BORDER).toString();
  }

  private static char cell(BackgammonState state, int row, int column) {
    boolean top = row < HEIGHT;
    int point = top ? 12 + column : 11 - column;
    int player = state.checkers(0, point) > 0 ? 0 : 1;
    int count = state.checkers(player, point);
    int level = top ? row : 2 * HEIGHT - row;
    String number = count > HEIGHT ? Integer.toString(count) : "";
    // Numbers are read downwards, so those below start one level inside.
    int digit = top ? level : number.length() - 1 - level;
    if (digit >= 0 && digit < number.length()) {
      return number.charAt(digit);
    }
    return level < count ? "xo".charAt(player) : '.';
  }
}
