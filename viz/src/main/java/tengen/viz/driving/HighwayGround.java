package tengen.viz.driving;

import tengen.env.driving.highway.HighwayMap;
import tengen.viz.gl.Area;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;

/** The roads of a map, their lines, and trees beside them, which show how fast one drives. */
final class HighwayGround {

  private static final double DASH = 3;
  private static final double GAP = 5;
  private static final int YELLOW = 0xFFE0B030;

  /** Asphalt around the spots of a parking lot, m. */
  private static final double BESIDE = 9.5;

  private static final double BEHIND = 3.5;

  private final Plane plane;
  private final HighwayMap map;
  private final HighwayCamera camera;
  private final Asphalt asphalt;
  private final Surroundings surroundings;
  private final Area area;

  HighwayGround(
      Plane plane,
      Area area,
      Look look,
      HighwayMap map,
      HighwayCamera camera,
      Surroundings surroundings) {
    this.plane = plane;
    this.area = area;
    this.map = map;
    this.camera = camera;
    this.surroundings = surroundings;
    asphalt = new Asphalt(plane, look);
  }

  /** The same points with y upwards. */
  static float[] turned(float[] points) {
    float[] turned = points.clone();
    for (int i = 1; i < turned.length; i += 2) {
      turned[i] = -turned[i];
    }
    return turned;
  }

  /**
   * Draws all.
   *
   * @param lot whether it is a place to park, asphalt all over
   */
  void draw(boolean lot) {
    asphalt.meadow();
    asphalt.surroundings(surroundings, area);
    if (lot) {
      double x = camera.left() - BESIDE;
      double y = camera.bottom() - BEHIND;
      double width = camera.width() + 2 * BESIDE;
      plane.box(x, y, width, camera.height() + 2 * BEHIND, 1, asphalt.surface);
    } else {
      map.lanes().forEach(lane -> asphalt.kerb(turned(lane.points()), lane.width()));
      map.lanes().forEach(lane -> asphalt.lane(turned(lane.points()), lane.width()));
    }
    map.lines().forEach(line -> line(line, lot));
  }

  private void line(HighwayMap.Line line, boolean lot) {
    float[] points = turned(line.points());
    switch (line.kind()) {
      case EDGE -> asphalt.whole(points, asphalt.paint);
      case DIRECTIONS -> asphalt.whole(points, lot ? asphalt.paint : YELLOW);
      case LANES -> {
        if (lot) {
          asphalt.whole(points, asphalt.paint);
        } else {
          double left = (area.x() - plane.left()) / plane.unit();
          asphalt.dashed(points, DASH, GAP, left, left + area.width() / plane.unit());
        }
      }
    }
  }
}
