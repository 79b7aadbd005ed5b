package tengen.env.cards;

import tengen.env.game.GameState;

/**
 * Backgammon without the doubling cube; whoever bears off all 15 checkers first wins 1. Rules and
 * numbers of moves are those of OpenSpiel's backgammon.
 *
 * <p>A move uses both dice: {@code first + 26 * second}, plus 676 if the first checker uses the
 * lower die; each of the two is a point from 0 to 23, 24 for the bar, 25 to pass. Player 0 (x)
 * moves towards point 23, player 1 (o) towards 0. A double is played as two such moves. As many
 * dice must be used as possible, and the higher one if only one can be.
 *
 * <p>Outcomes of chance: {@code 0 … 29} are the rolls 1-2, 2-1, 1-3, 3-1, … 5-6, 6-5; {@code 30 …
 * 35} the doubles. The first roll is no double, and player 0 begins with an even outcome.
 *
 * <p>Observations are {@code [203, 1, 1]}: for the own checkers, then the opponent's, and each
 * point on the player's way, four units (Tesauro 1992, Practical issues in temporal difference
 * learning, section 3.4): exactly one, exactly two, exactly three checkers, half of those beyond
 * three; then bar / 2 and off / 15 of both, whether the player is to move, and for each face how
 * many moves are left with it, / 4. A game of {@link #maxLength} plies ends without a winner.
 */
public final class Backgammon extends TableGame {

  /** The name of the game. */
  public static final String NAME = "backgammon";

  /** Checkers of a player. */
  static final int CHECKERS = 15;

  /** What stands for the bar and for no move in one half of a move. */
  static final int BAR = 24;

  static final int PASS = 25;

  /** One half of a move is below this. */
  static final int BASE = 26;

  /** Added where the lower die is used first. */
  static final int LOW_FIRST = BASE * BASE;

  static final int WIDTH = 203;

  /** Outcomes that are no doubles; all that the first roll can be. */
  static final int UNEQUAL_ROLLS = 30;

  static final int ROLLS = 36;

  /** The game has no options. */
  public Backgammon() {
    super(NAME, 2, 2 * LOW_FIRST, WIDTH);
  }

  /** Games of sensible players take some hundred plies; the rules themselves set no bound. */
  @Override
  public int maxLength() {
    return 3000;
  }

  @Override
  public GameState start() {
    return new BackgammonState(this);
  }

  /**
   * Where the two checkers come from, points numbered from 1, and which die goes first: {@code "13
   * 8 high"}.
   */
  @Override
  public String moveText(int move) {
    int rest = move % LOW_FIRST;
    String order = move < LOW_FIRST ? " high" : " low";
    return halfText(rest % BASE) + " " + halfText(rest / BASE) + order;
  }

  private static String halfText(int half) {
    return half == PASS ? "pass" : half == BAR ? "bar" : Integer.toString(half + 1);
  }

  /** The lower die of an outcome of chance. */
  static int low(int outcome) {
    return outcome < UNEQUAL_ROLLS ? unequal(outcome / 2) / 10 : outcome - UNEQUAL_ROLLS + 1;
  }

  /** The higher die of an outcome of chance. */
  static int high(int outcome) {
    return outcome < UNEQUAL_ROLLS ? unequal(outcome / 2) % 10 : outcome - UNEQUAL_ROLLS + 1;
  }

  /* The pairs 12, 13, … 56 in order, as two digits. */
  private static int unequal(int index) {
    int low = 1;
    int rest = index;
    while (rest >= 6 - low) {
      rest -= 6 - low;
      low++;
    }
    return 10 * low + low + 1 + rest;
  }
}
