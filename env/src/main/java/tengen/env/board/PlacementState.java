package tengen.env.board;

import java.util.Arrays;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/** A position of {@link Hex}, {@link GameOfY} or {@link Gomoku}: what lies on every point. */
public abstract class PlacementState implements GameState {

  /** 0 free, 1 and 2 stones of player 0 and 1, {@link PlacementGame#OUTSIDE}. */
  final byte[] stones;

  private final PlacementGame game;
  private int player;
  private int length;
  private int winner = -1;
  private long hash;

  PlacementState(PlacementGame game) {
    this.game = game;
    stones = new byte[game.moves()];
    for (int point = 0; point < stones.length; point++) {
      stones[point] = game.onBoard(point) ? 0 : (byte) PlacementGame.OUTSIDE;
    }
    hash = Bits.mix(-1);
  }

  /** Whether the stone that was just put on a point wins. */
  abstract boolean wins(int point);

  /** Copies what a subclass keeps besides the stones. */
  abstract void copyMore(PlacementState from);

  /**
   * What is on a point, {@code size * row + column}: 0 nothing, 1 a stone of player 0, 2 a stone of
   * player 1, 3 no point of the board.
   */
  public final int stone(int point) {
    return stones[point];
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
    return player == TERMINAL ? 0 : free(out);
  }

  /** The free points, ascending; returns how many there are. */
  final int free(int[] out) {
    int count = 0;
    for (int point = 0; point < stones.length; point++) {
      if (stones[point] == 0) {
        out[count++] = point;
      }
    }
    return count;
  }

  @Override
  public final boolean legal(int move) {
    return player != TERMINAL && move >= 0 && move < stones.length && stones[move] == 0;
  }

  @Override
  public final void play(int move) {
    if (!legal(move)) {
      throw illegal(move);
    }
    place(move);
  }

  /** A legal move, not checked. */
  final void place(int point) {
    stones[point] = (byte) (player + 1);
    hash ^= Bits.mix(2L * point + player);
    length++;
    if (wins(point)) {
      winner = player;
      player = TERMINAL;
    } else {
      player = length == game.maxLength() ? TERMINAL : 1 - player;
    }
  }

  private RuntimeException illegal(int move) {
    if (player == TERMINAL) {
      return new IllegalStateException(
          "the game of " + game.name() + " is over; no move can be played");
    }
    if (move < 0 || move >= stones.length) {
      return new IllegalArgumentException(
          "a move of " + game.name() + " must be in [0, " + (stones.length - 1) + "]; got " + move);
    }
    String why = stones[move] == PlacementGame.OUTSIDE ? "not on the board" : "taken";
    return new IllegalArgumentException(
        "move " + move + " (" + game.moveText(move) + ") is illegal: the point is " + why);
  }

  @Override
  public final PlacementState copy() {
    PlacementState copy = game.start();
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public final void copyFrom(GameState other) {
    if (!(other instanceof PlacementState from)
        || (from.game != game && !from.game.name().equals(game.name()))) {
      throw new IllegalArgumentException(
          "a position of " + game.name() + " cannot become one of " + other.game().name());
    }
    System.arraycopy(from.stones, 0, stones, 0, stones.length);
    player = from.player;
    length = from.length;
    winner = from.winner;
    hash = from.hash;
    copyMore(from);
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
    return winner < 0 ? 0 : who == winner ? 1 : -1;
  }

  @Override
  public final void observe(int who, float[] out, int at) {
    int area = stones.length;
    for (int point = 0; point < area; point++) {
      int stone = stones[point];
      out[at + point] = stone == who + 1 ? 1 : 0;
      out[at + area + point] = stone == 2 - who ? 1 : 0;
      out[at + 2 * area + point] = stone == 0 ? 1 : 0;
    }
    if (game.sidesDiffer()) {
      Arrays.fill(out, at + 3 * area, at + 4 * area, 1 - who);
    }
  }

  @Override
  public final long hash() {
    return hash;
  }

  /** The rows, the top one first, with the letters and numbers of the moves. */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder("  ");
    for (int column = 0; column < game.size(); column++) {
      text.append(' ').append(MoveTexts.letter(column));
    }
    for (int point = 0; point < stones.length; point++) {
      if (point % game.size() == 0) {
        int row = point / game.size();
        text.append('\n').append(" ".repeat(row * game.slant() + (row < 9 ? 1 : 0)));
        text.append(row + 1);
      }
      if (stones[point] != PlacementGame.OUTSIDE) {
        text.append(' ').append(game.signs().charAt(stones[point]));
      }
    }
    return text.append('\n').toString();
  }
}
