package tengen.env.text;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Ints;
import java.util.List;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.ActionNames;
import tengen.env.Environment;
import tengen.env.PartKind;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Blackjack against a dealer who draws to 17, from an infinite deck: Blackjack-v1 of Gymnasium,
 * after Sutton and Barto (2018, Reinforcement Learning, example 5.1).
 *
 * <p>Actions are stick (0) and hit (1). The observation is {@code [sum, dealer, ace]}: the player's
 * sum, the dealer's open card from 1 for an ace to 10, and whether the player has an ace that
 * counts as 11. The reward is 1 for a win, 0 for a draw and -1 for a loss, at the end. Sticking
 * terminates and so does a sum beyond 21.
 */
public final class Blackjack implements Environment<Integer>, ActionNames {

  private static final int[] DECK = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10};
  private static final Space.Discrete ACTIONS = new Space.Discrete(2);
  private static final Space.Box OBSERVATIONS =
      new Space.Box(
          new float[] {0, 0, 0},
          new float[] {31, 10, 1},
          List.of(
              new Space.Part(PartKind.INDEX, "sum", 1),
              new Space.Part(PartKind.INDEX, "dealer", 1),
              new Space.Part(PartKind.INDEX, "ace", 1)));

  private final Config config;
  private RestorableUniformRandomProvider random;
  private int[] recorded = {};
  private int next;
  private Hand player = Hand.EMPTY;
  private Hand dealer = Hand.EMPTY;
  private int[] playerCards = {};
  private int[] dealerCards = {};
  private int open;
  private boolean running;

  /**
   * What can be chosen.
   *
   * @param natural a win with an ace and a ten as the first two cards pays 1.5; without effect if
   *     {@code sab} is set
   * @param sab as in the book: an ace and a ten as the first two cards win, unless the dealer has
   *     them too
   */
  public record Config(boolean natural, boolean sab) {

    /** Blackjack-v1. */
    public static final Config V1 = new Config(false, true);
  }

  private record State(
      Hand player,
      Hand dealer,
      List<Integer> playerCards,
      List<Integer> dealerCards,
      int open,
      boolean running,
      List<Byte> random)
      implements Snapshot {}

  /** Blackjack-v1. */
  public Blackjack() {
    this(Config.V1);
  }

  /** A variant. */
  public Blackjack(Config config) {
    this.config = config;
  }

  @Override
  public Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public List<String> actionNames() {
    return List.of("stick", "hit");
  }

  @Override
  public float[] reset(long seed) {
    random = Rng.stream(seed, "Blackjack");
    return deal(new int[0]);
  }

  /** Starts a game with recorded cards on top of the deck, in the order in which they are drawn. */
  float[] deal(int[] cards) {
    recorded = cards.clone();
    next = 0;
    player = Hand.EMPTY;
    dealer = Hand.EMPTY;
    playerCards = new int[0];
    dealerCards = new int[0];
    open = draw();
    toDealer(open);
    toDealer(draw());
    toPlayer(draw());
    toPlayer(draw());
    running = true;
    return observation();
  }

  private int draw() {
    return next < recorded.length ? recorded[next++] : DECK[random.nextInt(DECK.length)];
  }

  private void toPlayer(int card) {
    player = player.with(card);
    playerCards = Ints.concat(playerCards, new int[] {card});
  }

  private void toDealer(int card) {
    dealer = dealer.with(card);
    dealerCards = Ints.concat(dealerCards, new int[] {card});
  }

  @Override
  public Step step(Integer action) {
    if (!ACTIONS.contains(action)) {
      throw new IllegalArgumentException("action of Blackjack must be 0 or 1; got " + action);
    }
    if (!running) {
      throw new IllegalStateException("the episode is over or was never begun; call reset first");
    }
    double reward = 0;
    if (action == 1) {
      toPlayer(draw());
      running = !player.bust();
      reward = running ? 0 : -1;
    } else {
      while (dealer.sum() < 17) {
        toDealer(draw());
      }
      running = false;
      reward = reward(config, player, dealer);
    }
    return new Step(observation(), reward, !running, false);
  }

  /** What the player gets for sticking, once the dealer has drawn. */
  static double reward(Config config, Hand player, Hand dealer) {
    int difference = Integer.signum(player.score() - dealer.score());
    if (config.sab() && player.natural() && !dealer.natural()) {
      return 1;
    }
    boolean paysMore = !config.sab() && config.natural() && player.natural() && difference > 0;
    return paysMore ? 1.5 : difference;
  }

  private float[] observation() {
    return new float[] {player.sum(), open, player.usableAce() ? 1 : 0};
  }

  @Override
  public Snapshot snapshot() {
    List<Byte> stream = random == null ? List.of() : Bytes.asList(Rng.save(random));
    return new State(
        player, dealer, Ints.asList(playerCards), Ints.asList(dealerCards), open, running, stream);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw new IllegalArgumentException("not a snapshot of Blackjack: " + snapshot);
    }
    player = state.player;
    dealer = state.dealer;
    playerCards = Ints.toArray(state.playerCards);
    dealerCards = Ints.toArray(state.dealerCards);
    open = state.open;
    running = state.running;
    recorded = new int[0];
    next = 0;
    random = null;
    if (!state.random.isEmpty()) {
      random = Rng.stream(0, "Blackjack");
      Rng.restore(random, Bytes.toArray(state.random));
    }
  }

  /**
   * All that may happen, as a table: what {@link #tableState} numbers, and one more state, the
   * last, for a game that is over.
   */
  public static TransitionTable table(Config config) {
    return new BlackjackTable(config).build();
  }

  /** The present state as one of {@link #table}. */
  public int tableState() {
    return running ? BlackjackTable.state(player, open) : BlackjackTable.OVER;
  }

  /**
   * The player's sum, an ace counted as 11 where that does not go over 21; up to 31 after a bust.
   */
  public int playerSum() {
    return player.sum();
  }

  /** The player's cards in the order in which they came, 1 for an ace to 10; a copy. */
  public int[] playerCards() {
    return playerCards.clone();
  }

  /** The dealer's cards, the open one first, then the hidden one; a copy. */
  public int[] dealerCards() {
    return dealerCards.clone();
  }

  /** Whether a game is on. */
  public boolean running() {
    return running;
  }

  /** The dealer's open card, 1 for an ace to 10. */
  public int dealerCard() {
    return open;
  }

  /** The dealer's sum, the hidden card included. */
  public int dealerSum() {
    return dealer.sum();
  }

  @Override
  public String toString() {
    String ace = player.usableAce() ? " with an ace as 11" : "";
    String rest = running ? " and a hidden card" : ", " + dealer.sum() + " in all";
    return "dealer " + open + rest + "\nplayer " + player.sum() + ace;
  }
}
