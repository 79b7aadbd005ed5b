package tengen.viz.board;

import tengen.viz.gl.Canvas;

/** A pawn of chess, seen from the side. */
final class Pawn {

  private Pawn() {}

  /**
   * Draws it.
   *
   * @param cell side of the square that it stands on
   */
  static void draw(Canvas canvas, float x, float y, float cell, int player) {
    float line = Math.max(1, cell * 0.022f);
    float soft = cell * 0.05f;
    canvas.shadow(
        x - 0.25f * cell, y + 0.27f * cell, 0.56f * cell, 0.14f * cell, soft, soft, 0x70000000);
    int edge = player == 1 ? 0xFF08090B : 0xFF54493A;
    shape(canvas, x, y, cell, line, edge);
    if (player == 1) {
      // A light rim keeps black apart from dark squares and dark pages.
      shape(canvas, x, y, cell, line * 0.4f, 0xFF6E747E);
      shape(canvas, x, y, cell, -line * 0.5f, 0xFF26292F);
    } else {
      shape(canvas, x, y, cell, 0, 0xFFF8F4E9);
    }
    int shine = player == 1 ? 0x38FFFFFF : 0xB0FFFFFF;
    canvas.circle(x - 0.045f * cell, y - 0.26f * cell, 0.045f * cell, shine);
  }

  /** The outline of a pawn in one colour, larger by a margin all around. */
  private static void shape(Canvas canvas, float x, float y, float cell, float margin, int colour) {
    skirt(canvas, x, y, cell, margin, colour);
    box(canvas, x, y + 0.31f * cell, 0.58f * cell, 0.12f * cell, margin, colour);
    box(canvas, x, y - 0.095f * cell, 0.32f * cell, 0.07f * cell, margin, colour);
    canvas.circle(x, y - 0.235f * cell, 0.15f * cell + margin, colour);
  }

  private static void skirt(Canvas canvas, float x, float y, float cell, float margin, int colour) {
    float top = y - 0.08f * cell;
    float bottom = y + 0.28f * cell;
    float narrow = 0.06f * cell;
    float wide = 0.20f * cell;
    float width = 0.05f * cell + 2 * margin;
    canvas.triangle(x - narrow, top, x + narrow, top, x - wide, bottom, colour);
    canvas.triangle(x + narrow, top, x + wide, bottom, x - wide, bottom, colour);
    canvas.segment(x - narrow, top, x - wide, bottom, width, colour);
    canvas.segment(x + narrow, top, x + wide, bottom, width, colour);
  }

  private static void box(
      Canvas canvas, float x, float y, float width, float height, float margin, int colour) {
    float wide = width + 2 * margin;
    float high = height + 2 * margin;
    canvas.box(x - wide / 2, y - high / 2, wide, high, high / 2, colour);
  }
}
