package tengen.viz.robot;

import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;
import tengen.viz.scene.Look;

/** What colours mean, in the lower right corner. */
final class Legend {

  private static final int STEPS = 24;
  private static final String MOTORS = "motors, share of strength";
  private static final String CONTACTS = "forces of contacts";

  private Legend() {}

  /**
   * Draws it, if there is room.
   *
   * @param motors whether the robot's motors are seen
   */
  static void draw(Canvas canvas, Area area, Look look, boolean motors) {
    float size = 13 * look.scale();
    float inner = 0.9f * size;
    float width = Math.max(canvas.width(motors ? MOTORS : CONTACTS, size), 10 * size) + 2 * inner;
    float height = (motors ? 5 : 1.9f) * size;
    if (width > 0.45f * area.width()) {
      return;
    }
    float x = area.x() + area.width() - width - inner;
    float y = area.y() + area.height() - height - inner;
    canvas.box(x, y, width, height, 0.5f * size, look.theme().panel());
    if (motors) {
      canvas.text(MOTORS, x + inner, y + size, size, Align.LEFT, look.theme().dim());
      float step = (width - 2 * inner) / STEPS;
      for (int i = 0; i < STEPS; i++) {
        int colour = Metal.heat((i + 0.5) / STEPS);
        canvas.box(x + inner + i * step, y + 1.9f * size, step + 0.5f, 0.7f * size, 0, colour);
      }
    }
    float below = y + height - 0.95f * size;
    float text = x + inner + 2.2f * size;
    canvas.segment(x + inner, below, x + inner + 1.4f * size, below, 0.25f * size, Metal.FORCE);
    canvas.text(CONTACTS, text, below, size, Align.LEFT, look.theme().dim());
  }
}
