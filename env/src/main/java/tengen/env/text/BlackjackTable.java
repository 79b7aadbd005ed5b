package tengen.env.text;

/**
 * The transition table of blackjack. What the player does not see, the dealer's cards, is drawn
 * when he sticks: only then does it matter.
 */
final class BlackjackTable {

  /* Sums 4 to 21, with and without an ace as 11, and an ace with a ten. */
  private static final int HANDS = 2 * 18 + 1;
  private static final int NATURAL = HANDS - 1;
  private static final int STATES = HANDS * 10 + 1;
  static final int OVER = STATES - 1;

  private final Blackjack.Config config;
  private final TransitionTable.Builder builder = new TransitionTable.Builder(STATES, 2);
  private double won;
  private double wonMore;
  private double drawn;

  BlackjackTable(Blackjack.Config config) {
    this.config = config;
  }

  /** Number of what the player sees and of whether his cards are an ace and a ten. */
  static int state(Hand player, int open) {
    return hand(player) * 10 + open - 1;
  }

  private static int hand(Hand player) {
    if (player.natural()) {
      return NATURAL;
    }
    return (player.sum() - 4) * 2 + (player.usableAce() ? 1 : 0);
  }

  /** How likely a card is, 1 for an ace to 10. */
  private static double chance(int card) {
    return (card == 10 ? 4 : 1) / 13.0;
  }

  TransitionTable build() {
    for (int hand = 0; hand < HANDS; hand++) {
      for (int open = 1; open <= 10; open++) {
        stick(hand, open);
        hit(hand, open);
      }
    }
    builder.outcome(OVER, 0, 1, OVER, 0, true);
    builder.outcome(OVER, 1, 1, OVER, 0, true);
    starts();
    return builder.build();
  }

  private static Hand cards(int hand) {
    if (hand == NATURAL) {
      return new Hand(11, true, 2);
    }
    int sum = hand / 2 + 4;
    boolean ace = hand % 2 == 1;
    return new Hand(ace ? sum - 10 : sum, ace, 3);
  }

  private void stick(int hand, int open) {
    won = 0;
    wonMore = 0;
    drawn = 0;
    Hand dealer = Hand.EMPTY.with(open);
    for (int card = 1; card <= 10; card++) {
      dealerDraws(cards(hand), dealer.with(card), chance(card));
    }
    int state = hand * 10 + open - 1;
    double lost = Math.max(0, 1 - won - wonMore - drawn);
    outcome(state, wonMore, 1.5);
    outcome(state, won, 1);
    outcome(state, drawn, 0);
    outcome(state, lost, -1);
  }

  private void outcome(int state, double probability, double reward) {
    if (probability > 0) {
      builder.outcome(state, 0, probability, OVER, reward, true);
    }
  }

  private void dealerDraws(Hand player, Hand dealer, double probability) {
    if (dealer.sum() >= 17) {
      double reward = Blackjack.reward(config, player, dealer);
      won += reward == 1 ? probability : 0;
      wonMore += reward > 1 ? probability : 0;
      drawn += reward == 0 ? probability : 0;
      return;
    }
    for (int card = 1; card <= 10; card++) {
      dealerDraws(player, dealer.with(card), probability * chance(card));
    }
  }

  private void hit(int hand, int open) {
    int state = hand * 10 + open - 1;
    for (int card = 1; card <= 10; card++) {
      Hand player = cards(hand).with(card);
      int next = player.bust() ? OVER : state(player, open);
      builder.outcome(state, 1, chance(card), next, player.bust() ? -1 : 0, player.bust());
    }
  }

  private void starts() {
    double[] initial = new double[STATES];
    for (int open = 1; open <= 10; open++) {
      for (int first = 1; first <= 10; first++) {
        for (int second = 1; second <= 10; second++) {
          Hand player = Hand.EMPTY.with(first).with(second);
          double probability = chance(open) * chance(first) * chance(second);
          initial[state(player, open)] += probability;
        }
      }
    }
    for (int state = 0; state < STATES; state++) {
      builder.initial(state, initial[state]);
    }
  }
}
