package tengen.viz.board;

import tengen.env.board.Gomoku;
import tengen.env.board.PlacementState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;

/** A board like that of Go, without stars, its rows counted from the top. */
final class GomokuBoard extends GoBoard {

  private static final int FIVE = 5;

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
  BoardFrame.Title title(GameState state) {
    return new BoardFrame.Title("Black", "White", "", Turn.of(state, "Black", "White"));
  }

  @Override
  void above(Canvas canvas, BoardFrame frame, Layout layout) {
    for (int point = 0; point < frame.points(); point++) {
      int column = point % frame.columns();
      int row = point / frame.columns();
      five(canvas, frame, layout, column, row, 1, 0);
      five(canvas, frame, layout, column, row, 0, 1);
      five(canvas, frame, layout, column, row, 1, 1);
      five(canvas, frame, layout, column, row, -1, 1);
    }
  }

  /** A line through the stones that win, if they begin here. */
  private static void five(
      Canvas canvas, BoardFrame frame, Layout layout, int column, int row, int right, int up) {
    int player = stone(frame, column, row);
    if (player == 0 || stone(frame, column - right, row - up) == player) {
      return;
    }
    int length = 1;
    while (stone(frame, column + length * right, row + length * up) == player) {
      length++;
    }
    if (length >= FIVE) {
      float x0 = layout.columnX(column);
      float y0 = layout.rowY(row);
      float x1 = layout.columnX(column + (length - 1) * right);
      float y1 = layout.rowY(row + (length - 1) * up);
      canvas.segment(x0, y0, x1, y1, layout.cell() * 0.17f, 0xA0241A08);
      canvas.segment(x0, y0, x1, y1, layout.cell() * 0.10f, 0xFFFFC93C);
    }
  }

  /** What is there; 0 beside the board. */
  private static int stone(BoardFrame frame, int column, int row) {
    boolean inside = column >= 0 && column < frame.columns() && row >= 0 && row < frame.rows();
    return inside ? frame.stones()[row * frame.columns() + column] : 0;
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
