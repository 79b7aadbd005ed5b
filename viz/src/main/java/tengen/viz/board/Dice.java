package tengen.viz.board;

import tengen.viz.gl.Canvas;

/** Two dice in the middle of the half of a backgammon board that its player looks at. */
final class Dice {

  /** The pips of each number: bits of a square of three by three. */
  private static final int[] PIPS = {0, 0x10, 0x101, 0x111, 0x145, 0x155, 0x16D};

  private Dice() {}

  static void draw(Canvas canvas, Table table, Layout layout) {
    if (table.high() > 0) {
      float cell = layout.cell();
      // Black's lie on the right, White's on the left, as if they sat there.
      float x = layout.columnX(table.mover() == 1 ? 10 : 3) - cell / 2;
      float y = layout.bottom() - Halves.HIGH / 2 * cell;
      die(canvas, x - 0.62f * cell, y, cell * 0.86f, table.high(), table.mover());
      die(canvas, x + 0.62f * cell, y, cell * 0.86f, table.low(), table.mover());
    }
  }

  private static void die(Canvas canvas, float x, float y, float side, int number, int mover) {
    float left = x - side / 2;
    float top = y - side / 2;
    float round = side * 0.2f;
    float soft = side * 0.12f;
    canvas.shadow(left + soft * 0.4f, top + soft * 0.8f, side, side, round, soft, 0x80000000);
    canvas.box(left, top, side, side, round, mover == 1 ? 0xFF6B717C : 0xFFB9B09C);
    float line = Math.max(1, side * 0.035f);
    float inner = side - 2 * line;
    canvas.box(left + line, top + line, inner, inner, round, mover == 1 ? 0xFF23262C : 0xFFFBF8F0);
    for (int pip = 0; pip < 9; pip++) {
      if ((PIPS[number] >> pip & 1) != 0) {
        float pipX = x + (pip % 3 - 1) * side * 0.26f;
        float pipY = y + (pip / 3 - 1) * side * 0.26f;
        canvas.circle(pipX, pipY, side * 0.095f, mover == 1 ? 0xFFF6F3EA : 0xFF24262B);
      }
    }
  }
}
