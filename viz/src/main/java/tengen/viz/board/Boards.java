package tengen.viz.board;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tengen.env.board.ConnectFourState;
import tengen.env.board.TicTacToeState;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.go.GoState;

/** Frames of the games that can be drawn. */
public final class Boards {

  private Boards() {}

  /** Whether {@link #frame} knows how positions of this kind look. */
  public static boolean drawable(GameState state) {
    return state instanceof GoState
        || state instanceof TicTacToeState
        || state instanceof ConnectFourState;
  }

  /**
   * A position as it is now.
   *
   * @param lastMove the move that led to it, to be marked; -1 for none
   * @throws IllegalArgumentException if no picture is known for the game
   */
  public static BoardFrame frame(GameState state, int lastMove) {
    if (state instanceof GoState go) {
      int size = go.size();
      int last = lastMove == size * size ? -1 : lastMove;
      return BoardFrame.of(BoardFrame.Kind.GO, size, size, stones(size * size, go::stone), last);
    }
    if (state instanceof TicTacToeState crosses) {
      return BoardFrame.of(
          BoardFrame.Kind.CROSSES,
          3,
          3,
          stones(9, point -> crosses.stone(flipped(point))),
          lastMove < 0 ? -1 : flipped(lastMove));
    }
    if (state instanceof ConnectFourState discs) {
      int[] stones = stones(42, discs::stone);
      return BoardFrame.of(BoardFrame.Kind.DISCS, 7, 6, stones, top(stones, lastMove));
    }
    throw new IllegalArgumentException("no picture is known for " + state.game().name());
  }

  /** The point of a frame where a move is shown, -1 for a pass or a full column. */
  public static int point(BoardFrame frame, int move) {
    return switch (frame.kind()) {
      case GO -> move < frame.columns() * frame.rows() ? move : -1;
      case CROSSES -> flipped(move);
      case DISCS -> {
        int top = top(frame.stones(), move);
        int next = top < 0 ? move : top + frame.columns();
        yield next < frame.stones().length ? next : -1;
      }
    };
  }

  /** The legal moves of a position, for those who point at them. */
  public static List<BoardFrame.Choice> choices(GameState state, BoardFrame frame) {
    Game game = state.game();
    int[] moves = new int[game.choices()];
    int count = state.terminal() ? 0 : state.legalMoves(moves);
    return IntStream.range(0, count)
        .mapToObj(
            i -> new BoardFrame.Choice(moves[i], point(frame, moves[i]), game.moveText(moves[i])))
        .toList();
  }

  /** How a game ended, such as {@code "B+3.5"}; empty before its end. */
  public static String result(GameState state) {
    if (!state.terminal()) {
      return "";
    }
    double first = state.returns(0);
    if (first == 0) {
      return "draw";
    }
    if (state instanceof GoState go) {
      String margin = String.format(Locale.ROOT, "%.1f", Math.abs(go.score(0)));
      return (first > 0 ? "B+" : "W+") + margin.replace(".0", "");
    }
    return first > 0 ? "first player won" : "second player won";
  }

  /** Shares of moves at their points; those of moves to the same point are added. */
  public static float[] shares(BoardFrame frame, int[] moves, float[] shares) {
    float[] at = new float[frame.points()];
    for (int i = 0; i < moves.length; i++) {
      int point = point(frame, moves[i]);
      if (point >= 0) {
        at[point] += shares[i];
      }
    }
    return at;
  }

  /** Numbers of the moves whose stones are still where they were put. */
  public static int[] numbers(BoardFrame frame, int[] moves, int length) {
    int[] numbers = new int[frame.points()];
    int[] heights = new int[frame.columns()];
    for (int ply = 0; ply < length; ply++) {
      int move = moves[ply];
      int point =
          switch (frame.kind()) {
            case GO -> move < numbers.length ? move : -1;
            case CROSSES -> point(frame, move);
            case DISCS -> heights[move]++ * frame.columns() + move;
          };
      if (point >= 0 && frame.stones()[point] != 0) {
        numbers[point] = ply + 1;
      }
    }
    return numbers;
  }

  private static int[] stones(int points, IntUnaryOperator stone) {
    int[] stones = new int[points];
    for (int point = 0; point < points; point++) {
      stones[point] = stone.applyAsInt(point);
    }
    return stones;
  }

  /** Tic-tac-toe counts rows from the top. */
  private static int flipped(int point) {
    return (2 - point / 3) * 3 + point % 3;
  }

  /** The highest disc of a column, -1 if it is empty. */
  private static int top(int[] stones, int column) {
    for (int point = column < 0 ? -1 : 35 + column; point >= 0; point -= 7) {
      if (stones[point] != 0) {
        return point;
      }
    }
    return -1;
  }
}
