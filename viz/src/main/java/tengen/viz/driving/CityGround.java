package tengen.viz.driving;

import java.util.List;
import tengen.env.driving.city.CityScenery;
import tengen.env.driving.city.CityScenery.Lane;
import tengen.env.driving.city.CityScenery.Sign;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;
import tengen.viz.scene.Theme;

/** Streets with their markings, signs and lights. */
final class CityGround {

  private static final int[] LIGHTS = {0xFFE5484D, 0xFFF2B84B, 0xFF30A46C};
  private static final double KERB = 0.35;
  private static final double PAINT = 0.14;
  private static final double DASH = 3;
  private static final double GAP = 3;

  private final Plane plane;
  private final CityScenery scenery;
  private final int grass;
  private final int kerb;
  private final int asphalt;
  private final int paint;

  CityGround(Plane plane, CityScenery scenery, Look look) {
    this.plane = plane;
    this.scenery = scenery;
    boolean dark = look.theme() == Theme.DARK;
    grass = dark ? 0xFF242B27 : 0xFFDDE5D8;
    kerb = dark ? 0xFF6B717B : 0xFFA9AFB8;
    asphalt = dark ? 0xFF3A3F47 : 0xFF7E858F;
    paint = dark ? 0xFFB9BEC6 : 0xFFF4F5F7;
  }

  void draw(byte[] lights) {
    plane.canvas().box(-1e4f, -1e4f, 1e5f, 1e5f, 0, grass);
    List<Lane> lanes = scenery.lanes();
    double width = scenery.laneWidth();
    for (Lane lane : lanes) {
      plane.line(lane.points(), width + 2 * KERB, kerb);
    }
    for (Lane lane : lanes) {
      plane.line(lane.points(), width + 0.1, asphalt);
    }
    for (CityScenery.Crossing crossing : scenery.crossings()) {
      stripes(crossing);
    }
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      if (!lane.way()) {
        marks(lane);
        end(lane, lights[i]);
      }
    }
  }

  private void stripes(CityScenery.Crossing crossing) {
    double step = 1;
    int n = (int) (2 * crossing.half() / step);
    for (int i = 0; i < n; i++) {
      double along = -crossing.half() + (i + 0.5) * 2 * crossing.half() / n;
      plane.turned(
          crossing.x() + along * crossing.cosine(),
          crossing.y() + along * crossing.sine(),
          0.5,
          crossing.depth(),
          crossing.cosine(),
          crossing.sine(),
          0,
          paint);
    }
  }

  /* The line to the left: dashed between lanes of one direction, else whole. */
  private void marks(Lane lane) {
    float[] p = lane.points();
    double side = scenery.laneWidth() / 2;
    double gone = 0;
    for (int i = 2; i < p.length; i += 2) {
      double dx = p[i] - p[i - 2];
      double dy = p[i + 1] - p[i - 1];
      double length = Math.hypot(dx, dy);
      if (length == 0) {
        continue;
      }
      double nx = -dy / length * side;
      double ny = dx / length * side;
      if (lane.left()) {
        dashes(p[i - 2] + nx, p[i - 1] + ny, dx / length, dy / length, length, gone);
      } else {
        plane.segment(p[i - 2] + nx, p[i - 1] + ny, p[i] + nx, p[i + 1] + ny, PAINT, paint);
      }
      gone += length;
    }
  }

  private void dashes(double x, double y, double dx, double dy, double length, double gone) {
    double period = DASH + GAP;
    for (double at = -(gone % period); at < length; at += period) {
      double from = Math.max(0, at);
      double to = Math.min(length, at + DASH);
      if (to > from) {
        plane.segment(x + from * dx, y + from * dy, x + to * dx, y + to * dy, PAINT, paint);
      }
    }
  }

  /* The stop line in the colour of the light, or the sign. */
  private void end(Lane lane, byte light) {
    float[] p = lane.points();
    int n = p.length;
    double dx = p[n - 2] - p[n - 4];
    double dy = p[n - 1] - p[n - 3];
    double length = Math.hypot(dx, dy);
    if (lane.sign() == Sign.NONE || length == 0) {
      return;
    }
    double cos = dx / length;
    double sin = dy / length;
    double half = 0.42 * scenery.laneWidth();
    double x = p[n - 2] - 0.4 * cos;
    double y = p[n - 1] - 0.4 * sin;
    switch (lane.sign()) {
      case LIGHT -> {
        plane.turned(x, y, 0.9, 2 * half, cos, sin, 0.2, 0x80000000);
        plane.turned(x, y, 0.6, 2 * half, cos, sin, 0.2, LIGHTS[light]);
      }
      case STOP -> plane.turned(x, y, 0.5, 2 * half, cos, sin, 0, paint);
      default -> {
        for (int i = -2; i <= 2; i++) {
          double along = i * half / 2.2;
          plane.turned(x - along * sin, y + along * cos, 0.5, 0.4, cos, sin, 0, paint);
        }
      }
    }
  }
}
