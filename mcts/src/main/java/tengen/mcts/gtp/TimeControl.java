package tengen.mcts.gtp;

import tengen.env.go.GoState;

/** Clocks of both players, and how much of them a move may take. Times are in seconds. */
final class TimeControl {

  /** Kept back a move for what happens between the clock and us. */
  private static final double LAG = 0.15;

  private enum Kind {
    NONE,
    ABSOLUTE,
    /** A time for a number of stones. */
    STONES,
    /** A number of times for one move each. */
    PERIODS
  }

  private Kind kind = Kind.NONE;
  private double main;
  private double extra;
  private int count;

  private final double[] mainLeft = new double[2];
  private final double[] extraLeft = new double[2];
  private final int[] countLeft = new int[2];

  /** As time_settings says it; byo-yomi time without stones means no limit. */
  void settings(double mainTime, double byoYomi, int stones) {
    boolean unlimited = stones == 0 && (byoYomi > 0 || mainTime == 0);
    set(
        unlimited ? Kind.NONE : stones > 0 ? Kind.STONES : Kind.ABSOLUTE,
        mainTime,
        byoYomi,
        stones);
  }

  void unlimited() {
    set(Kind.NONE, 0, 0, 0);
  }

  /** Japanese byo-yomi. */
  void periods(double mainTime, double period, int periods) {
    set(Kind.PERIODS, mainTime, period, periods);
  }

  private void set(Kind newKind, double mainTime, double extraTime, int extraCount) {
    if (mainTime < 0 || extraTime < 0 || extraCount < 0) {
      throw GtpFailure.syntax();
    }
    kind = newKind;
    main = mainTime;
    extra = extraTime;
    count = extraCount;
    restart();
  }

  /** Puts the clocks back to the start of a game. */
  void restart() {
    for (int player = 0; player < 2; player++) {
      mainLeft[player] = main;
      extraLeft[player] = extra;
      countLeft[player] = count;
    }
  }

  /** What the referee's clock shows: main time if {@code stones} is 0, else byo-yomi. */
  void left(int player, double seconds, int stones) {
    if (kind == Kind.NONE) {
      return;
    }
    mainLeft[player] = stones == 0 ? seconds : 0;
    extraLeft[player] = stones == 0 ? extra : seconds;
    countLeft[player] = stones == 0 ? count : stones;
  }

  /** Seconds to think about the next move of a player; NaN without a clock. */
  double budget(int player, GoState state) {
    if (kind == Kind.NONE) {
      return Double.NaN;
    }
    double move = perMove(player);
    double free = mainLeft[player];
    if (free <= 0) {
      return Math.max(0.01, move * 0.9 - LAG);
    }
    double share = free / movesLeft(state) + 0.7 * move;
    double most = 0.9 * free + 0.9 * move;
    return Math.max(0.01, Math.min(share, most) - LAG);
  }

  /** Byo-yomi for one move. */
  private double perMove(int player) {
    return switch (kind) {
      case STONES -> extraLeft[player] / Math.max(1, countLeft[player]);
      case PERIODS -> countLeft[player] > 0 ? extraLeft[player] : 0;
      default -> 0;
    };
  }

  /**
   * A guess at the moves that a player still has to make: games take three quarters of the board.
   */
  private static double movesLeft(GoState state) {
    int area = state.size() * state.size();
    return Math.max(area / 8.0 + 2, (0.75 * area - state.length()) / 2);
  }

  /** Runs a player's own clock, for clients that do not send time_left. */
  void spent(int player, double seconds) {
    double over = seconds - mainLeft[player];
    mainLeft[player] = Math.max(0, mainLeft[player] - seconds);
    if (over <= 0) {
      return;
    }
    if (kind == Kind.STONES) {
      extraLeft[player] -= over;
      if (--countLeft[player] <= 0) {
        countLeft[player] = count;
        extraLeft[player] = extra;
      }
      extraLeft[player] = Math.max(0, extraLeft[player]);
    } else if (kind == Kind.PERIODS && over > extra) {
      countLeft[player] = Math.max(0, countLeft[player] - (int) (over / extra));
    }
  }
}
