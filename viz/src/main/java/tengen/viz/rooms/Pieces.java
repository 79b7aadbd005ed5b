package tengen.viz.rooms;

import tengen.env.grid.Colour;
import tengen.env.grid.Thing;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** Draws what can be in a cell, one unit wide; each thing has a shape of its own. */
final class Pieces {

  /* Fixed colours, which the rooms' missions name; in lightness they differ too. */
  private static final int RED = 0xFFD9483B;
  private static final int GREEN = 0xFF2E9E5B;
  private static final int BLUE = 0xFF3F7FD9;
  private static final int PURPLE = 0xFF9A5BD0;
  private static final int YELLOW = 0xFFE9C33B;
  private static final int GREY = 0xFF8A929E;

  private static final int GLOW = 0xFFFF9A3C;
  private static final int EMBER = 0xFFC23B22;

  private final Plane plane;
  private final Theme theme;

  Pieces(Plane plane, Theme theme) {
    this.plane = plane;
    this.theme = theme;
  }

  private static int paint(Colour colour) {
    return switch (colour) {
      case RED -> RED;
      case GREEN -> GREEN;
      case BLUE -> BLUE;
      case PURPLE -> PURPLE;
      case YELLOW -> YELLOW;
      case GREY -> GREY;
    };
  }

  /** The floor; where the agent sees it, in a warmer light. */
  void tile(double x, double y, boolean seen) {
    int floor = Theme.mix(theme.panel(), theme.ink(), 0.10f);
    int lit = Theme.mix(floor, theme.accent(), 0.16f);
    plane.box(x - 0.5, y - 0.5, 1, 1, 0, Theme.mix(theme.background(), theme.line(), 0.5f));
    plane.box(x - 0.485, y - 0.485, 0.97, 0.97, 0.03, seen ? lit : floor);
  }

  void thing(Thing thing, Colour colour, double x, double y) {
    int paint = paint(colour);
    switch (thing) {
      case WALL -> wall(x, y);
      case FLOOR -> plane.box(x - 0.45, y - 0.45, 0.9, 0.9, 0.04, Theme.fade(paint, 0.45f));
      case GOAL -> goal(x, y);
      case LAVA -> lava(x, y);
      case KEY -> key(paint, x, y, 1);
      case BALL -> ball(paint, x, y, 1);
      case BOX -> box(paint, x, y, 1);
      case OPEN_DOOR -> openDoor(paint, x, y);
      case CLOSED_DOOR -> closedDoor(paint, x, y, false);
      case LOCKED_DOOR -> closedDoor(paint, x, y, true);
      default -> {
        // Nothing to be seen.
      }
    }
  }

  private void wall(double x, double y) {
    int stone = Theme.mix(theme.dim(), theme.background(), 0.35f);
    plane.box(x - 0.5, y - 0.5, 1, 1, 0, Theme.mix(stone, 0xFF000000, 0.28f));
    plane.box(x - 0.47, y - 0.41, 0.94, 0.88, 0.05, stone);
  }

  private void goal(double x, double y) {
    plane.box(x - 0.45, y - 0.45, 0.9, 0.9, 0.06, Theme.fade(GREEN, 0.8f));
    plane.segment(x - 0.14, y - 0.28, x - 0.14, y + 0.3, 0.06, 0xFFFFFFFF);
    plane.box(x - 0.14, y + 0.02, 0.38, 0.26, 0.03, 0xFFFFFFFF);
  }

  private void lava(double x, double y) {
    plane.box(x - 0.5, y - 0.5, 1, 1, 0, EMBER);
    for (double row : new double[] {-0.25, 0, 0.25}) {
      double[] heights = {-0.05, 0.06, -0.05, 0.06, -0.05};
      for (int i = 1; i < heights.length; i++) {
        plane.segment(
            x - 0.4 + 0.2 * (i - 1),
            y + row + heights[i - 1],
            x - 0.4 + 0.2 * i,
            y + row + heights[i],
            0.055,
            GLOW);
      }
    }
  }

  private void key(int paint, double x, double y, double size) {
    plane.circle(x, y + 0.2 * size, 0.17 * size, paint);
    plane.circle(x, y + 0.2 * size, 0.075 * size, theme.panel());
    plane.segment(x, y + 0.06 * size, x, y - 0.34 * size, 0.085 * size, paint);
    plane.segment(x, y - 0.31 * size, x + 0.16 * size, y - 0.31 * size, 0.075 * size, paint);
    plane.segment(x, y - 0.17 * size, x + 0.12 * size, y - 0.17 * size, 0.075 * size, paint);
  }

  private void ball(int paint, double x, double y, double size) {
    plane.circle(x, y, 0.31 * size, Theme.mix(paint, 0xFF000000, 0.25f));
    plane.circle(x, y + 0.02 * size, 0.285 * size, paint);
    plane.circle(x - 0.09 * size, y + 0.11 * size, 0.075 * size, 0x90FFFFFF);
  }

  private void box(int paint, double x, double y, double size) {
    double side = 0.62 * size;
    plane.box(x - side / 2, y - side / 2, side, side, 0.06, Theme.mix(paint, 0xFF000000, 0.25f));
    double inner = 0.5 * size;
    plane.box(x - inner / 2, y - inner / 2, inner, inner, 0.04, paint);
    plane.segment(
        x - side / 2, y, x + side / 2, y, 0.06 * size, Theme.mix(paint, 0xFF000000, 0.35f));
  }

  private void openDoor(int paint, double x, double y) {
    plane.box(x - 0.5, y - 0.5, 0.13, 1, 0.02, paint);
    plane.box(x + 0.37, y - 0.5, 0.13, 1, 0.02, paint);
  }

  private void closedDoor(int paint, double x, double y, boolean locked) {
    plane.box(x - 0.48, y - 0.48, 0.96, 0.96, 0.04, Theme.mix(paint, 0xFF000000, 0.4f));
    plane.box(x - 0.4, y - 0.4, 0.8, 0.8, 0.04, paint);
    if (locked) {
      plane.circle(x, y + 0.06, 0.1, 0xFF15181D);
      plane.box(x - 0.045, y - 0.2, 0.09, 0.24, 0.01, 0xFF15181D);
    } else {
      plane.circle(x + 0.24, y, 0.07, 0xFF15181D);
    }
  }

  /** An arrow head that looks where the agent does. */
  void agent(double x, double y, int direction) {
    double angle = -Math.PI / 2 * direction;
    triangle(x, y, angle, 0.43, 0xFF15181D);
    triangle(x, y, angle, 0.36, theme.accent());
  }

  private void triangle(double x, double y, double angle, double size, int paint) {
    double[][] corners = new double[3][];
    for (int i = 0; i < 3; i++) {
      double at = angle + i * 2 * Math.PI / 3;
      corners[i] = new double[] {x + size * Math.cos(at), y + size * Math.sin(at)};
    }
    plane
        .canvas()
        .triangle(
            plane.x(corners[0][0]),
            plane.y(corners[0][1]),
            plane.x(corners[1][0]),
            plane.y(corners[1][1]),
            plane.x(corners[2][0]),
            plane.y(corners[2][1]),
            paint);
  }

  /** What the agent holds, small, over its corner. */
  void carried(Thing thing, Colour colour, double x, double y) {
    plane.circle(x + 0.3, y + 0.3, 0.24, theme.panel());
    int paint = paint(colour);
    switch (thing) {
      case KEY -> key(paint, x + 0.3, y + 0.3, 0.5);
      case BALL -> ball(paint, x + 0.3, y + 0.3, 0.5);
      default -> box(paint, x + 0.3, y + 0.3, 0.5);
    }
  }
}
