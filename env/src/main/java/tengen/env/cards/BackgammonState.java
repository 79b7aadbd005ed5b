package tengen.env.cards;

import java.util.Arrays;
import tengen.env.game.ChanceState;

/** A position of {@link Backgammon}. */
public final class BackgammonState extends TableState implements ChanceState {

  private final Checkers checkers = new Checkers();
  private final BackgammonMoves moves = new BackgammonMoves(checkers);

  /** Whether {@link #moves} are those of this position. */
  private boolean movesKnown;

  /** Who moves, or moved last where chance is next. */
  private int mover;

  /** The dice, 0 where chance is next. */
  private int low;

  private int high;

  /** Whether the second move of a double is next. */
  private boolean again;

  BackgammonState(Backgammon game) {
    super(game, CHANCE);
  }

  /**
   * How many checkers a player has on a point.
   *
   * @param point from 0 to 23, as in moves
   */
  public int checkers(int player, int point) {
    return checkers.count[player][Checkers.field(player, point)];
  }

  /** How many checkers of a player are on the bar. */
  public int bar(int player) {
    return checkers.count[player][Checkers.BAR];
  }

  /** How many checkers a player has borne off. */
  public int off(int player) {
    return checkers.count[player][Checkers.OFF];
  }

  /** Steps that a player still has to make with all checkers, 167 at the start. */
  public int pips(int player) {
    return checkers.pips(player);
  }

  /** The lower die, 0 before the roll. */
  public int lowDie() {
    return low;
  }

  /** The higher die, 0 before the roll. */
  public int highDie() {
    return high;
  }

  @Override
  public int legalMoves(int[] out) {
    if (currentPlayer() < 0) {
      return super.legalMoves(out);
    }
    findMoves();
    moves.copyTo(out);
    return moves.size();
  }

  private void findMoves() {
    if (!movesKnown) {
      moves.find(mover, low, high);
      movesKnown = true;
    }
  }

  @Override
  boolean allowed(int move) {
    if (currentPlayer() == CHANCE) {
      return move < (length() == 0 ? Backgammon.UNEQUAL_ROLLS : Backgammon.ROLLS);
    }
    findMoves();
    return moves.contains(move);
  }

  @Override
  void apply(int move) {
    movesKnown = false;
    if (currentPlayer() == CHANCE) {
      low = Backgammon.low(move);
      high = Backgammon.high(move);
      mover = length() == 0 ? move % 2 : 1 - mover;
      return;
    }
    boolean lowFirst = move >= Backgammon.LOW_FIRST;
    int halves = move % Backgammon.LOW_FIRST;
    int used = use(halves % Backgammon.BASE, lowFirst ? low : high);
    used += use(halves / Backgammon.BASE, lowFirst ? high : low);
    again = !again && low == high && used == 2;
    if (!again) {
      low = 0;
      high = 0;
    }
  }

  private int use(int half, int die) {
    if (half == Backgammon.PASS) {
      return 0;
    }
    checkers.move(mover, Checkers.field(mover, half), die);
    return 1;
  }

  @Override
  int next() {
    boolean over = off(0) == Backgammon.CHECKERS || off(1) == Backgammon.CHECKERS;
    if (over || length() >= game().maxLength()) {
      return TERMINAL;
    }
    return low == 0 ? CHANCE : mover;
  }

  @Override
  void take(TableState other) {
    BackgammonState from = (BackgammonState) other;
    checkers.copyFrom(from.checkers);
    movesKnown = false;
    mover = from.mover;
    low = from.low;
    high = from.high;
    again = from.again;
  }

  @Override
  double utility(int who) {
    if (off(who) == Backgammon.CHECKERS) {
      return 1;
    }
    return off(1 - who) == Backgammon.CHECKERS ? -1 : 0;
  }

  @Override
  public int chanceOutcomes(int[] outcomes, double[] probabilities) {
    return uniform(outcomes, probabilities);
  }

  @Override
  public void observe(int player, float[] out, int at) {
    Arrays.fill(out, at, at + Backgammon.WIDTH, 0);
    int[] own = checkers.count[player];
    int[] theirs = checkers.count[1 - player];
    for (int field = 1; field < Checkers.OFF; field++) {
      units(own[field], out, at + 4 * (field - 1));
      units(theirs[Checkers.OFF - field], out, at + 96 + 4 * (field - 1));
    }
    int rest = at + 192;
    out[rest] = own[Checkers.BAR] / 2f;
    out[rest + 1] = own[Checkers.OFF] / 15f;
    out[rest + 2] = theirs[Checkers.BAR] / 2f;
    out[rest + 3] = theirs[Checkers.OFF] / 15f;
    out[rest + 4] = currentPlayer() == player ? 1 : 0;
    if (low > 0) {
      float each = low < high || again ? 0.25f : 0.5f;
      out[rest + 4 + low] += each;
      out[rest + 4 + high] += each;
    }
  }

  private static void units(int checkers, float[] out, int at) {
    if (checkers > 0) {
      out[at + Math.min(checkers, 3) - 1] = checkers <= 3 ? 1 : 0;
      out[at + 3] = Math.max(0, checkers - 3) / 2f;
    }
  }

  @Override
  public long hash() {
    long hash = mix(((mover * 7L + low) * 7 + high) * 2 + (again ? 1 : 0));
    hash = mix(hash + currentPlayer());
    for (int[] own : checkers.count) {
      long packed = 0;
      for (int field = 0; field < Checkers.OFF; field++) {
        packed = packed * 16 + own[field];
        if (field % 13 == 12) {
          hash = mix(hash + packed);
          packed = 0;
        }
      }
      hash = mix(hash + packed);
    }
    return hash;
  }

  /** The board with points 13 to 24 on top and 12 to 1 below, bar, checkers off, dice. */
  @Override
  public String toString() {
    String to =
        switch (currentPlayer()) {
          case CHANCE -> "to roll: " + (length() == 0 ? "both" : "ox".charAt(mover));
          case TERMINAL -> "over";
          default -> "to move: " + "xo".charAt(mover) + " " + low + "-" + high;
        };
    return BackgammonPicture.of(this)
        + "bar x "
        + bar(0)
        + " o "
        + bar(1)
        + ", off x "
        + off(0)
        + " o "
        + off(1)
        + ", "
        + to
        + "\n";
  }
}
