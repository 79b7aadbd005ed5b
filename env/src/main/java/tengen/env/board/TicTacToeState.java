package tengen.env.board;

import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** A position of {@link TicTacToe}. */
public final class TicTacToeState implements GameState {

  static final int FULL = 0b111_111_111;

  /** Whether nine bits hold three in a line. */
  static final boolean[] LINE = lines();

  private final TicTacToe game;

  /** Bits of the points of x and o; bit {@code i} is point {@code i}. */
  int crosses;

  int noughts;

  /** Whose turn it is, or TERMINAL. */
  int player;

  TicTacToeState(TicTacToe game) {
    this.game = game;
  }

  /** What is on a point: 0 nothing, 1 a stone of player 0 (x), 2 a stone of player 1 (o). */
  public int stone(int point) {
    return ((crosses >> point) & 1) + 2 * ((noughts >> point) & 1);
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
    for (int empty = empty(); empty != 0; empty &= empty - 1) {
      out[count++] = Integer.numberOfTrailingZeros(empty);
    }
    return count;
  }

  @Override
  public boolean legal(int move) {
    return player != TERMINAL && move >= 0 && move < 9 && ((empty() >> move) & 1) != 0;
  }

  @Override
  public void play(int move) {
    if (!legal(move)) {
      throw illegal(move);
    }
    int mine;
    if (player == 0) {
      mine = crosses |= 1 << move;
    } else {
      mine = noughts |= 1 << move;
    }
    player = LINE[mine] || empty() == 0 ? TERMINAL : 1 - player;
  }

  private RuntimeException illegal(int move) {
    if (player == TERMINAL) {
      return new IllegalStateException("the game of tic-tac-toe is over; no move can be played");
    }
    return new IllegalArgumentException(
        move < 0 || move >= 9
            ? "a move of tic-tac-toe must be in [0, 8]; got " + move
            : "move " + move + " (" + game.moveText(move) + ") is illegal: the point is taken");
  }

  int empty() {
    return FULL & ~(crosses | noughts);
  }

  @Override
  public TicTacToeState copy() {
    TicTacToeState copy = new TicTacToeState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(GameState other) {
    if (!(other instanceof TicTacToeState from)) {
      throw new IllegalArgumentException(
          "a position of tic-tac-toe cannot become one of " + other.game().name());
    }
    crosses = from.crosses;
    noughts = from.noughts;
    player = from.player;
  }

  @Override
  public int length() {
    return Integer.bitCount(crosses | noughts);
  }

  @Override
  public double returns(int who) {
    Require.inRange("player", who, 0, 1);
    if (player != TERMINAL) {
      throw new IllegalStateException("the game of tic-tac-toe is not over yet");
    }
    if (LINE[crosses]) {
      return who == 0 ? 1 : -1;
    }
    if (LINE[noughts]) {
      return who == 0 ? -1 : 1;
    }
    return 0;
  }

  @Override
  public void observe(int who, float[] out, int at) {
    int mine = who == 0 ? crosses : noughts;
    int theirs = who == 0 ? noughts : crosses;
    for (int point = 0; point < 9; point++) {
      out[at + point] = (mine >> point) & 1;
      out[at + 9 + point] = (theirs >> point) & 1;
      out[at + 18 + point] = (~(mine | theirs) >> point) & 1;
    }
  }

  @Override
  public long hash() {
    return Bits.mix(((long) crosses << 9) | noughts);
  }

  /** Three rows, the top one first. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int point = 0; point < 9; point++) {
      text.append(".xo".charAt(stone(point)));
      if (point % 3 == 2) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static boolean[] lines() {
    int[] lines = {
      0b111,
      0b111_000,
      0b111_000_000,
      0b1_001_001,
      0b10_010_010,
      0b100_100_100,
      0b100_010_001,
      0b1_010_100
    };
    boolean[] result = new boolean[FULL + 1];
    for (int bits = 0; bits <= FULL; bits++) {
      for (int line : lines) {
        result[bits] |= (bits & line) == line;
      }
    }
    return result;
  }
}
