package tengen.viz.board;

import tengen.env.board.ConnectFourState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** Discs in an upright grid, as in Connect Four. */
final class DiscsBoard extends Board {

  private static final int FIRST = 0xFFF5C22B;
  private static final int SECOND = 0xFFE0412F;
  private static final int GRID = 0xFF2457B8;

  @Override
  boolean shows(GameState state) {
    return state instanceof ConnectFourState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    int[] stones = stones(42, ((ConnectFourState) state)::stone);
    return BoardFrame.of(BoardFrame.Kind.DISCS, 7, 6, stones, top(stones, lastMove));
  }

  @Override
  int point(BoardFrame frame, int move) {
    int top = top(frame.stones(), move);
    int next = top < 0 ? move : top + frame.columns();
    return next < frame.points() ? next : -1;
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

  /** One points at a column. */
  @Override
  boolean meant(BoardFrame frame, int choice, int pointed) {
    return choice % frame.columns() == pointed % frame.columns();
  }

  @Override
  int[] numbers(BoardFrame frame, int[] moves, int length) {
    int[] numbers = new int[frame.points()];
    int[] heights = new int[frame.columns()];
    for (int ply = 0; ply < length; ply++) {
      int point = heights[moves[ply]]++ * frame.columns() + moves[ply];
      if (frame.stones()[point] != 0) {
        numbers[point] = ply + 1;
      }
    }
    return numbers;
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
    disc(canvas, x, y, radius, player);
  }

  @Override
  void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float round = layout.width() * 0.03f;
    canvas.shadow(
        layout.x(),
        layout.y() + round * 0.4f,
        layout.boardWidth(),
        layout.boardHeight(),
        round,
        round,
        0x90000000);
    canvas.box(layout.x(), layout.y(), layout.boardWidth(), layout.boardHeight(), round, GRID);
    float radius = layout.cell() * 0.40f;
    for (int point = 0; point < frame.stones().length; point++) {
      hole(canvas, layout.pointX(point), layout.pointY(point), radius);
      if (frame.stones()[point] != 0) {
        disc(canvas, layout.pointX(point), layout.pointY(point), radius, frame.stones()[point]);
      }
    }
    if (frame.notes().visits() != null) {
      Heat.draw(canvas, frame, layout, radius * 0.7f);
    }
    if (frame.notes().line() != null) {
      Line.draw(
          canvas,
          frame,
          layout,
          radius,
          (x, y, player, opacity) -> canvas.circle(x, y, radius * 0.8f, ghost(player, opacity)));
    }
    marks(canvas, frame, layout, radius);
  }

  private static int ghost(int player, float opacity) {
    return Theme.fade(player == 1 ? FIRST : SECOND, opacity);
  }

  /** A disc of a player. */
  private static void disc(Canvas canvas, float x, float y, float radius, int player) {
    canvas.disc(x, y, radius, player == 1 ? FIRST : SECOND);
  }

  private static void hole(Canvas canvas, float x, float y, float radius) {
    float rim = radius * 0.08f;
    canvas.circle(x + rim * 0.6f, y + rim * 0.6f, radius + rim, 0xFF4F82DE);
    canvas.circle(x - rim * 0.4f, y - rim * 0.4f, radius + rim, 0xFF183F8C);
    canvas.circle(x, y, radius, 0xFF1B1F26);
  }

  private static void marks(Canvas canvas, BoardFrame frame, Layout layout, float radius) {
    for (int point = 0; point < frame.stones().length; point++) {
      float x = layout.pointX(point);
      float y = layout.pointY(point);
      if (frame.notes().numbers() != null && frame.notes().numbers()[point] > 0) {
        String number = Integer.toString(frame.notes().numbers()[point]);
        canvas.text(number, x, y, radius * 0.8f, Align.CENTRE, 0xFF221A08);
      } else if (point == frame.lastMove()) {
        canvas.ring(x, y, radius * 0.35f, radius * 0.1f, 0xE0FFFFFF);
      }
    }
  }
}
