package tengen.viz.driving;

import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** Vehicles from above. */
final class Cars {

  private static final int GLASS = 0xD010151C;
  private static final int LAMP = 0xFFFFB000;

  private Cars() {}

  /** A car; x and y are its middle. */
  static void draw(
      Plane plane, float x, float y, float cos, float sin, float length, float width, int colour) {
    plane.turned(x + 0.15, y - 0.15, length + 0.3, width + 0.3, cos, sin, 0.35 * width, 0x60000000);
    plane.turned(x, y, length, width, cos, sin, 0.3 * width, colour);
    if (plane.unit() < 3) {
      return;
    }
    along(plane, x, y, cos, sin, 0.17f * length, 0.14f * length, 0.80f * width, GLASS);
    along(plane, x, y, cos, sin, -0.30f * length, 0.09f * length, 0.74f * width, GLASS);
    int roof = Theme.mix(colour, 0xFFFFFFFF, 0.18f);
    along(plane, x, y, cos, sin, -0.07f * length, 0.30f * length, 0.76f * width, roof);
  }

  /** A part of a car, so far before its middle. */
  private static void along(
      Plane plane,
      float x,
      float y,
      float cos,
      float sin,
      float ahead,
      float length,
      float width,
      int colour) {
    plane.turned(x + ahead * cos, y + ahead * sin, length, width, cos, sin, 0.12 * width, colour);
  }

  /** The lamps of a car that is going to turn: 1 left, -1 right. */
  static void indicator(Plane plane, float x, float y, float cos, float sin, int turn) {
    if (turn == 0 || plane.unit() < 3) {
      return;
    }
    for (float ahead : new float[] {2f, -2f}) {
      double px = x + ahead * cos - 0.75 * turn * sin;
      double py = y + ahead * sin + 0.75 * turn * cos;
      plane.circle(px, py, 0.28, LAMP);
    }
  }

  /** A bicycle with its rider. */
  static void bicycle(Plane plane, float x, float y, float cos, float sin, int colour) {
    plane.turned(x, y, 1.8, 0.35, cos, sin, 0.15, 0xFF1B1E23);
    plane.turned(x, y, 0.5, 0.75, cos, sin, 0.2, colour);
    plane.circle(x, y, 0.24, 0xFFE9D8C4);
  }
}
