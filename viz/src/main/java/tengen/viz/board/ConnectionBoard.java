package tengen.viz.board;

import java.util.List;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** What the boards of Hex and Y share: hexagons, stones on them, and the chain that won. */
abstract class ConnectionBoard extends Board {

  private static final int CHAIN = 0xFFFFD25E;

  @Override
  abstract Hexagons geometry();

  /** The sides that a player has to join, as {@link Hexagons#sides} has them. */
  abstract int goal(int player);

  abstract Cells cells(Canvas canvas, BoardFrame frame, Layout layout);

  /** A stone; opacity 1 for one that is there. */
  abstract void stone(Canvas canvas, float x, float y, float radius, int player, float opacity);

  abstract void coordinates(Canvas canvas, BoardFrame frame, Layout layout, Theme theme);

  @Override
  void token(Canvas canvas, float x, float y, float radius, int player) {
    stone(canvas, x, y, radius, player, 1);
  }

  @Override
  final void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    cells(canvas, frame, layout).draw();
    coordinates(canvas, frame, layout, theme);
    float radius = layout.cell() * 0.41f;
    for (int point = 0; point < frame.points(); point++) {
      int player = frame.stones()[point];
      if (player != 0) {
        stone(canvas, layout.pointX(point), layout.pointY(point), radius, player, 1);
      }
    }
    if (frame.notes().visits() != null) {
      Heat.draw(canvas, frame, layout, layout.cell() * 0.38f);
    }
    if (frame.notes().line() != null) {
      Line.draw(
          canvas,
          frame,
          layout,
          layout.cell() * 0.36f,
          (x, y, player, opacity) -> stone(canvas, x, y, radius, player, opacity));
    }
    chain(canvas, frame, layout);
    marks(canvas, frame, layout);
  }

  private void chain(Canvas canvas, BoardFrame frame, Layout layout) {
    for (int player = 1; player <= 2; player++) {
      List<int[]> ways = Chain.of(frame, geometry(), player, goal(player));
      ways.forEach(way -> line(canvas, layout, way, 0.19f, 0xA0241A08));
      ways.forEach(way -> line(canvas, layout, way, 0.11f, CHAIN));
    }
  }

  private static void line(Canvas canvas, Layout layout, int[] way, float width, int colour) {
    for (int i = 0; i + 1 < way.length; i++) {
      canvas.segment(
          layout.pointX(way[i]),
          layout.pointY(way[i]),
          layout.pointX(way[i + 1]),
          layout.pointY(way[i + 1]),
          layout.cell() * width,
          colour);
    }
  }

  private void marks(Canvas canvas, BoardFrame frame, Layout layout) {
    for (int point = 0; point < frame.points(); point++) {
      int number = frame.notes().numbers() == null ? 0 : frame.notes().numbers()[point];
      boolean last = point == frame.lastMove();
      float x = layout.pointX(point);
      float y = layout.pointY(point);
      float cell = layout.cell();
      int ink = ink(frame.stones()[point]);
      if (number > 0) {
        float size = cell * (number < 100 ? 0.38f : 0.32f);
        canvas.text(Integer.toString(number), x, y, size, Align.CENTRE, ink);
      }
      if (last) {
        float radius = cell * (number > 0 ? 0.33f : 0.2f);
        canvas.ring(x, y, radius, Math.max(1.5f, cell * 0.055f), ink);
      }
    }
  }

  /** Of what is written on a stone. */
  abstract int ink(int player);
}
