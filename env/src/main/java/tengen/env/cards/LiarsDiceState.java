package tengen.env.cards;

import java.util.Arrays;
import tengen.env.game.ChanceState;
import tengen.env.game.InformationState;

/** A position of {@link LiarsDice}. */
public final class LiarsDiceState extends TableState implements ChanceState, InformationState {

  private final LiarsDice game;
  private final int sides;

  /** The die of each player from 1 on, 0 before it is rolled. */
  private final int[] dice = new int[2];

  /**
   * Bit {@code m} tells whether move {@code m} was made; bids only rise, so this is their order.
   */
  private int bids;

  LiarsDiceState(LiarsDice game) {
    super(game, CHANCE);
    this.game = game;
    sides = game.sides();
  }

  /** The die of a player, 0 before it is rolled. */
  public int die(int player) {
    return dice[player];
  }

  private int liar() {
    return 2 * sides;
  }

  /** The highest move made so far, -1 if there is none. */
  private int last() {
    return 31 - Integer.numberOfLeadingZeros(bids);
  }

  @Override
  boolean allowed(int move) {
    if (currentPlayer() == CHANCE) {
      return move < sides;
    }
    return move > last() && (move < liar() || bids != 0);
  }

  @Override
  void apply(int move) {
    if (currentPlayer() == CHANCE) {
      dice[dice[0] == 0 ? 0 : 1] = move + 1;
    } else {
      bids |= 1 << move;
    }
  }

  @Override
  int next() {
    if (dice[1] == 0) {
      return CHANCE;
    }
    return last() == liar() ? TERMINAL : Integer.bitCount(bids) % 2;
  }

  @Override
  void take(TableState other) {
    LiarsDiceState from = (LiarsDiceState) other;
    System.arraycopy(from.dice, 0, dice, 0, 2);
    bids = from.bids;
  }

  @Override
  double utility(int who) {
    int caller = 1 - Integer.bitCount(bids) % 2;
    int bid = 31 - Integer.numberOfLeadingZeros(bids & ~(1 << liar()));
    int face = bid % sides + 1;
    int matching = 0;
    for (int die : dice) {
      matching += die == face || die == sides ? 1 : 0;
    }
    int winner = matching > bid / sides ? 1 - caller : caller;
    return who == winner ? 1 : -1;
  }

  @Override
  public int chanceOutcomes(int[] outcomes, double[] probabilities) {
    return uniform(outcomes, probabilities);
  }

  /** Own die and all moves, such as {@code "4 2-4 2-6"}. */
  @Override
  public String informationText(int player) {
    return dice[player] + moves();
  }

  @Override
  public long informationKey(int player) {
    return (long) bids << 4 | dice[player];
  }

  @Override
  public void observe(int player, float[] out, int at) {
    Arrays.fill(out, at, at + 3 + 3 * sides, 0);
    out[at + player] = 1;
    if (dice[player] > 0) {
      out[at + 1 + dice[player]] = 1;
    }
    for (int move = 0; move <= liar(); move++) {
      out[at + 2 + sides + move] = bids >> move & 1;
    }
  }

  @Override
  public long hash() {
    return mix((long) bids << 8 | (long) dice[1] << 4 | dice[0]);
  }

  /** What was said, such as {@code "1-4 2-4 Liar"}. */
  public String history() {
    return moves().strip();
  }

  private String moves() {
    StringBuilder text = new StringBuilder();
    for (int move = 0; move <= liar(); move++) {
      if ((bids >> move & 1) != 0) {
        text.append(' ').append(game.moveText(move));
      }
    }
    return text.toString();
  }

  /** The dice and the moves. */
  @Override
  public String toString() {
    return "dice " + dice[0] + " " + dice[1] + ", moves" + (bids == 0 ? " -" : moves()) + "\n";
  }
}
