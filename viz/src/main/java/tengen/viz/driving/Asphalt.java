package tengen.viz.driving;

import tengen.viz.gl.Area;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** Grass, roads on it and what is painted on them. */
final class Asphalt {

  static final double PAINT = 0.14;
  private static final double KERB = 0.35;
  private static final int LEAVES = 7;

  /** How far a thing reaches from its middle, m. */
  private static final double REACH = 12;

  private static final int[] DARK_ROOFS = {0xFF4A4340, 0xFF41464E, 0xFF54483F, 0xFF3C4347};
  private static final int[] LIGHT_ROOFS = {0xFFD9B8A6, 0xFFC9CED6, 0xFFE0C9A8, 0xFFBFC9CC};

  private final Plane plane;
  final int grass;
  final int kerb;
  final int surface;
  final int paint;
  private final int shade;
  private final int[] roofs;

  Asphalt(Plane plane, Look look) {
    this.plane = plane;
    boolean dark = look.theme() == Theme.DARK;
    grass = dark ? 0xFF242B27 : 0xFFDDE5D8;
    kerb = dark ? 0xFF6B717B : 0xFFA9AFB8;
    surface = dark ? 0xFF3A3F47 : 0xFF7E858F;
    paint = dark ? 0xFFB9BEC6 : 0xFFF4F5F7;
    shade = dark ? 0xFF2E3D33 : 0xFFB9CDB0;
    roofs = dark ? DARK_ROOFS : LIGHT_ROOFS;
  }

  void meadow() {
    plane.canvas().box(-1e4f, -1e4f, 1e5f, 1e5f, 0, grass);
  }

  void kerb(float[] points, double width) {
    plane.line(points, width + 2 * KERB, kerb);
  }

  void lane(float[] points, double width) {
    plane.line(points, width + 0.1, surface);
  }

  void whole(float[] points, int colour) {
    plane.line(points, PAINT, colour);
  }

  /** A line of dashes, as long as told; those left of or right of what is seen are left out. */
  void dashed(float[] points, double dash, double gap, double left, double right) {
    double gone = 0;
    for (int i = 2; i < points.length; i += 2) {
      double dx = points[i] - points[i - 2];
      double dy = points[i + 1] - points[i - 1];
      double length = Math.hypot(dx, dy);
      if (length > 0) {
        double x = points[i - 2];
        double skipped = dx == length ? Math.max(0, Math.floor((left - x) / (dash + gap))) : 0;
        double start = skipped * (dash + gap) - gone % (dash + gap);
        double end = dx == length ? Math.min(length, right - x) : length;
        dashes(x, points[i - 1], dx / length, dy / length, start, end, dash, dash + gap);
      }
      gone += length;
    }
  }

  private void dashes(
      double x,
      double y,
      double dx,
      double dy,
      double start,
      double end,
      double dash,
      double period) {
    for (double at = start; at < end; at += period) {
      double from = Math.max(0, at);
      double to = Math.min(end, at + dash);
      if (to > from) {
        plane.segment(x + from * dx, y + from * dy, x + to * dx, y + to * dy, PAINT, paint);
      }
    }
  }

  /** Trees and houses that are seen. */
  void surroundings(Surroundings all, Area area) {
    double left = (area.x() - plane.left()) / plane.unit() - REACH;
    double right = (area.x() + area.width() - plane.left()) / plane.unit() + REACH;
    double top = (plane.bottom() - area.y()) / plane.unit() + REACH;
    double bottom = (plane.bottom() - area.y() - area.height()) / plane.unit() - REACH;
    for (Surroundings.House house : all.houses()) {
      if (house.x() > left && house.x() < right && house.y() > bottom && house.y() < top) {
        house(house);
      }
    }
    for (Surroundings.Tree tree : all.trees()) {
      if (tree.x() > left && tree.x() < right && tree.y() > bottom && tree.y() < top) {
        tree(tree.x(), tree.y(), tree.look());
      }
    }
  }

  /* A roof with its ridge along the longer side; the sun is in the upper left. */
  private void house(Surroundings.House house) {
    double x = house.x() - house.width() / 2;
    double y = house.y() - house.height() / 2;
    double width = house.width();
    double height = house.height();
    int roof = roofs[house.look() % roofs.length];
    int dark = Theme.mix(roof, 0xFF000000, 0.22f);
    plane.box(x + 1.2, y - 1.2, width, height, 0.3, 0x38000000);
    plane.box(x, y, width, height, 0.3, roof);
    if ((house.look() >> 3 & 1) == 1) {
      plane.box(x + 1, y + 1, width - 2, height - 2, 0.2, dark);
      plane.box(x + 1.3, y + 1, width - 2.3, height - 2.3, 0.2, roof);
      plane.box(x + width * 0.6, y + height * 0.6, 1.8, 1.4, 0.1, dark);
    } else if (width > height) {
      plane.box(x, y, width, height / 2, 0.3, dark);
    } else {
      plane.box(x + width / 2, y, width / 2, height, 0.3, dark);
    }
  }

  /* Its size and leaves are from a number. */
  private void tree(double x, double y, int number) {
    double radius = 1.3 + (number & 7) * 0.18;
    plane.circle(x + 0.5, y - 0.5, radius * 1.05, 0x30000000);
    for (int i = 0; i < LEAVES; i++) {
      double angle = 2 * Math.PI * i / LEAVES + (number & 15);
      double out = radius * 0.55;
      plane.circle(x + out * Math.cos(angle), y + out * Math.sin(angle), radius * 0.55, shade);
    }
    plane.circle(x, y, radius * 0.6, Theme.mix(shade, 0xFFFFFFFF, 0.07f));
  }
}
