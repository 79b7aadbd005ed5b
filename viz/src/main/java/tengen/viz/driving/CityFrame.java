package tengen.viz.driving;

import java.util.List;
import java.util.Locale;
import tengen.env.driving.city.CityScenery;
import tengen.env.driving.city.CityTraffic;
import tengen.env.driving.city.CityTraffic.Vehicle;
import tengen.viz.gl.Area;
import tengen.viz.gl.Canvas;
import tengen.viz.scene.Caption;
import tengen.viz.scene.Frame;
import tengen.viz.scene.Look;
import tengen.viz.scene.Plane;

/** A moment of a city. */
record CityFrame(CityScenery scenery, Surroundings surroundings, CityTraffic traffic)
    implements Frame {

  /** How much is seen around the car that is followed, m. */
  private static final float WIDTH = 150;

  private static final float HEIGHT = 90;
  private static final float MARGIN = 12;
  private static final int ROUTE = 0xFF4A7A9B;
  private static final int FLAG = 0xFFE69F00;
  private static final int OWN = 0xFF56B4E9;
  private static final int CRASHED = 0xFFD55E00;
  private static final int BICYCLE = 0xFF009E73;
  private static final int WALKER = 0xFFF0E442;
  private static final int[] PAINTS = {0xFFC9CED6, 0xFF8E97A4, 0xFFB7A58C, 0xFF7D8CA8, 0xFFA88A8A};

  @Override
  public void draw(Canvas canvas, Area area, Look look) {
    Plane plane =
        look.whole() || traffic.vehicles().isEmpty()
            ? whole(canvas, area, look)
            : Plane.around(canvas, area, look, focus().x(), focus().y(), WIDTH, HEIGHT);
    new CityGround(plane, scenery, look).draw(area, surroundings, traffic.lights());
    plane.line(traffic.route(), 1.1, ROUTE);
    address(plane);
    for (CityScenery.Parked car : scenery.parked()) {
      Cars.draw(plane, car.x(), car.y(), car.cosine(), car.sine(), 4.5f, 1.9f, 0xFF5C6470);
    }
    for (CityTraffic.Walker walker : traffic.walkers()) {
      plane.circle(walker.x(), walker.y(), 0.75, 0x80000000);
      plane.circle(walker.x(), walker.y(), 0.55, WALKER);
    }
    List<Vehicle> vehicles = traffic.vehicles();
    for (int i = vehicles.size() - 1; i >= 0; i--) {
      vehicle(plane, vehicles.get(i), i);
    }
    figures(canvas, area, look);
  }

  private Vehicle focus() {
    return traffic.vehicles().get(0);
  }

  private Plane whole(Canvas canvas, Area area, Look look) {
    float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (CityScenery.Lane lane : scenery.lanes()) {
      float[] p = lane.points();
      for (int i = 0; i < p.length; i += 2) {
        box[0] = Math.min(box[0], p[i]);
        box[1] = Math.min(box[1], p[i + 1]);
        box[2] = Math.max(box[2], p[i]);
        box[3] = Math.max(box[3], p[i + 1]);
      }
    }
    return Plane.around(
        canvas,
        area,
        look,
        (box[0] + box[2]) / 2,
        (box[1] + box[3]) / 2,
        box[2] - box[0] + 2 * MARGIN,
        box[3] - box[1] + 2 * MARGIN);
  }

  private void address(Plane plane) {
    float[] way = traffic.route();
    if (way.length == 0) {
      return;
    }
    float x = way[way.length - 2];
    float y = way[way.length - 1];
    plane.circle(x, y, 2.4, 0x60000000);
    plane.circle(x, y, 2.1, FLAG);
    plane.circle(x, y, 1.2, 0xFFFFFFFF);
    plane.circle(x, y, 0.6, FLAG);
  }

  private static void vehicle(Plane plane, Vehicle car, int number) {
    int colour =
        switch (car.kind()) {
          case CONTROLLED -> car.crashed() ? CRASHED : OWN;
          case CAR -> PAINTS[number % PAINTS.length];
          case BICYCLE -> BICYCLE;
        };
    if (car.kind() == CityTraffic.Kind.BICYCLE) {
      Cars.bicycle(plane, car.x(), car.y(), car.cosine(), car.sine(), colour);
      return;
    }
    Cars.draw(plane, car.x(), car.y(), car.cosine(), car.sine(), car.length(), car.width(), colour);
    Cars.indicator(plane, car.x(), car.y(), car.cosine(), car.sine(), car.turn());
  }

  private void figures(Canvas canvas, Area area, Look look) {
    if (traffic.vehicles().isEmpty()) {
      return;
    }
    Vehicle car = focus();
    String text =
        String.format(
            Locale.ROOT,
            "%.0f km/h  ·  limit %.0f  ·  %.0f m to go%s",
            car.speed() * 3.6,
            traffic.limit() * 3.6,
            traffic.remaining(),
            car.crashed() ? "  ·  crashed" : "");
    Caption.draw(canvas, area, look, text);
  }
}
