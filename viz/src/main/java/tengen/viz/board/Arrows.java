package tengen.viz.board;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/** Where a search looked in a game whose pieces move: an arrow for each candidate. */
final class Arrows {

  /** Candidates with less than this share of the visits are left out. */
  private static final float LEAST = 0.01f;

  private Arrows() {}

  static void draw(Canvas canvas, BoardFrame frame, Layout layout) {
    List<Notes.Arrow> arrows =
        frame.notes().arrows().stream()
            .filter(arrow -> arrow.share() >= LEAST)
            .sorted(Comparator.comparingDouble(Notes.Arrow::share))
            .toList();
    for (Notes.Arrow arrow : arrows) {
      float warmth = arrow.share() / arrows.get(arrows.size() - 1).share();
      arrow(canvas, layout, arrow, warmth);
    }
    for (Notes.Arrow arrow : arrows) {
      label(canvas, layout, arrow);
    }
  }

  private static void arrow(Canvas canvas, Layout layout, Notes.Arrow arrow, float warmth) {
    float fromX = layout.pointX(arrow.from());
    float fromY = layout.pointY(arrow.from());
    float dx = layout.pointX(arrow.to()) - fromX;
    float dy = layout.pointY(arrow.to()) - fromY;
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    float cos = dx / length;
    float sin = dy / length;
    float cell = layout.cell();
    float width = cell * (0.07f + 0.10f * (float) Math.sqrt(warmth));
    float head = 2.1f * width;
    float tipX = fromX + dx;
    float tipY = fromY + dy;
    float neckX = tipX - cos * head;
    float neckY = tipY - sin * head;
    float startX = fromX + cos * 0.25f * cell;
    float startY = fromY + sin * 0.25f * cell;
    int colour = Heat.colour(warmth);
    float middleX = (startX + neckX) / 2;
    float middleY = (startY + neckY) / 2;
    float shaft = (float) Math.hypot(neckX - startX, neckY - startY);
    canvas.turned(middleX, middleY, shaft, width, cos, sin, 0, colour);
    canvas.triangle(
        tipX,
        tipY,
        neckX - sin * head * 0.7f,
        neckY + cos * head * 0.7f,
        neckX + sin * head * 0.7f,
        neckY - cos * head * 0.7f,
        colour);
  }

  private static void label(Canvas canvas, Layout layout, Notes.Arrow arrow) {
    float x = layout.pointX(arrow.from()) * 0.45f + layout.pointX(arrow.to()) * 0.55f;
    float y = layout.pointY(arrow.from()) * 0.45f + layout.pointY(arrow.to()) * 0.55f;
    float size = layout.cell() * 0.2f;
    if (arrow.share() >= 0.05f && size >= 6) {
      String percent = String.format(Locale.ROOT, "%.0f", 100 * arrow.share());
      canvas.circle(x, y, size * 0.85f, 0xE8F4FBFF);
      canvas.text(percent, x, y, size, Align.CENTRE, 0xFF081014);
    }
  }
}
