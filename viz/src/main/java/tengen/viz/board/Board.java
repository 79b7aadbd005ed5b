package tengen.viz.board;

import java.util.function.IntUnaryOperator;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Theme;

/**
 * One kind of board: which positions it shows, where its points are and how it is drawn. Has no
 * state of its own.
 */
abstract class Board {

  /** Whether positions of this class and game are shown on it. */
  abstract boolean shows(GameState state);

  /** A position that it {@linkplain #shows shows}; the move that led to it, -1 for none. */
  abstract BoardFrame frame(GameState state, int lastMove);

  /** Where a move is shown: what it puts a stone on, or where it leads to; -1 for nowhere. */
  abstract int point(BoardFrame frame, int move);

  /** Where a move begins; -1 where moves are one point only. */
  int from(BoardFrame frame, int move) {
    return -1;
  }

  /** What is worth saying of a position, for those who watch. */
  BoardFrame.Title title(GameState state) {
    return BoardFrame.Title.NONE;
  }

  /** Where the points are. */
  abstract Geometry geometry();

  abstract void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme);

  /** A piece of a player beside the player's name. */
  abstract void token(Canvas canvas, float x, float y, float radius, int player);

  /** The colour of player 1 or 2 on the value bar. */
  abstract int colour(int player);

  /** The colour of a number on the ghost of a player's piece. */
  int ghostInk(int player) {
    return 0xFF15181D;
  }

  /** Whether somebody who points at a place means the point of a choice. */
  boolean meant(BoardFrame frame, int choice, int pointed) {
    return choice == pointed;
  }

  /**
   * For each point the number of the move that put there what is there now, 0 for none; a piece
   * that moves on takes its number along.
   */
  int[] numbers(BoardFrame frame, int[] moves, int length) {
    int[] numbers = new int[frame.points()];
    for (int ply = 0; ply < length; ply++) {
      int from = from(frame, moves[ply]);
      if (from >= 0) {
        numbers[from] = 0;
      }
      int point = point(frame, moves[ply]);
      if (point >= 0 && frame.stones()[point] != 0) {
        numbers[point] = ply + 1;
      }
    }
    return numbers;
  }

  /** What is on each point. */
  static int[] stones(int points, IntUnaryOperator stone) {
    int[] stones = new int[points];
    for (int point = 0; point < points; point++) {
      stones[point] = stone.applyAsInt(point);
    }
    return stones;
  }

  /** The same point counted with row 0 at the other end, where it has a number of its own. */
  static int flipped(int point, int columns, int rows) {
    boolean inside = point >= 0 && point < columns * rows;
    return inside ? (rows - 1 - point / columns) * columns + point % columns : -1;
  }
}
