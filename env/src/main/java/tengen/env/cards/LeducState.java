package tengen.env.cards;

import java.util.Arrays;
import java.util.StringJoiner;
import tengen.env.game.ChanceState;
import tengen.env.game.InformationState;

/** A position of {@link LeducPoker}. */
public final class LeducState extends TableState implements ChanceState, InformationState {

  /** Moves a round at most. */
  private static final int LONGEST = 4;

  private static final int PUBLIC = 2;

  /** The cards of the players and the public one, -1 before they are dealt. */
  private final int[] cards = {-1, -1, -1};

  /** Moves of each round, two bits a move, the first one lowest. */
  private final int[] moves = new int[2];

  private final int[] count = new int[2];
  private final int[] stakes = {1, 1};
  private int dealt;
  private int raises;
  private boolean roundOver;
  private int folded = -1;

  LeducState(LeducPoker game) {
    super(game, CHANCE);
  }

  /** The card of a player, -1 before it is dealt. */
  public int card(int player) {
    return cards[player];
  }

  /** The public card, -1 before it is dealt. */
  public int publicCard() {
    return cards[PUBLIC];
  }

  /** The chips that a player has put in. */
  public int stake(int player) {
    return stakes[player];
  }

  /** The round of bets, 0 or 1; the second one begins with the public card. */
  public int round() {
    return dealt == 3 ? 1 : 0;
  }

  /** Number of moves in a round. */
  int movesIn(int round) {
    return count[round];
  }

  /** A move of a round, counted from 0. */
  int move(int round, int index) {
    return (moves[round] >> (2 * index)) & 3;
  }

  @Override
  boolean allowed(int move) {
    if (currentPlayer() == CHANCE) {
      return move != cards[0] && move != cards[1];
    }
    return switch (move) {
      case LeducPoker.FOLD -> stakes[currentPlayer()] < stakes[1 - currentPlayer()];
      case LeducPoker.CALL -> true;
      case LeducPoker.RAISE -> raises < 2;
      default -> false;
    };
  }

  @Override
  void apply(int move) {
    if (currentPlayer() == CHANCE) {
      cards[dealt++] = move;
      raises = 0;
      roundOver = false;
      return;
    }
    int player = currentPlayer();
    int round = round();
    moves[round] |= move << (2 * count[round]++);
    if (move == LeducPoker.FOLD) {
      folded = player;
      return;
    }
    stakes[player] = stakes[1 - player];
    if (move == LeducPoker.RAISE) {
      stakes[player] += round == 0 ? 2 : 4;
      raises++;
    }
    roundOver = move == LeducPoker.CALL && count[round] > 1;
  }

  @Override
  int next() {
    if (folded >= 0 || (roundOver && dealt == 3)) {
      return TERMINAL;
    }
    return dealt < 2 || roundOver ? CHANCE : count[round()] % 2;
  }

  @Override
  void take(TableState other) {
    LeducState from = (LeducState) other;
    System.arraycopy(from.cards, 0, cards, 0, 3);
    System.arraycopy(from.moves, 0, moves, 0, 2);
    System.arraycopy(from.count, 0, count, 0, 2);
    System.arraycopy(from.stakes, 0, stakes, 0, 2);
    dealt = from.dealt;
    raises = from.raises;
    roundOver = from.roundOver;
    folded = from.folded;
  }

  @Override
  double utility(int who) {
    if (folded >= 0) {
      return folded == who ? -stakes[who] : stakes[1 - who];
    }
    int mine = strength(who);
    int theirs = strength(1 - who);
    return mine == theirs ? 0 : mine > theirs ? stakes[1 - who] : -stakes[who];
  }

  private int strength(int player) {
    int rank = cards[player] / 2;
    return rank == cards[PUBLIC] / 2 ? 3 : rank;
  }

  @Override
  public int chanceOutcomes(int[] outcomes, double[] probabilities) {
    return uniform(outcomes, probabilities);
  }

  /** Own card, letters of the first round, public card, letters: {@code "Ks rrc Qh c"}. */
  @Override
  public String informationText(int player) {
    String text = LeducPoker.cardText(cards[player]) + " " + letters(0);
    return dealt < 3 ? text : text + " " + LeducPoker.cardText(cards[PUBLIC]) + " " + letters(1);
  }

  @Override
  public long informationKey(int player) {
    return betting() << 8 | (cards[PUBLIC] + 1L) << 4 | (cards[player] + 1L);
  }

  /** All moves of both rounds in 24 bits. */
  private long betting() {
    return (long) moves[0] << 16 | (long) count[0] << 12 | moves[1] << 4 | count[1];
  }

  @Override
  public void observe(int player, float[] out, int at) {
    Arrays.fill(out, at, at + 30, 0);
    out[at + player] = 1;
    if (cards[player] >= 0) {
      out[at + 2 + cards[player]] = 1;
    }
    if (cards[PUBLIC] >= 0) {
      out[at + 8 + cards[PUBLIC]] = 1;
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < count[round]; i++) {
        int move = move(round, i);
        if (move != LeducPoker.FOLD) {
          out[at + 14 + 2 * (round * LONGEST + i) + move - 1] = 1;
        }
      }
    }
  }

  @Override
  public long hash() {
    long packed = betting();
    for (int card : cards) {
      packed = packed << 4 | (card + 1);
    }
    return mix(packed);
  }

  /** What was done in a round, such as {@code "call raise"}. */
  public String history(int round) {
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < count[round]; i++) {
      text.add(game().moveText(move(round, i)));
    }
    return text.toString();
  }

  private String letters(int round) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count[round]; i++) {
      text.append("fcr".charAt(move(round, i)));
    }
    return text.length() == 0 ? "-" : text.toString();
  }

  /** Cards, chips and moves. */
  @Override
  public String toString() {
    return "cards "
        + LeducPoker.cardText(cards[0])
        + " "
        + LeducPoker.cardText(cards[1])
        + ", public "
        + LeducPoker.cardText(cards[PUBLIC])
        + ", chips "
        + stakes[0]
        + " "
        + stakes[1]
        + ", moves "
        + letters(0)
        + " "
        + letters(1)
        + "\n";
  }
}
