package tengen.viz.toy;

import java.util.List;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/**
 * A walk over cells.
 *
 * @param rows in letters: S start, G goal, H hole, C cliff, others free
 * @param ice whether free cells are frozen
 * @param x column of the walker
 * @param y row of the walker, 0 on top
 */
record GridFrame(List<String> rows, boolean ice, int x, int y, String text) implements Frame {

  private static final int ICE = 0xFFBFE0EE;
  private static final int DARK_ICE = 0xFF5B8296;
  private static final int WATER = 0xFF15405A;
  private static final int SAND = 0xFFD9C49A;
  private static final int DARK_SAND = 0xFF6E6350;
  private static final int ABYSS = 0xFF2A1414;
  private static final int ROCK = 0xFF6B3A2E;
  private static final int GOAL = 0xFF2E9E5B;
  private static final int SKIN = 0xFFE9C9A6;

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    int columns = rows.get(0).length();
    float strip = 44 * look.scale();
    Area above = new Area(area.x(), area.y(), area.width(), area.height() - strip);
    Plane plane =
        Plane.around(
            canvas,
            above,
            look,
            columns / 2f,
            rows.size() / 2f,
            columns + 0.5f,
            rows.size() + 0.5f);
    boolean dark = look.theme() == Theme.DARK;
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns; column++) {
        double top = rows.size() - 1.0 - row;
        cell(plane, rows.get(row).charAt(column), column, top, dark);
      }
    }
    walker(plane, x + 0.5, rows.size() - 0.5 - y, look);
    Caption.draw(canvas, area, look, text);
  }

  private void cell(Plane plane, char letter, double left, double bottom, boolean dark) {
    int ground = ice ? dark ? DARK_ICE : ICE : dark ? DARK_SAND : SAND;
    plane.box(left + 0.015, bottom + 0.015, 0.97, 0.97, 0.05, ground);
    if (ice) {
      int gleam = Theme.fade(0xFFFFFFFF, dark ? 0.13f : 0.5f);
      plane.segment(left + 0.18, bottom + 0.62, left + 0.4, bottom + 0.84, 0.035, gleam);
      plane.segment(left + 0.3, bottom + 0.58, left + 0.42, bottom + 0.7, 0.025, gleam);
    }
    switch (letter) {
      case 'H' -> {
        plane.circle(left + 0.5, bottom + 0.5, 0.38, Theme.mix(ground, 0xFF000000, 0.3f));
        plane.circle(left + 0.5, bottom + 0.48, 0.35, WATER);
        plane.segment(left + 0.34, bottom + 0.5, left + 0.56, bottom + 0.5, 0.03, 0x50BFE0EE);
      }
      case 'C' -> {
        plane.box(left, bottom, 1, 1, 0, ABYSS);
        plane.box(left, bottom + 0.82, 1, 0.18, 0.02, ROCK);
        for (int i = 0; i < 3; i++) {
          double at = left + 0.2 + 0.3 * i;
          plane.segment(at, bottom + 0.82, at + 0.06, bottom + 0.55 - 0.1 * (i % 2), 0.05, ROCK);
        }
      }
      case 'G' -> {
        plane.box(left + 0.06, bottom + 0.06, 0.88, 0.88, 0.08, Theme.fade(GOAL, 0.8f));
        plane.segment(left + 0.36, bottom + 0.2, left + 0.36, bottom + 0.8, 0.06, 0xFFFFFFFF);
        plane.box(left + 0.36, bottom + 0.52, 0.36, 0.26, 0.03, 0xFFFFFFFF);
      }
      case 'S' -> {
        plane.box(left + 0.1, bottom + 0.1, 0.8, 0.8, 0.08, Theme.fade(0xFFFFFFFF, 0.25f));
      }
      default -> {
        // Nothing on it.
      }
    }
  }

  private static void walker(Plane plane, double x, double y, Look look) {
    plane.circle(x + 0.03, y - 0.2, 0.24, 0x40000000);
    plane.circle(x, y - 0.1, 0.25, 0xFF15181D);
    plane.circle(x, y - 0.1, 0.22, look.theme().accent());
    plane.circle(x, y + 0.16, 0.175, 0xFF15181D);
    plane.circle(x, y + 0.16, 0.15, SKIN);
  }
}
