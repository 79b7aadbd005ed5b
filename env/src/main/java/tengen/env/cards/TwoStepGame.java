package tengen.env.cards;

import tengen.env.game.GameState;

/**
 * The two-step game (Rashid et al. 2018, QMIX, arXiv:1803.11485, section 5): two players who get
 * the same. Both move at once, twice. The first move of player 0 chooses a table, that of player 1
 * does nothing; the second moves choose a payoff of that table: 7 everywhere in the first, {@code
 * [[0, 1], [1, 8]]} in the second. Who adds up what each player brings in stays with the 7.
 *
 * <p>Observations are {@code [3, 1, 1]}: the start, the first table, the second table.
 */
public final class TwoStepGame extends TableGame {

  /** The name of the game. */
  public static final String NAME = "two-step";

  /** The game has no options. */
  public TwoStepGame() {
    super(NAME, 2, 2, 3);
  }

  @Override
  public int choices() {
    return 4;
  }

  @Override
  public int maxLength() {
    return 2;
  }

  @Override
  public double minUtility() {
    return 0;
  }

  @Override
  public double maxUtility() {
    return 8;
  }

  @Override
  public boolean zeroSum() {
    return false;
  }

  @Override
  public GameState start() {
    return new TwoStepState(this);
  }

  @Override
  public String moveText(int move) {
    return move == 0 ? "a" : "b";
  }
}
