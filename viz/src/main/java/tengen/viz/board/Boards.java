package tengen.viz.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.go.GoState;

/** Frames of the games that can be drawn. */
public final class Boards {

  private Boards() {}

  /** Whether {@link #frame} knows how positions of this kind look. */
  public static boolean drawable(GameState state) {
    return board(state).isPresent();
  }

  /**
   * A position as it is now.
   *
   * @param lastMove the move that led to it, to be marked; -1 for none
   * @throws IllegalArgumentException if no picture is known for the game
   */
  public static BoardFrame frame(GameState state, int lastMove) {
    return known(state).frame(state, lastMove);
  }

  /**
   * What is worth saying of a position to those who watch: whose turn it is, who is ahead. Empty
   * where the board says it all.
   *
   * @throws IllegalArgumentException if no picture is known for the game
   */
  public static BoardFrame.Title title(GameState state) {
    return known(state).title(state);
  }

  /** The point of a frame where a move is shown, -1 for a pass or a full column. */
  public static int point(BoardFrame frame, int move) {
    return frame.kind().board().point(frame, move);
  }

  /** The point that a move leaves, -1 where pieces do not move. */
  public static int from(BoardFrame frame, int move) {
    return frame.kind().board().from(frame, move);
  }

  /**
   * Numbers of the moves whose stones are still where they were placed.
   *
   * @param moves of the game, from its start
   * @param length how many of them led to the frame's position
   */
  public static int[] numbers(BoardFrame frame, int[] moves, int length) {
    return frame.kind().board().numbers(frame, moves, length);
  }

  /** The legal moves of a position, for those who point at them. */
  public static List<BoardFrame.Choice> choices(GameState state, BoardFrame frame) {
    Game game = state.game();
    int[] moves = new int[game.choices()];
    int count = state.currentPlayer() < 0 ? 0 : state.legalMoves(moves);
    return IntStream.range(0, count).mapToObj(i -> choice(game, frame, moves[i])).toList();
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

  /**
   * With how a search's visits are shared: at the points where moves end, those of moves to the
   * same point added, and as arrows where pieces move.
   */
  public static Notes searched(BoardFrame frame, Notes notes, int[] moves, float[] shares) {
    float[] at = new float[frame.points()];
    List<Notes.Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < moves.length; i++) {
      int to = point(frame, moves[i]);
      int from = from(frame, moves[i]);
      if (to >= 0) {
        at[to] += shares[i];
      }
      if (from >= 0) {
        arrows.add(new Notes.Arrow(from, to, shares[i]));
      }
    }
    return notes.withVisits(at).withArrows(arrows);
  }

  private static BoardFrame.Choice choice(Game game, BoardFrame frame, int move) {
    return new BoardFrame.Choice(move, from(frame, move), point(frame, move), game.moveText(move));
  }

  private static Board known(GameState state) {
    return board(state)
        .orElseThrow(
            () -> new IllegalArgumentException("no picture is known for " + state.game().name()));
  }

  private static Optional<Board> board(GameState state) {
    return Arrays.stream(BoardFrame.Kind.values())
        .map(BoardFrame.Kind::board)
        .filter(board -> board.shows(state))
        .findFirst();
  }
}
