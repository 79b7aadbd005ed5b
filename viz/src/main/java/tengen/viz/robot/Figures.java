package tengen.viz.robot;

import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Look;
import tengen.viz.scene.Theme;

/** A line of figures at the lower left of a picture. */
final class Figures {

  private static final float SIZE = 15;

  private Figures() {}

  static void draw(Canvas canvas, Area area, Look look, String... parts) {
    float size = SIZE * look.scale();
    float inner = 0.9f * size;
    String all = canvas.fit(String.join("   ·   ", parts), size, area.width() - 4 * inner);
    float width = canvas.width(all, size) + 2 * inner;
    float x = area.x() + inner;
    float y = area.y() + area.height() - 2.1f * size - inner;
    plate(canvas, look, x, y, width, 2.1f * size);
    canvas.text(all, x + inner, y + 1.05f * size, size, Align.LEFT, look.theme().ink());
  }

  /** What figures stand on. */
  static void plate(Canvas canvas, Look look, float x, float y, float width, float height) {
    float radius = 6 * look.scale();
    canvas.box(x, y, width, height, radius, Theme.fade(look.theme().panel(), 0.88f));
    canvas.frame(x, y, width, height, radius, look.scale(), Theme.fade(look.theme().line(), 0.9f));
  }

  /** A world that has not begun. */
  static void none(Canvas canvas, Area area, Look look) {
    canvas.box(area.x(), area.y(), area.width(), area.height(), 0, look.theme().background());
    canvas.text(
        "before the first episode",
        area.centreX(),
        area.centreY(),
        SIZE * look.scale(),
        Align.CENTRE,
        look.theme().dim());
  }
}
