package tengen.env.board;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** A position of {@link Breakthrough} as two sets of points. */
public final class BreakthroughState implements GameState {

  /** Pieces of player 0 and of player 1; bit {@code columns * row + column}. */
  long black;

  long white;

  private final Breakthrough game;
  private int player;
  private int length;
  private int winner;

  BreakthroughState(Breakthrough game) {
    this.game = game;
    int pieces = game.columns() * (game.rows() < Breakthrough.ROWS_FOR_TWO ? 1 : 2);
    black = -1L >>> (64 - pieces);
    white = black << (game.columns() * game.rows() - pieces);
  }

  /**
   * What is on a point, {@code columns * row + column}: 0 nothing, 1 a piece of player 0 (black,
   * from the top), 2 a piece of player 1 (white).
   */
  public int stone(int point) {
    return (int) (((black >>> point) & 1) + 2 * ((white >>> point) & 1));
  }

  @Override
  public Game game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return player;
  }

  /** Pieces that can step to the left, as the board is drawn. */
  static long left(Breakthrough game, int player, long mine) {
    long target = game.board & ~mine;
    int step = game.columns();
    return mine & game.notFirst & (player == 0 ? target >>> (step - 1) : target << (step + 1));
  }

  /** Pieces that can step straight ahead. */
  static long straight(Breakthrough game, int player, long mine, long theirs) {
    long target = game.board & ~(mine | theirs);
    return mine & (player == 0 ? target >>> game.columns() : target << game.columns());
  }

  /** Pieces that can step to the right, as the board is drawn. */
  static long right(Breakthrough game, int player, long mine) {
    long target = game.board & ~mine;
    int step = game.columns();
    return mine & game.notLast & (player == 0 ? target >>> (step + 1) : target << (step - 1));
  }

  @Override
  public int legalMoves(int[] out) {
    if (player == TERMINAL) {
      return 0;
    }
    long mine = player == 0 ? black : white;
    long theirs = player == 0 ? white : black;
    long left = left(game, player, mine);
    long straight = straight(game, player, mine, theirs);
    long right = right(game, player, mine);
    int count = 0;
    for (long rest = left | straight | right; rest != 0; rest &= rest - 1) {
      int point = Long.numberOfTrailingZeros(rest);
      int move = 2 * (point * Breakthrough.DIRECTIONS + 3 * player);
      if (((left >>> point) & 1) != 0) {
        out[count++] = move + taking(theirs, point + game.step(3 * player));
      }
      if (((straight >>> point) & 1) != 0) {
        out[count++] = move + 2;
      }
      if (((right >>> point) & 1) != 0) {
        out[count++] = move + 4 + taking(theirs, point + game.step(3 * player + 2));
      }
    }
    return count;
  }

  private static int taking(long theirs, int point) {
    return (int) ((theirs >>> point) & 1);
  }

  @Override
  public boolean legal(int move) {
    return player != TERMINAL && move >= 0 && move < game.moves() && fault(move) == null;
  }

  /** Why a move that has a number cannot be played; null if it can. */
  private String fault(int move) {
    int point = move / 2 / Breakthrough.DIRECTIONS;
    int direction = move / 2 % Breakthrough.DIRECTIONS;
    long bit = 1L << point;
    long mine = player == 0 ? black : white;
    long theirs = player == 0 ? white : black;
    if ((mine & bit) == 0 || direction / 3 != player) {
      return "no piece of the player can step so";
    }
    if ((direction % 3 == 0 && (game.notFirst & bit) == 0)
        || (direction % 3 == 2 && (game.notLast & bit) == 0)) {
      return "it leaves the board";
    }
    long target = 1L << (point + game.step(direction));
    if ((mine & target) != 0) {
      return "the player's own piece is there";
    }
    if (direction % 3 == 1) {
      return move % 2 == 1 || (theirs & target) != 0 ? "straight ahead nothing is taken" : null;
    }
    boolean takes = (theirs & target) != 0;
    return takes == (move % 2 == 1) ? null : takes ? "it takes a piece" : "it takes no piece";
  }

  @Override
  public void play(int move) {
    if (!legal(move)) {
      throw illegal(move);
    }
    int point = move / 2 / Breakthrough.DIRECTIONS;
    long from = 1L << point;
    long to = 1L << (point + game.step(move / 2 % Breakthrough.DIRECTIONS));
    boolean won;
    if (player == 0) {
      black ^= from | to;
      white &= ~to;
      won = white == 0;
    } else {
      white ^= from | to;
      black &= ~to;
      won = black == 0;
    }
    length++;
    if (won || (to & game.lastRow(player)) != 0) {
      winner = player;
      player = TERMINAL;
    } else {
      player = 1 - player;
    }
  }

  private RuntimeException illegal(int move) {
    if (player == TERMINAL) {
      return new IllegalStateException("the game of Breakthrough is over; no move can be played");
    }
    if (move < 0 || move >= game.moves()) {
      return new IllegalArgumentException(
          "a move of " + game.name() + " must be in [0, " + (game.moves() - 1) + "]; got " + move);
    }
    return new IllegalArgumentException(
        "move " + move + " (" + game.moveText(move) + ") is illegal: " + fault(move));
  }

  @Override
  public BreakthroughState copy() {
    BreakthroughState copy = new BreakthroughState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(GameState other) {
    if (!(other instanceof BreakthroughState from)
        || from.game.rows() != game.rows()
        || from.game.columns() != game.columns()) {
      throw new IllegalArgumentException(
          "a position of " + game.name() + " cannot become one of " + other.game().name());
    }
    black = from.black;
    white = from.white;
    player = from.player;
    length = from.length;
    winner = from.winner;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public double returns(int who) {
    Require.inRange("player", who, 0, 1);
    if (player != TERMINAL) {
      throw new IllegalStateException("the game of Breakthrough is not over yet");
    }
    return who == winner ? 1 : -1;
  }

  @Override
  public void observe(int who, float[] out, int at) {
    int area = game.rows() * game.columns();
    for (int point = 0; point < area; point++) {
      int stone = stone(point);
      out[at + point] = stone == who + 1 ? 1 : 0;
      out[at + area + point] = stone == 2 - who ? 1 : 0;
      out[at + 2 * area + point] = stone == 0 ? 1 : 0;
    }
    Arrays.fill(out, at + 3 * area, at + 4 * area, 1 - who);
  }

  @Override
  public long hash() {
    return Bits.mix(Bits.mix(Bits.mix(black) ^ white) ^ player);
  }

  /** The rows, the top one first, with the letters and numbers of the moves. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int digits = Integer.toString(game.rows()).length();
    for (int row = 0; row < game.rows(); row++) {
      String number = Integer.toString(game.rows() - row);
      text.append(" ".repeat(digits - number.length())).append(number);
      for (int column = 0; column < game.columns(); column++) {
        text.append(".bw".charAt(stone(row * game.columns() + column)));
      }
      text.append('\n');
    }
    text.append(" ".repeat(digits));
    for (int column = 0; column < game.columns(); column++) {
      text.append(MoveTexts.letter(column));
    }
    return text.append('\n').toString();
  }
}
