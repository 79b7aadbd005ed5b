package tengen.env.go.sgf;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How a game ended.
 *
 * @param end in which way
 * @param winner 0 Black, 1 White, -1 nobody or not known
 * @param margin points of the winner, if the game was counted; 0 for a draw
 */
public record GoResult(End end, int winner, OptionalDouble margin) {

  /** The ways in which a game ends. */
  public enum End {
    /** Counted, or won by an amount that the record does not say. */
    SCORE,
    /** Counted, equal. */
    DRAW,
    /** The loser gave up. */
    RESIGNATION,
    /** The loser ran out of time. */
    TIME,
    /** The loser forfeited, for example by an illegal move. */
    FORFEIT,
    /** No result. */
    VOID,
    /** The record does not say. */
    UNKNOWN
  }

  /** A record without a result. */
  public static final GoResult UNKNOWN = new GoResult(End.UNKNOWN, -1, OptionalDouble.empty());

  /** A counted game: by how much Black leads, komi included; 0 is a draw. */
  public static GoResult score(double blackLead) {
    if (blackLead == 0) {
      return new GoResult(End.DRAW, -1, OptionalDouble.of(0));
    }
    return new GoResult(End.SCORE, blackLead > 0 ? 0 : 1, OptionalDouble.of(Math.abs(blackLead)));
  }

  /** A game that the other player gave up. */
  public static GoResult resignation(int winner) {
    return new GoResult(End.RESIGNATION, winner, OptionalDouble.empty());
  }

  /**
   * Reads a result such as {@code B+3.5}, {@code W+R}, {@code 0}, {@code Draw}, {@code Void}. What
   * is not understood is unknown, but a winner is kept: records write results in many ways.
   */
  public static GoResult parse(String text) {
    String result = text.strip().toUpperCase(Locale.ROOT);
    if (result.equals("0") || result.equals("DRAW") || result.equals("JIGO")) {
      return score(0);
    }
    if (result.equals("VOID")) {
      return new GoResult(End.VOID, -1, OptionalDouble.empty());
    }
    if (!result.startsWith("B") && !result.startsWith("W")) {
      return UNKNOWN;
    }
    int winner = result.startsWith("B") ? 0 : 1;
    String how = result.substring(1).strip();
    return how.startsWith("+") ? by(winner, how.substring(1).strip()) : UNKNOWN;
  }

  private static GoResult by(int winner, String how) {
    return switch (how) {
      case "R", "RESIGN" -> resignation(winner);
      case "T", "TIME" -> new GoResult(End.TIME, winner, OptionalDouble.empty());
      case "F", "FORFEIT" -> new GoResult(End.FORFEIT, winner, OptionalDouble.empty());
      default -> new GoResult(End.SCORE, winner, margin(how));
    };
  }

  private static OptionalDouble margin(String how) {
    String number = how.replace(',', '.');
    return number.matches("[0-9]{1,6}(\\.[0-9]{0,6})?")
        ? OptionalDouble.of(Double.parseDouble(number))
        : OptionalDouble.empty();
  }

  /** The result as records write it, such as {@code W+0.5}. */
  @Override
  public String toString() {
    String player = winner == 0 ? "B+" : "W+";
    return switch (end) {
      case DRAW -> "0";
      case RESIGNATION -> player + "R";
      case TIME -> player + "T";
      case FORFEIT -> player + "F";
      case VOID -> "Void";
      case UNKNOWN -> "?";
      case SCORE -> player + (margin.isPresent() ? SgfPoint.decimal(margin.getAsDouble()) : "");
    };
  }
}
