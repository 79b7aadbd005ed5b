package tengen.viz.driving;

import tengen.env.driving.highway.HighwayMap;
import tengen.env.driving.highway.HighwayMoment.Vehicle;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;

/**
 * What is seen of a map: all of a small one; along a road, what is before the car; else the middle,
 * until the car leaves it.
 *
 * @param left of the map, m; bottom and top with y upwards
 */
record HighwayCamera(float left, float bottom, float right, float top) {

  /** How much is seen at once, m. */
  private static final float WIDTH = 110;

  private static final float HEIGHT = 90;
  private static final float SMALL_WIDTH = 220;
  private static final float SMALL_HEIGHT = 140;
  private static final float MARGIN = 8;

  /** How far a car may be from the middle before it is followed, m. */
  private static final float LEASH = 34;

  static HighwayCamera of(HighwayMap map) {
    float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (HighwayMap.Lane lane : map.lanes()) {
      float[] p = lane.points();
      for (int i = 0; i < p.length; i += 2) {
        box[0] = Math.min(box[0], p[i]);
        box[1] = Math.min(box[1], -p[i + 1]);
        box[2] = Math.max(box[2], p[i]);
        box[3] = Math.max(box[3], -p[i + 1]);
      }
    }
    return new HighwayCamera(box[0], box[1], box[2], box[3]);
  }

  float width() {
    return right - left;
  }

  float height() {
    return top - bottom;
  }

  private float centreX() {
    return (left + right) / 2;
  }

  private float centreY() {
    return (bottom + top) / 2;
  }

  Plane plane(Canvas canvas, Area area, Look look, Vehicle car) {
    if (look.whole() || (width() <= SMALL_WIDTH && height() <= SMALL_HEIGHT)) {
      float width = width() + 2 * MARGIN;
      return Plane.around(canvas, area, look, centreX(), centreY(), width, height() + 2 * MARGIN);
    }
    if (width() > 4 * height()) {
      float ahead = 0.22f * WIDTH;
      return Plane.around(
          canvas, area, look, car.x() + ahead, centreY(), WIDTH, height() + 2 * MARGIN);
    }
    float dx = car.x() - centreX();
    float dy = -car.y() - centreY();
    float away = (float) Math.hypot(dx, dy);
    float follow = away > LEASH ? 1 - LEASH / away : 0;
    float x = centreX() + follow * dx;
    return Plane.around(canvas, area, look, x, centreY() + follow * dy, WIDTH, HEIGHT);
  }
}
