package tengen.env.game;

import java.util.Arrays;
import tengen.env.Require;

/**
 * A position made of a few whole numbers, of a game in which two players take turns. A subclass
 * says which moves are allowed, what they do and what a player sees; legal moves, errors, copies,
 * hashes and results come from here.
 *
 * <p>For games that are searched millions of times implement {@link GameState} itself, on bits or
 * flat arrays.
 */
public abstract class TwoPlayerState implements GameState {

  /** All that the future depends on besides whose turn it is. */
  protected final int[] cells;

  private final Game game;
  private int player;
  private int length;
  private double firstPlayersResult;

  /**
   * A position in which player 0 moves first.
   *
   * @param game that {@link Game#start} was called on
   * @param cells at the start; copied
   */
  protected TwoPlayerState(Game game, int... cells) {
    this.game = game;
    this.cells = cells.clone();
  }

  /**
   * Whether the current player may play a move; not called after the end.
   *
   * @param move in {@code [0, game().moves())}
   */
  protected abstract boolean allowed(int move);

  /**
   * Changes the cells as an allowed move of the current player does, and calls {@link #win} or
   * {@link #draw} if that ends the game. The turn passes on afterwards.
   */
  protected abstract void apply(int move);

  /** Ends the game: this player, 0 or 1, has won. */
  protected final void win(int winner) {
    Require.inRange("winner", winner, 0, 1);
    firstPlayersResult = winner == 0 ? 1 : -1;
    player = TERMINAL;
  }

  /** Ends the game without a winner. */
  protected final void draw() {
    firstPlayersResult = 0;
    player = TERMINAL;
  }

  @Override
  public final Game game() {
    return game;
  }

  @Override
  public final int currentPlayer() {
    return player;
  }

  @Override
  public final int legalMoves(int[] out) {
    int count = 0;
    for (int move = 0; move < game.moves(); move++) {
      if (legal(move)) {
        out[count++] = move;
      }
    }
    return count;
  }

  @Override
  public final boolean legal(int move) {
    return player != TERMINAL && move >= 0 && move < game.moves() && allowed(move);
  }

  @Override
  public final void play(int move) {
    if (player == TERMINAL) {
      throw new IllegalStateException(
          "the game of " + game.name() + " is over; no move can be played");
    }
    Require.inRange("a move of " + game.name(), move, 0, game.moves() - 1);
    if (!allowed(move)) {
      throw new IllegalArgumentException(
          "move " + move + " (" + game.moveText(move) + ") is illegal in " + this);
    }
    apply(move);
    length++;
    if (player != TERMINAL) {
      player = 1 - player;
    }
  }

  @Override
  public final GameState copy() {
    GameState copy = game.start();
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public final void copyFrom(GameState other) {
    if (other.getClass() != getClass() || ((TwoPlayerState) other).cells.length != cells.length) {
      throw new IllegalArgumentException(
          "a position of " + game.name() + " cannot become one of " + other.game().name());
    }
    TwoPlayerState from = (TwoPlayerState) other;
    System.arraycopy(from.cells, 0, cells, 0, cells.length);
    player = from.player;
    length = from.length;
    firstPlayersResult = from.firstPlayersResult;
  }

  @Override
  public final int length() {
    return length;
  }

  @Override
  public final double returns(int who) {
    Require.inRange("player", who, 0, 1);
    if (player != TERMINAL) {
      throw new IllegalStateException("the game of " + game.name() + " is not over yet");
    }
    return who == 0 ? firstPlayersResult : 0 - firstPlayersResult;
  }

  @Override
  public final long hash() {
    long hash = (player + 4) * 0xD1342543DE82EF95L;
    for (int cell : cells) {
      // The finaliser of SplitMix64, once a cell.
      hash = (hash + cell) * 0x9E3779B97F4A7C15L + 1;
      hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
      hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
      hash ^= hash >>> 31;
    }
    return hash;
  }

  /** The cells; override it to draw them. */
  @Override
  public String toString() {
    return Arrays.toString(cells) + "\n";
  }
}
