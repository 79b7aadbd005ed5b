package tengen.viz.board;

import tengen.env.board.Gomoku;
import tengen.env.board.PlacementState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;

/** A board like that of Go, without stars, its rows counted from the top. */
final class GomokuBoard extends GoBoard {

  @Override
  boolean shows(GameState state) {
    return state.game() instanceof Gomoku && state instanceof PlacementState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    int size = ((Gomoku) state.game()).size();
    PlacementState placed = (PlacementState) state;
    int[] stones = stones(size * size, point -> placed.stone(flipped(point, size, size)));
    return BoardFrame.of(BoardFrame.Kind.GOMOKU, size, size, stones, flipped(lastMove, size, size));
  }

  @Override
  int point(BoardFrame frame, int move) {
    return flipped(move, frame.columns(), frame.rows());
  }

  @Override
  void stars(Canvas canvas, BoardFrame frame, Layout layout) {
    // The game has no handicap stones that would need them.
  }

  @Override
  void coordinates(Canvas canvas, BoardFrame frame, Layout layout) {
    Coordinates.draw(
        canvas,
        frame,
        layout,
        EDGE,
        Coordinates::small,
        row -> Integer.toString(frame.rows() - row),
        LETTER);
  }
}
