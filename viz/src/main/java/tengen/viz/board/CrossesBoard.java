package tengen.viz.board;

import tengen.env.board.TicTacToeState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Theme;

/** Crosses and noughts on a light board. */
final class CrossesBoard extends Board {

  private static final int FIRST = 0xFFE4572E;
  private static final int SECOND = 0xFF2E86AB;

  @Override
  boolean shows(GameState state) {
    return state instanceof TicTacToeState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    TicTacToeState crosses = (TicTacToeState) state;
    // Tic-tac-toe counts rows from the top.
    int[] stones = stones(9, point -> crosses.stone(flipped(point, 3, 3)));
    return BoardFrame.of(BoardFrame.Kind.CROSSES, 3, 3, stones, flipped(lastMove, 3, 3));
  }

  @Override
  int point(BoardFrame frame, int move) {
    return flipped(move, 3, 3);
  }

  @Override
  Geometry geometry() {
    return new Geometry.Squares(0.3f);
  }

  @Override
  int colour(int player) {
    return player == 1 ? FIRST : SECOND;
  }

  @Override
  void token(Canvas canvas, float x, float y, float radius, int player) {
    mark(canvas, x, y, radius * 0.8f, player);
  }

  @Override
  void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float radius = layout.width() * 0.025f;
    canvas.shadow(
        layout.x(),
        layout.y() + radius * 0.5f,
        layout.boardWidth(),
        layout.boardHeight(),
        radius,
        radius,
        0x90000000);
    canvas.box(
        layout.x(), layout.y(), layout.boardWidth(), layout.boardHeight(), radius, 0xFFF3F0E8);
    if (frame.lastMove() >= 0) {
      float side = layout.cell() * 0.9f;
      canvas.box(
          layout.pointX(frame.lastMove()) - side / 2,
          layout.pointY(frame.lastMove()) - side / 2,
          side,
          side,
          radius,
          0x28F2B84B);
    }
    lines(canvas, frame, layout);
    if (frame.notes().visits() != null) {
      Heat.draw(canvas, frame, layout, layout.cell() * 0.2f);
    }
    for (int point = 0; point < frame.stones().length; point++) {
      if (frame.stones()[point] != 0) {
        mark(
            canvas,
            layout.pointX(point),
            layout.pointY(point),
            layout.cell() * 0.27f,
            frame.stones()[point]);
      }
    }
  }

  /** A cross for the first player, a nought for the second. */
  private static void mark(Canvas canvas, float x, float y, float radius, int player) {
    float width = radius * 0.36f;
    if (player == 1) {
      float arm = radius * 0.86f;
      canvas.segment(x - arm, y - arm, x + arm, y + arm, width, FIRST);
      canvas.segment(x - arm, y + arm, x + arm, y - arm, width, FIRST);
    } else {
      canvas.ring(x, y, radius * 0.92f, width, SECOND);
    }
  }

  private static void lines(Canvas canvas, BoardFrame frame, Layout layout) {
    float half = layout.cell() / 2;
    float width = layout.cell() * 0.035f;
    float inset = half * 0.88f;
    float right = layout.columnX(frame.columns() - 1) + inset;
    float top = layout.rowY(frame.rows() - 1) - inset;
    for (int column = 1; column < frame.columns(); column++) {
      float x = layout.columnX(column) - half;
      canvas.segment(x, top, x, layout.bottom() + inset, width, 0xFF3C4148);
    }
    for (int row = 1; row < frame.rows(); row++) {
      float y = layout.rowY(row) + half;
      canvas.segment(layout.left() - inset, y, right, y, width, 0xFF3C4148);
    }
  }
}
