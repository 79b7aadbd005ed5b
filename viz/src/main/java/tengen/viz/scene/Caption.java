package tengen.viz.scene;

import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/** The figures of a world, in the lower left corner. */
public final class Caption {

  private Caption() {}

  /** Draws the line. */
  public static void draw(Canvas canvas, Area area, Look look, String text) {
    float size = 15 * look.scale();
    String fitting = canvas.fit(text, size, area.width() - 3.2f * size);
    float width = canvas.width(fitting, size) + 1.6f * size;
    float x = area.x() + 0.8f * size;
    float y = area.y() + area.height() - 2.7f * size;
    canvas.box(x, y, width, 1.9f * size, 0.5f * size, look.theme().panel());
    canvas.text(fitting, x + 0.8f * size, y + 0.95f * size, size, Align.LEFT, look.theme().ink());
  }
}
