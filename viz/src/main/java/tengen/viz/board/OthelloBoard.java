package tengen.viz.board;

import tengen.env.board.OthelloState;
import tengen.env.game.GameState;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** Green felt in a dark frame, on which discs lie that are black on one side and white below. */
final class OthelloBoard extends Board {

  private static final int FRAME = 0xFF2B2320;
  private static final int FELT = 0xFF1F7A4D;
  private static final int LINE = 0xFF12512F;
  private static final int LETTER = 0xFFB9A88C;
  private static final int BLACK = 0xFF1C1E22;
  private static final int WHITE = 0xFFF3F1EA;
  private static final int ACCENT = 0xFFE8513C;

  @Override
  boolean shows(GameState state) {
    return state instanceof OthelloState;
  }

  @Override
  BoardFrame frame(GameState state, int lastMove) {
    OthelloState othello = (OthelloState) state;
    int size = othello.game().size();
    int[] stones = stones(size * size, point -> othello.stone(flipped(point, size, size)));
    return BoardFrame.of(
        BoardFrame.Kind.OTHELLO, size, size, stones, flipped(lastMove, size, size));
  }

  @Override
  int point(BoardFrame frame, int move) {
    return flipped(move, frame.columns(), frame.rows());
  }

  @Override
  BoardFrame.Title title(GameState state) {
    OthelloState othello = (OthelloState) state;
    return new BoardFrame.Title(
        "Black",
        "White",
        othello.stones(0) + " : " + othello.stones(1),
        Turn.of(state, "Black", "White"));
  }

  @Override
  Geometry geometry() {
    return new Geometry.Squares(1.1f);
  }

  @Override
  int colour(int player) {
    return player == 1 ? 0xFF0B0C0E : 0xFFE9E6DF;
  }

  @Override
  int ghostInk(int player) {
    return player == 1 ? 0xFFF6F4EE : super.ghostInk(player);
  }

  @Override
  void token(Canvas canvas, float x, float y, float radius, int player) {
    if (player == 1) {
      canvas.ring(x, y, radius + 0.5f, radius * 0.12f, 0xFF6B7380);
    }
    canvas.disc(x, y, radius, player == 1 ? BLACK : WHITE);
  }

  @Override
  void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    felt(canvas, frame, layout);
    Coordinates.draw(
        canvas,
        frame,
        layout,
        0.27f,
        Coordinates::small,
        row -> Integer.toString(frame.rows() - row),
        LETTER);
    float radius = layout.cell() * 0.40f;
    for (int point = 0; point < frame.points(); point++) {
      if (frame.stones()[point] != 0) {
        disc(canvas, layout.pointX(point), layout.pointY(point), radius, frame.stones()[point]);
      }
    }
    open(canvas, frame, layout);
    if (frame.notes().visits() != null) {
      Heat.draw(canvas, frame, layout, layout.cell() * 0.36f);
    }
    if (frame.notes().line() != null) {
      Line.draw(
          canvas,
          frame,
          layout,
          layout.cell() * 0.36f,
          (x, y, player, opacity) ->
              canvas.circle(x, y, radius, Theme.fade(player == 1 ? BLACK : WHITE, opacity)));
    }
    marks(canvas, frame, layout);
  }

  private static void felt(Canvas canvas, BoardFrame frame, Layout layout) {
    float cell = layout.cell();
    float round = layout.width() * 0.02f;
    float width = layout.boardWidth();
    float height = layout.boardHeight();
    canvas.shadow(layout.x(), layout.y() + round * 0.5f, width, height, round, round, 0x90000000);
    canvas.wood(layout.x(), layout.y(), width, height, round, FRAME);
    float left = layout.left() - cell / 2;
    float top = layout.rowY(frame.rows() - 1) - cell / 2;
    float wide = frame.columns() * cell;
    float high = frame.rows() * cell;
    float lip = Math.max(1, cell * 0.05f);
    canvas.box(left - lip, top - lip, wide + 2 * lip, high + 2 * lip, lip, 0xFF0C3320);
    canvas.box(left, top, wide, high, 0, FELT);
    float thin = Math.max(1, Math.round(cell * 0.022f));
    for (int column = 1; column < frame.columns(); column++) {
      float x = Math.round(left + column * cell - thin / 2);
      canvas.box(x, top, thin, high, 0, LINE);
    }
    for (int row = 1; row < frame.rows(); row++) {
      float y = Math.round(top + row * cell - thin / 2);
      canvas.box(left, y, wide, thin, 0, LINE);
    }
    dots(canvas, frame, left, top, cell);
  }

  /** Small dots two cells from each corner, as boards have them. */
  private static void dots(Canvas canvas, BoardFrame frame, float left, float top, float cell) {
    if (frame.rows() < 6) {
      return;
    }
    for (int row = 2; row < frame.rows(); row += frame.rows() - 4) {
      for (int column = 2; column < frame.columns(); column += frame.columns() - 4) {
        canvas.circle(left + column * cell, top + row * cell, Math.max(2, cell * 0.06f), LINE);
      }
    }
  }

  /** A disc, whose other side is seen below its edge. */
  private static void disc(Canvas canvas, float x, float y, float radius, int player) {
    float thick = radius * 0.09f;
    canvas.shadow(
        x - radius + thick,
        y - radius + 2.4f * thick,
        2 * radius,
        2 * radius,
        radius,
        radius * 0.22f,
        0x80000000);
    canvas.circle(x, y + thick, radius, player == 1 ? 0xFFD9D5CA : 0xFF26282C);
    canvas.circle(x, y, radius, player == 1 ? 0xFF2E3137 : 0xFFFFFFFF);
    canvas.disc(x, y, radius * 0.97f, player == 1 ? BLACK : WHITE);
  }

  private static void open(Canvas canvas, BoardFrame frame, Layout layout) {
    if (frame.notes().visits() != null) {
      return; // those say more of the same points
    }
    for (BoardFrame.Choice choice : frame.choices()) {
      if (choice.point() >= 0) {
        float x = layout.pointX(choice.point());
        float y = layout.pointY(choice.point());
        canvas.circle(x, y, layout.cell() * 0.115f, 0x66062012);
      }
    }
  }

  private static void marks(Canvas canvas, BoardFrame frame, Layout layout) {
    for (int point = 0; point < frame.points(); point++) {
      int number = frame.notes().numbers() == null ? 0 : frame.notes().numbers()[point];
      boolean last = point == frame.lastMove();
      float x = layout.pointX(point);
      float y = layout.pointY(point);
      if (number > 0) {
        int ink = frame.stones()[point] == 1 ? 0xFFF6F4EE : 0xFF1B1D21;
        String text = Integer.toString(number);
        canvas.text(text, x, y, layout.cell() * 0.36f, Align.CENTRE, last ? ACCENT : ink);
      } else if (last) {
        canvas.circle(x, y, layout.cell() * 0.09f, ACCENT);
      }
    }
  }
}
