package tengen.env.board;

import tengen.env.Require;
import tengen.env.game.GameState;

/** A position of {@link Othello} as two sets of points. */
public final class OthelloState implements GameState {

  /** Stones of player 0 and of player 1; bit {@code 8 * row + column}. */
  long black;

  long white;

  private final Othello game;
  private final int pass;

  /** Where the current player may put a stone. */
  private long open;

  private int player;
  private int length;

  OthelloState(Othello game) {
    this.game = game;
    int size = game.size();
    pass = size * size;
    int corner = (size / 2 - 1) * (size + 1);
    black = game.bit(corner + 1) | game.bit(corner + size);
    white = game.bit(corner) | game.bit(corner + size + 1);
    open = Discs.moves(game, black, white);
  }

  /**
   * What is on a point, {@code size * row + column}: 0 nothing, 1 a stone of player 0 (black, x), 2
   * a stone of player 1 (white, o).
   */
  public int stone(int point) {
    long bit = game.bit(point);
    return (black & bit) != 0 ? 1 : (white & bit) != 0 ? 2 : 0;
  }

  /** How many stones a player has. */
  public int stones(int who) {
    return Long.bitCount(who == 0 ? black : white);
  }

  @Override
  public Othello game() {
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
    if (open == 0) {
      out[0] = pass;
      return 1;
    }
    int count = 0;
    for (long rest = open; rest != 0; rest &= rest - 1) {
      out[count++] = game.move(Long.numberOfTrailingZeros(rest));
    }
    return count;
  }

  @Override
  public boolean legal(int move) {
    if (player == TERMINAL || move < 0 || move > pass) {
      return false;
    }
    return move == pass ? open == 0 : (open & game.bit(move)) != 0;
  }

  @Override
  public void play(int move) {
    if (!legal(move)) {
      throw illegal(move);
    }
    length++;
    if (move != pass) {
      put(game.bit(move));
    }
    turn();
  }

  private void put(long stone) {
    if (player == 0) {
      long flips = Discs.flips(game, stone, black, white);
      black |= stone | flips;
      white ^= flips;
    } else {
      long flips = Discs.flips(game, stone, white, black);
      white |= stone | flips;
      black ^= flips;
    }
  }

  /** The other player's turn, or the end where neither can put a stone. */
  private void turn() {
    player = 1 - player;
    open = movesOf(player);
    if (open == 0 && movesOf(1 - player) == 0) {
      player = TERMINAL;
    }
  }

  private long movesOf(int who) {
    return who == 0 ? Discs.moves(game, black, white) : Discs.moves(game, white, black);
  }

  private RuntimeException illegal(int move) {
    if (player == TERMINAL) {
      return new IllegalStateException("the game of Othello is over; no move can be played");
    }
    if (move < 0 || move > pass) {
      return new IllegalArgumentException(
          "a move of Othello must be in [0, " + pass + "]; got " + move);
    }
    String why;
    if (move == pass) {
      why = "only who can put no stone passes";
    } else if (open == 0) {
      why = "there is nothing to enclose, so that the player must pass";
    } else {
      why = stone(move) == 0 ? "the stone encloses nothing" : "the point is taken";
    }
    return new IllegalArgumentException(
        "move " + move + " (" + game.moveText(move) + ") is illegal: " + why);
  }

  @Override
  public OthelloState copy() {
    OthelloState copy = new OthelloState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(GameState other) {
    if (!(other instanceof OthelloState from) || from.pass != pass) {
      throw new IllegalArgumentException(
          "a position of " + game.name() + " cannot become one of " + other.game().name());
    }
    black = from.black;
    white = from.white;
    open = from.open;
    player = from.player;
    length = from.length;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public double returns(int who) {
    Require.inRange("player", who, 0, 1);
    if (player != TERMINAL) {
      throw new IllegalStateException("the game of Othello is not over yet");
    }
    return Integer.signum(stones(who) - stones(1 - who));
  }

  @Override
  public void observe(int who, float[] out, int at) {
    for (int point = 0; point < pass; point++) {
      int stone = stone(point);
      out[at + point] = stone == who + 1 ? 1 : 0;
      out[at + pass + point] = stone == 2 - who ? 1 : 0;
      out[at + 2 * pass + point] = stone == 0 ? 1 : 0;
    }
  }

  @Override
  public long hash() {
    return Bits.mix(Bits.mix(Bits.mix(black) ^ white) ^ player);
  }

  /** The rows, the top one first, with the letters and numbers of the moves. */
  @Override
  public String toString() {
    int size = game.size();
    StringBuilder text = new StringBuilder(" ");
    for (int column = 0; column < size; column++) {
      text.append(' ').append(MoveTexts.letter(column));
    }
    for (int point = 0; point < pass; point++) {
      if (point % size == 0) {
        text.append('\n').append(point / size + 1);
      }
      text.append(' ').append("-xo".charAt(stone(point)));
    }
    return text.append('\n').toString();
  }
}
