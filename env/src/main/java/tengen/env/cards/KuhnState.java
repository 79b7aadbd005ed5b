package tengen.env.cards;

import java.util.Arrays;
import tengen.env.game.ChanceState;
import tengen.env.game.InformationState;

/** A position of {@link KuhnPoker}. */
public final class KuhnState extends TableState implements ChanceState, InformationState {

  private final int players;

  /** {@code [players]}: the card of each, -1 before it is dealt. */
  private final int[] cards;

  private int dealt;

  /** How many passes and bets there were. */
  private int actions;

  /** Bit {@code i} tells whether action {@code i} was a bet. */
  private int bets;

  KuhnState(KuhnPoker game) {
    super(game, CHANCE);
    players = game.players();
    cards = new int[players];
    Arrays.fill(cards, -1);
  }

  /** The card of a player, from 0 to the number of players; -1 before it is dealt. */
  public int card(int player) {
    return cards[player];
  }

  /** The chips that a player has put in, 1 or 2. */
  public int stake(int player) {
    return (bets >> player & 1) + (bets >> (player + players) & 1) + 1;
  }

  @Override
  boolean allowed(int move) {
    if (dealt == players) {
      return move <= 1;
    }
    for (int player = 0; player < dealt; player++) {
      if (cards[player] == move) {
        return false;
      }
    }
    return true;
  }

  @Override
  void apply(int move) {
    if (dealt < players) {
      cards[dealt++] = move;
    } else {
      bets |= move << actions++;
    }
  }

  @Override
  int next() {
    if (dealt < players) {
      return CHANCE;
    }
    int last = bets == 0 ? players : Integer.numberOfTrailingZeros(bets) + players;
    return actions == last ? TERMINAL : actions % players;
  }

  @Override
  void take(TableState other) {
    KuhnState from = (KuhnState) other;
    System.arraycopy(from.cards, 0, cards, 0, players);
    dealt = from.dealt;
    actions = from.actions;
    bets = from.bets;
  }

  @Override
  double utility(int who) {
    int pot = 0;
    int winner = -1;
    for (int player = 0; player < players; player++) {
      int stake = stake(player);
      pot += stake;
      boolean in = bets == 0 || stake == 2;
      if (in && (winner < 0 || cards[player] > cards[winner])) {
        winner = player;
      }
    }
    return (who == winner ? pot : 0) - stake(who);
  }

  @Override
  public int chanceOutcomes(int[] outcomes, double[] probabilities) {
    return uniform(outcomes, probabilities);
  }

  /** The card and a letter a move, such as {@code "1pb"}. */
  @Override
  public String informationText(int player) {
    return (cards[player] < 0 ? "" : Integer.toString(cards[player])) + letters();
  }

  @Override
  public long informationKey(int player) {
    return (cards[player] + 1L) << 32 | (long) actions << 24 | bets;
  }

  @Override
  public void observe(int player, float[] out, int at) {
    Arrays.fill(out, at, at + 6 * players - 1, 0);
    out[at + player] = 1;
    if (cards[player] >= 0) {
      out[at + players + cards[player]] = 1;
    }
    int moves = at + 2 * players + 1;
    for (int i = 0; i < actions; i++) {
      out[moves + 2 * i + (bets >> i & 1)] = 1;
    }
  }

  @Override
  public long hash() {
    long hash = mix((long) actions << 32 | bets);
    for (int card : cards) {
      hash = mix(hash + card);
    }
    return hash;
  }

  /** What was done, such as {@code "pass bet"}. */
  public String history() {
    return letters().replace("p", "pass ").replace("b", "bet ").strip();
  }

  private String letters() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < actions; i++) {
      text.append((bets >> i & 1) == 0 ? 'p' : 'b');
    }
    return text.toString();
  }

  /** The cards and the letters of the moves. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("cards");
    for (int card : cards) {
      text.append(' ').append(card < 0 ? "?" : Integer.toString(card));
    }
    return text + ", moves " + (actions == 0 ? "-" : letters()) + "\n";
  }
}
