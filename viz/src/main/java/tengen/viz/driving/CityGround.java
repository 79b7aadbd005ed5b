package tengen.viz.driving;

import java.util.List;
import tengen.env.driving.city.CityScenery;
import tengen.env.driving.city.CityScenery.Lane;
import tengen.env.driving.city.CityScenery.Sign;
import tengen.viz.gl.Area;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;

/** Streets with their markings, signs and lights. */
final class CityGround {

  private static final int[] LIGHTS = {0xFFE5484D, 0xFFF2B84B, 0xFF30A46C};
  private static final double DASH = 3;
  private static final double GAP = 3;

  private final Plane plane;
  private final CityScenery scenery;
  private final Asphalt asphalt;

  CityGround(Plane plane, CityScenery scenery, Look look) {
    this.plane = plane;
    this.scenery = scenery;
    asphalt = new Asphalt(plane, look);
  }

  void draw(Area area, Surroundings surroundings, byte[] lights) {
    asphalt.meadow();
    asphalt.surroundings(surroundings, area);
    List<Lane> lanes = scenery.lanes();
    double width = scenery.laneWidth();
    for (Lane lane : lanes) {
      asphalt.kerb(lane.points(), width);
    }
    for (Lane lane : lanes) {
      asphalt.lane(lane.points(), width);
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
          asphalt.paint);
    }
  }

  /* The line to the left: dashed between lanes of one direction, else whole. */
  private void marks(Lane lane) {
    float[] points = beside(lane.points(), scenery.laneWidth() / 2);
    if (lane.left()) {
      asphalt.dashed(points, DASH, GAP, -1e6, 1e6);
    } else {
      asphalt.whole(points, asphalt.paint);
    }
  }

  /* The points moved to the left. */
  private static float[] beside(float[] p, double side) {
    float[] moved = new float[p.length];
    for (int i = 0; i < p.length; i += 2) {
      int from = Math.max(0, i - 2);
      int to = Math.min(p.length - 2, i + 2);
      double dx = p[to] - p[from];
      double dy = p[to + 1] - p[from + 1];
      double length = Math.max(1e-6, Math.hypot(dx, dy));
      moved[i] = (float) (p[i] - dy / length * side);
      moved[i + 1] = (float) (p[i + 1] + dx / length * side);
    }
    return moved;
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
      case STOP -> plane.turned(x, y, 0.5, 2 * half, cos, sin, 0, asphalt.paint);
      default -> {
        for (int i = -2; i <= 2; i++) {
          double along = i * half / 2.2;
          plane.turned(x - along * sin, y + along * cos, 0.5, 0.4, cos, sin, 0, asphalt.paint);
        }
      }
    }
  }
}
