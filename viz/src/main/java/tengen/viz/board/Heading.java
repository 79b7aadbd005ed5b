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
      float size = readable(layout, 0.027f, 9);
      float y =
          (layout.y() + layout.boardHeight() + layout.area().y() + layout.area().height()) / 2;
      String text = canvas.fit(frame.title().caption(), size, layout.boardWidth());
      canvas.text(text, layout.area().centreX(), y, size, Align.CENTRE, theme.dim());
    }
  }

  /** A size of text that follows the board's, but on small ones stays legible while it fits. */
  private static float readable(Layout layout, float share, float least) {
    return layout.width() * Math.max(share, Math.min(1.5f * share, least / layout.width()));
  }

  private static void players(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float size = readable(layout, 0.034f, 10);
    float y = layout.area().y() + layout.pad() + layout.head() * 0.40f;
    float icon = size * 0.62f;
    float left = layout.x() + icon;
    float right = layout.x() + layout.boardWidth() - icon;
    float result =
        frame.title().result().isEmpty() ? 0 : canvas.width(frame.title().result(), size * 1.15f);
    float room = (layout.boardWidth() - result) / 2 - 4 * icon;
    frame.kind().board().token(canvas, left, y, icon, 1);
    frame.kind().board().token(canvas, right, y, icon, 2);
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

  private static void value(Canvas canvas, BoardFrame frame, Layout layout, Theme theme) {
    float height = layout.width() * 0.011f;
    float y = layout.y() - layout.width() * 0.028f;
    float width = layout.boardWidth();
    float share = Math.max(0, Math.min(1, (frame.notes().value() + 1) / 2));
    Board board = frame.kind().board();
    canvas.box(layout.x(), y, width, height, height / 2, board.colour(2));
    float own = Math.max(height, width * share);
    canvas.box(layout.x(), y, own, height, height / 2, board.colour(1));
    canvas.box(layout.area().centreX() - 1, y - 2, 2, height + 4, 0, theme.accent());
  }
}
