package tengen.env.cards;

import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * Kuhn poker (Kuhn 1950, A simplified two-person poker; for more players Szafron et al. 2013,
 * AAMAS). Each of n players puts in one chip and gets one of n + 1 cards. In turn they pass or bet
 * a further chip; once there is a bet the others pass (fold) or bet (call). The highest card among
 * those who bet, or among all if nobody did, takes the chips.
 *
 * <p>Moves are 0 pass, 1 bet; outcomes of chance are cards {@code 0 … n}, dealt from player 0 on.
 * Returns are chips won. Observations are {@code [n + (n + 1) + 2 (2n - 1), 1, 1]}: who looks,
 * their card, each move so far as pass or bet. Between two players, the first one loses 1/18 of a
 * chip a game with best play.
 */
public final class KuhnPoker extends TableGame {

  /** The name of the game of two players. */
  public static final String NAME = "kuhn-poker";

  /** Two players. */
  public KuhnPoker() {
    this(2);
  }

  /**
   * More players.
   *
   * @param players from 2 to 10
   */
  public KuhnPoker(int players) {
    super(players == 2 ? NAME : NAME + "-" + players, check(players), 2, 6 * players - 1);
  }

  private static int check(int players) {
    return Require.inRange("players of " + NAME, players, 2, 10);
  }

  /** Cards in the pack, {@code players + 1}. */
  int cards() {
    return players() + 1;
  }

  @Override
  public int choices() {
    return cards();
  }

  /** Every player gets a card and moves, all but the first up to twice; then the last call. */
  @Override
  public int maxLength() {
    return 3 * players() - 1;
  }

  @Override
  public double minUtility() {
    return -2;
  }

  @Override
  public double maxUtility() {
    return 2 * (players() - 1);
  }

  @Override
  public boolean zeroSum() {
    return true;
  }

  @Override
  public GameState start() {
    return new KuhnState(this);
  }

  @Override
  public String moveText(int move) {
    return move == 0 ? "pass" : "bet";
  }

  /** A game by name: {@code kuhn-poker}, or {@code kuhn-poker-3} for three players. */
  static Game named(String name) {
    return name.equals(NAME)
        ? new KuhnPoker()
        : new KuhnPoker(Names.number(name, NAME + "-", "the number of players"));
  }
}
