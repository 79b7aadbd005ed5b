package tengen.viz.board;

import java.util.Locale;
import tengen.viz.gl.Canvas;
import tengen.viz.gl.Canvas.Align;

/** Where a search looked: a coloured disc on each candidate, with its share of the visits. */
final class Heat {

  /** Candidates with less than this share of the visits are left out. */
  private static final float LEAST = 0.004f;

  private Heat() {}

  /** On free points only: stones go nowhere else. */
  static void draw(Canvas canvas, BoardFrame frame, Layout layout, float radius) {
    draw(canvas, frame, layout, radius, false);
  }

  /** Where pieces take others, too. */
  static void onPieces(Canvas canvas, BoardFrame frame, Layout layout, float radius) {
    draw(canvas, frame, layout, radius, true);
  }

  private static void draw(
      Canvas canvas, BoardFrame frame, Layout layout, float radius, boolean everywhere) {
    float most = 0;
    for (float share : frame.notes().visits()) {
      most = Math.max(most, share);
    }
    for (int point = 0; point < frame.notes().visits().length; point++) {
      float share = frame.notes().visits()[point];
      if (share < LEAST || (frame.stones()[point] != 0 && !everywhere)) {
        continue;
      }
      float x = layout.pointX(point);
      float y = layout.pointY(point);
      float warmth = share / most;
      canvas.circle(x, y, radius, colour(warmth));
      if (share == most) {
        canvas.ring(x, y, radius * 0.95f, Math.max(1.5f, radius * 0.10f), 0xFFF4FBFF);
      }
      if (share >= 0.01f && !Line.covers(frame, point)) {
        String percent = String.format(Locale.ROOT, "%.0f", 100 * share);
        canvas.text(percent, x, y, radius * 0.86f, Align.CENTRE, 0xF0081014);
      }
    }
  }

  /** From a pale blue to a strong green, more solid where the search looked more. */
  static int colour(float warmth) {
    float w = (float) Math.sqrt(warmth);
    int alpha = Math.round(110 + 130 * w);
    int red = Math.round(120 + (38 - 120) * w);
    int green = Math.round(170 + (214 - 170) * w);
    int blue = Math.round(230 + (150 - 230) * w);
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
