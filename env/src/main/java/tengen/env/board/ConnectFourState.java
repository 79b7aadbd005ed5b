package tengen.env.board;

import static tengen.env.board.ConnectFour.COLUMNS;
import static tengen.env.board.ConnectFour.ROWS;

import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * A position of {@link ConnectFour} as two sets of 49 bits: bit {@code 7 * column + row}, with one
 * row above the board that always stays empty, so that no line runs from one column into the next.
 */
public final class ConnectFourState implements GameState {

  /** Bits of a column, one more than it has rows. */
  static final int STRIDE = ROWS + 1;

  /** The lowest point of every column. */
  static final long BOTTOM = spread(STRIDE);

  private static final long GATHER = spread(STRIDE - 1) << (STRIDE - 1);

  private final ConnectFour game;

  /** Stones of the player whose turn it is; after the end, of the one whose turn it would be. */
  long mine;

  /** Stones of both players. */
  long all;

  /** Whose turn it is, or TERMINAL. */
  int player;

  ConnectFourState(ConnectFour game) {
    this.game = game;
  }

  /** What is on a point: 0 nothing, 1 a stone of player 0, 2 a stone of player 1. */
  public int stone(int point) {
    int bit = point % COLUMNS * STRIDE + point / COLUMNS;
    return ((all >> bit) & 1) == 0 ? 0 : 1 + (int) ((stones(1) >> bit) & 1);
  }

  @Override
  public Game game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return player;
  }

  @Override
  public int legalMoves(int[] out) {
    if (player == TERMINAL) {
      return 0;
    }
    int count = 0;
    for (int open = open(all); open != 0; open &= open - 1) {
      out[count++] = Integer.numberOfTrailingZeros(open);
    }
    return count;
  }

  @Override
  public boolean legal(int move) {
    return player != TERMINAL && move >= 0 && move < COLUMNS && ((open(all) >> move) & 1) != 0;
  }

  @Override
  public void play(int move) {
    if (!legal(move)) {
      throw illegal(move);
    }
    long moved = mine | drop(all, move);
    mine ^= all;
    all |= moved;
    player = four(moved) || open(all) == 0 ? TERMINAL : 1 - player;
  }

  private RuntimeException illegal(int move) {
    if (player == TERMINAL) {
      return new IllegalStateException("the game of Connect Four is over; no move can be played");
    }
    return new IllegalArgumentException(
        move < 0 || move >= COLUMNS
            ? "a move of Connect Four must be in [0, 6]; got " + move
            : "move " + move + " (" + game.moveText(move) + ") is illegal: the column is full");
  }

  /** The point where a stone comes to rest in a column that is not full. */
  static long drop(long all, int column) {
    return (all + (1L << (column * STRIDE))) & ~all;
  }

  /** Columns that are not full, one bit each. */
  static int open(long all) {
    long free = (~all >> (ROWS - 1)) & BOTTOM;
    // Bit 7 c times 2^(42 - 6 c) lands on bit 42 + c; no other product falls between 42 and 48.
    return (int) ((free * GATHER) >>> 42) & 0x7F;
  }

  /** Whether a set of stones holds four in a line. */
  static boolean four(long stones) {
    long pairs = stones & (stones >> 1);
    long found = pairs & (pairs >> 2);
    pairs = stones & (stones >> STRIDE);
    found |= pairs & (pairs >> (2 * STRIDE));
    pairs = stones & (stones >> (STRIDE - 1));
    found |= pairs & (pairs >> (2 * (STRIDE - 1)));
    pairs = stones & (stones >> (STRIDE + 1));
    found |= pairs & (pairs >> (2 * (STRIDE + 1)));
    return found != 0;
  }

  /** The stones of a player. */
  private long stones(int who) {
    return who == (length() & 1) ? mine : mine ^ all;
  }

  @Override
  public ConnectFourState copy() {
    ConnectFourState copy = new ConnectFourState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(GameState other) {
    if (!(other instanceof ConnectFourState from)) {
      throw new IllegalArgumentException(
          "a position of Connect Four cannot become one of " + other.game().name());
    }
    mine = from.mine;
    all = from.all;
    player = from.player;
  }

  @Override
  public int length() {
    return Long.bitCount(all);
  }

  @Override
  public double returns(int who) {
    Require.inRange("player", who, 0, 1);
    if (player != TERMINAL) {
      throw new IllegalStateException("the game of Connect Four is not over yet");
    }
    // Only the player who moved last can have four in a line.
    if (!four(mine ^ all)) {
      return 0;
    }
    return who == (length() & 1) ? -1 : 1;
  }

  @Override
  public void observe(int who, float[] out, int at) {
    long own = stones(who);
    long empty = ~all;
    long theirs = own ^ all;
    int i = at;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++, i++) {
        int bit = column * STRIDE + row;
        out[i] = (own >> bit) & 1;
        out[i + ROWS * COLUMNS] = (theirs >> bit) & 1;
        out[i + 2 * ROWS * COLUMNS] = (empty >> bit) & 1;
      }
    }
  }

  @Override
  public long hash() {
    // The sum is unique: above the stones of a column it sets one bit that tells their number.
    return Bits.mix(mine + all + BOTTOM);
  }

  /** Six rows, the top one first. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = ROWS - 1; row >= 0; row--) {
      for (int column = 0; column < COLUMNS; column++) {
        text.append(".xo".charAt(stone(row * COLUMNS + column)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** One bit for every column, {@code stride} bits apart, from bit 0 on. */
  private static long spread(int stride) {
    long result = 0;
    for (int column = 0; column < COLUMNS; column++) {
      result |= 1L << (column * stride);
    }
    return result;
  }
}
