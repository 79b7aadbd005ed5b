package tengen.env.cards;

import tengen.env.game.GameState;

/**
 * Leduc poker (Southey et al. 2005, Bayes' Bluff, UAI, section 4). Two players put in one chip each
 * and get one of six cards: jack, queen and king in two suits. A round of bets, a public card, a
 * second round. A pair with the public card beats the higher card; equal hands share the chips.
 *
 * <p>Moves are 0 fold (only facing a raise), 1 call, 2 raise by two chips in the first round and
 * four in the second, at most two raises a round; player 0 begins both rounds. Outcomes of chance
 * are cards 0 to 5, rank {@code card / 2}: player 0's, player 1's, the public one. Returns are
 * chips won. Observations are {@code [30, 1, 1]}: who looks (2), their card (6), the public card
 * (6), and for two rounds of four moves whether it was a call or a raise (2 each).
 */
public final class LeducPoker extends TableGame {

  /** The name of the game. */
  public static final String NAME = "leduc-poker";

  static final int CARDS = 6;
  static final int FOLD = 0;
  static final int CALL = 1;
  static final int RAISE = 2;

  /** The game has no options. */
  public LeducPoker() {
    super(NAME, 2, 3, 30);
  }

  @Override
  public int choices() {
    return CARDS;
  }

  /** Three cards, and call, raise, raise, call in both rounds. */
  @Override
  public int maxLength() {
    return 11;
  }

  @Override
  public double minUtility() {
    return -13;
  }

  @Override
  public double maxUtility() {
    return 13;
  }

  @Override
  public GameState start() {
    return new LeducState(this);
  }

  @Override
  public String moveText(int move) {
    return switch (move) {
      case FOLD -> "fold";
      case CALL -> "call";
      default -> "raise";
    };
  }

  /** Rank and suit, such as {@code "Qs"}; a question mark for no card. */
  static String cardText(int card) {
    return card < 0 ? "?" : "" + "JQK".charAt(card / 2) + "sh".charAt(card % 2);
  }
}
