package tengen.env.cards;

/**
 * Where the checkers are. Each player counts the fields on their own way: 0 the bar, 1 to 24 the
 * points, 25 off the board. Field {@code f} of one player is field {@code 25 - f} of the other.
 */
final class Checkers {

  static final int BAR = 0;
  static final int OFF = 25;
  private static final int HOME = 19;
  private static final int[] START = {1, 2, 12, 5, 17, 3, 19, 5};

  /** {@code [players][fields]}: how many. */
  final int[][] count = new int[2][OFF + 1];

  Checkers() {
    for (int[] own : count) {
      for (int i = 0; i < START.length; i += 2) {
        own[START[i]] = START[i + 1];
      }
    }
  }

  void copyFrom(Checkers other) {
    for (int player = 0; player < 2; player++) {
      System.arraycopy(other.count[player], 0, count[player], 0, OFF + 1);
    }
  }

  /** The field of a player that is a point from 0 to 23, or the bar. */
  static int field(int player, int half) {
    return half == Backgammon.BAR ? BAR : player == 0 ? half + 1 : 24 - half;
  }

  /** The point from 0 to 23, or the bar, that is a field of a player. */
  static int half(int player, int field) {
    return field == BAR ? Backgammon.BAR : player == 0 ? field - 1 : 24 - field;
  }

  /** Whether a player may move a checker by one die. */
  boolean allowed(int player, int from, int die) {
    int[] own = count[player];
    if (own[from] == 0 || from == OFF || (own[BAR] > 0 && from != BAR)) {
      return false;
    }
    int to = from + die;
    if (to < OFF) {
      return count[1 - player][OFF - to] <= 1;
    }
    // Off the board: all at home, and with more than is needed only the last one.
    int first = 0;
    while (own[first] == 0) {
      first++;
    }
    return first >= HOME && (to == OFF || first == from);
  }

  /**
   * Moves a checker.
   *
   * @return whether it hit
   */
  boolean move(int player, int from, int die) {
    int to = Math.min(OFF, from + die);
    count[player][from]--;
    count[player][to]++;
    int[] other = count[1 - player];
    if (to == OFF || other[OFF - to] == 0) {
      return false;
    }
    other[OFF - to]--;
    other[BAR]++;
    return true;
  }

  /** Takes a move back. */
  void undo(int player, int from, int die, boolean hit) {
    int to = Math.min(OFF, from + die);
    count[player][to]--;
    count[player][from]++;
    if (hit) {
      count[1 - player][BAR]--;
      count[1 - player][OFF - to]++;
    }
  }

  /** Steps that a player still has to make with all checkers. */
  int pips(int player) {
    int sum = 0;
    for (int field = 0; field < OFF; field++) {
      sum += count[player][field] * (OFF - field);
    }
    return sum;
  }
}
