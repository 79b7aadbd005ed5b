package tengen.env.cards;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** The bookkeeping of a position: whose turn it is, errors, copies, uniform chance. */
abstract class TableState implements GameState {

  private final Game game;
  private int player;
  private int length;

  /**
   * The start of a game.
   *
   * @param player who begins, or a constant
   */
  TableState(Game game, int player) {
    this.game = game;
    this.player = player;
  }

  /** Whether {@link #apply} can be called; not after the end. */
  abstract boolean allowed(int move);

  /** Changes the position as an allowed move does. */
  abstract void apply(int move);

  /** Whose turn it is after {@link #apply}, or a constant. */
  abstract int next();

  /** Takes over what a position of the same class has. */
  abstract void take(TableState other);

  /** Utility of a position that is over. */
  abstract double utility(int who);

  @Override
  public final Game game() {
    return game;
  }

  @Override
  public final int currentPlayer() {
    return player;
  }

  @Override
  public final int length() {
    return length;
  }

  @Override
  public int legalMoves(int[] out) {
    int count = 0;
    int choices = game.choices();
    for (int move = 0; move < choices; move++) {
      if (legal(move)) {
        out[count++] = move;
      }
    }
    return count;
  }

  @Override
  public final boolean legal(int move) {
    return player != TERMINAL && move >= 0 && move < game.choices() && allowed(move);
  }

  @Override
  public final void play(int move) {
    if (player == TERMINAL) {
      throw new IllegalStateException(
          "the game of " + game.name() + " is over; no move can be played");
    }
    if (!legal(move)) {
      int[] legal = new int[game.choices()];
      throw new IllegalArgumentException(
          "move "
              + move
              + " of "
              + game.name()
              + " is illegal: expected one of "
              + Arrays.toString(Arrays.copyOf(legal, legalMoves(legal))));
    }
    apply(move);
    length++;
    player = next();
  }

  @Override
  public final GameState copy() {
    GameState copy = game.start();
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public final void copyFrom(GameState other) {
    if (other.getClass() != getClass() || !other.game().name().equals(game.name())) {
      throw new IllegalArgumentException(
          "a position of " + game.name() + " cannot become one of " + other.game().name());
    }
    TableState from = (TableState) other;
    player = from.player;
    length = from.length;
    take(from);
  }

  @Override
  public final double returns(int who) {
    Require.inRange("player", who, 0, game.players() - 1);
    if (player != TERMINAL) {
      throw new IllegalStateException("the game of " + game.name() + " is not over yet");
    }
    return utility(who);
  }

  /** Every legal outcome with the same probability, as {@code ChanceState} wants it. */
  final int uniform(int[] outcomes, double[] probabilities) {
    requireChance();
    int count = legalMoves(outcomes);
    Arrays.fill(probabilities, 0, count, 1.0 / count);
    return count;
  }

  /** Refuses to say what chance does where it does nothing. */
  final void requireChance() {
    if (player != CHANCE) {
      throw new IllegalStateException("it is not chance that moves next in " + game.name());
    }
  }

  /** The finaliser of SplitMix64: close numbers in, distant numbers out, one to one. */
  static long mix(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
