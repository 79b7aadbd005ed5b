package tengen.viz.board;

import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Theme;

/** The lines around a board: players and result above, the value as a bar, the caption below. */
final class Heading {

  private Heading() {}

  static void draw(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    if (layout.head() > 0) {
      players(canvas, frame, layout, theme);
    }
    if (!Float.isNaN(frame.notes().value())) {
      value(canvas, frame, layout, theme);
    }
    if (!frame.title().caption().isEmpty()) {
      float size = layout.width() * 0.027f;
      float y =
          (layout.y() + layout.boardHeight() + layout.area().y() + layout.area().height()) / 2;
      String text = canvas.fit(frame.title().caption(), size, layout.boardWidth());
      canvas.text(text, layout.area().centreX(), y, size, Align.CENTRE, theme.dim());
    }
  }

  private static void players(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float size = layout.width() * 0.034f;
    float y = layout.area().y() + layout.pad() + layout.head() * 0.40f;
    float icon = size * 0.62f;
    float left = layout.x() + icon;
    float right = layout.x() + layout.boardWidth() - icon;
    float result =
        frame.title().result().isEmpty() ? 0 : canvas.width(frame.title().result(), size * 1.15f);
    float room = (layout.boardWidth() - result) / 2 - 4 * icon;
    token(canvas, frame, left, y, icon, 1);
    token(canvas, frame, right, y, icon, 2);
    String first = canvas.fit(frame.title().first(), size, room);
    String second = canvas.fit(frame.title().second(), size, room);
    canvas.text(first, left + 1.7f * icon, y, size, Align.LEFT, theme.ink());
    canvas.text(second, right - 1.7f * icon, y, size, Align.RIGHT, theme.ink());
    canvas.text(
        frame.title().result(),
        layout.area().centreX(),
        y,
        size * 1.15f,
        Align.CENTRE,
        theme.accent());
  }

  private static void token(
      Canvas canvas, BoardFrame frame, float x, float y, float radius, int player) {
    switch (frame.kind()) {
      case GO -> {
        if (player == 1) {
          canvas.ring(x, y, radius + 0.5f, radius * 0.12f, 0xFF6B7380);
        }
        canvas.stone(x, y, radius, player == 2);
      }
      case CROSSES -> CrossesBoard.mark(canvas, x, y, radius * 0.8f, player);
      case DISCS -> DiscsBoard.disc(canvas, x, y, radius, player);
    }
  }

  private static void value(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float height = layout.width() * 0.011f;
    float y = layout.y() - layout.width() * 0.028f;
    float width = layout.boardWidth();
    float share = Math.max(0, Math.min(1, (frame.notes().value() + 1) / 2));
    int[] colours = colours(frame.kind());
    canvas.box(layout.x(), y, width, height, height / 2, colours[1]);
    float own = Math.max(height, width * share);
    canvas.box(layout.x(), y, own, height, height / 2, colours[0]);
    canvas.box(layout.area().centreX() - 1, y - 2, 2, height + 4, 0, theme.accent());
  }

  private static int[] colours(BoardFrame.Kind kind) {
    return switch (kind) {
      case CROSSES -> new int[] {CrossesBoard.FIRST, CrossesBoard.SECOND};
      case DISCS -> new int[] {DiscsBoard.FIRST, DiscsBoard.SECOND};
      case GO -> new int[] {0xFF0B0C0E, 0xFFE9E6DF};
    };
  }
}
