package tengen.viz.driving;

import java.util.List;
import java.util.Locale;
import tengen.env.driving.highway.HighwayMap;
import tengen.env.driving.highway.HighwayMoment;
import tengen.env.driving.highway.HighwayMoment.Vehicle;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;

/** A moment on a road; what the world says has y downwards, here it is turned. */
record HighwayFrame(HighwayMap map, Surroundings surroundings, HighwayMoment moment)
    implements Frame {

  private static final int OWN = 0xFF56B4E9;
  private static final int CRASHED = 0xFFD55E00;
  private static final int WAITS = 0xFFF2B84B;
  private static final int WAY = 0xFF4A7A9B;
  private static final int GOAL = 0xFFE69F00;
  private static final int CONE = 0xFFD9622B;
  private static final int[] PAINTS = {0xFFC9CED6, 0xFF8E97A4, 0xFFB7A58C, 0xFF7D8CA8, 0xFFA88A8A};

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Vehicle own = moment.vehicles().get(moment.agent());
    HighwayCamera camera = HighwayCamera.of(map);
    Plane plane = camera.plane(canvas, area, look, own);
    new HighwayGround(plane, area, look, map, camera, surroundings).draw(moment.goal() != null);
    goal(plane);
    plane.line(HighwayGround.turned(moment.way()), 0.5, WAY);
    moment.obstacles().forEach(thing -> obstacle(plane, thing));
    List<Vehicle> vehicles = moment.vehicles();
    for (int i = 0; i < vehicles.size(); i++) {
      if (i != moment.agent()) {
        vehicle(plane, vehicles.get(i), PAINTS[i % PAINTS.length]);
      }
    }
    vehicle(plane, own, OWN);
    Caption.draw(canvas, area, look, figures(own));
  }

  private void goal(Plane plane) {
    Vehicle goal = moment.goal();
    if (goal == null) {
      return;
    }
    float cos = (float) Math.cos(goal.heading());
    float sin = -(float) Math.sin(goal.heading());
    plane.turned(goal.x(), -goal.y(), 7.2, 3.6, cos, sin, 0.5, GOAL);
    plane.turned(goal.x(), -goal.y(), 6.6, 3.0, cos, sin, 0.4, 0xFFF7E3B5);
    for (double side : new double[] {-0.8, 0.8}) {
      double tipX = goal.x() + 1.6 * cos;
      double tipY = -goal.y() + 1.6 * sin;
      double backX = goal.x() + 0.2 * cos - side * sin;
      double backY = -goal.y() + 0.2 * sin + side * cos;
      plane.segment(backX, backY, tipX, tipY, 0.35, GOAL);
    }
  }

  private static void obstacle(Plane plane, Vehicle thing) {
    float cos = (float) Math.cos(thing.heading());
    float sin = -(float) Math.sin(thing.heading());
    plane.turned(thing.x(), -thing.y(), thing.length(), thing.width(), cos, sin, 0.2, CONE);
    int stripes = (int) (thing.length() / 1.2);
    for (int i = 0; i < stripes; i++) {
      double along = ((i + 0.5) / stripes - 0.5) * thing.length();
      plane.turned(
          thing.x() + along * cos,
          -thing.y() + along * sin,
          0.45,
          thing.width() * 0.96,
          cos,
          sin,
          0,
          0xFFEDEFF2);
    }
  }

  private static void vehicle(Plane plane, Vehicle car, int paint) {
    float x = car.x();
    float y = -car.y();
    float cos = (float) Math.cos(car.heading());
    float sin = -(float) Math.sin(car.heading());
    int colour = car.crashed() ? CRASHED : paint;
    if (car.yields()) {
      plane.turned(x, y, car.length() + 1.2, car.width() + 1.2, cos, sin, 1.2, WAITS);
    }
    Cars.draw(plane, x, y, cos, sin, car.length(), car.width(), colour);
    Cars.indicator(plane, x, y, cos, sin, -car.turn());
  }

  private String figures(Vehicle own) {
    String lane =
        moment.lanes() > 1 && moment.goal() == null
            ? "  ·  lane " + (moment.lane() + 1) + " of " + moment.lanes()
            : "";
    String wants = moment.way().length > 0 ? speed("  ·  wants ", own.wanted()) : "";
    return String.format(Locale.ROOT, "%.1f s", moment.time())
        + speed("  ·  ", own.speed())
        + wants
        + lane
        + (own.crashed() ? "  ·  crashed" : own.yields() ? "  ·  gives way" : "");
  }

  private static String speed(String before, float metres) {
    return String.format(Locale.ROOT, "%s%.0f km/h", before, metres * 3.6);
  }
}
