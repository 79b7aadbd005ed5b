package tengen.env.text;

/**
 * Cards on the table.
 *
 * @param hard their sum with every ace as 1
 * @param ace whether there is one
 * @param cards how many
 */
record Hand(int hard, boolean ace, int cards) {

  static final Hand EMPTY = new Hand(0, false, 0);

  /** With one more card, 1 for an ace to 10. */
  Hand with(int card) {
    return new Hand(hard + card, ace || card == 1, cards + 1);
  }

  /** Whether an ace counts as 11 without going over 21. */
  boolean usableAce() {
    return ace && hard + 10 <= 21;
  }

  int sum() {
    return usableAce() ? hard + 10 : hard;
  }

  boolean bust() {
    return sum() > 21;
  }

  /** What is compared in the end, 0 for a bust. */
  int score() {
    return bust() ? 0 : sum();
  }

  /** Whether these are an ace and a ten and nothing else. */
  boolean natural() {
    return cards == 2 && ace && hard == 11;
  }
}
