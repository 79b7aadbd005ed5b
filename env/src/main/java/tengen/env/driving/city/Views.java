package tengen.env.driving.city;

import tengen.env.driving.Bicycle;

/**
 * What there is to perceive, exactly and at once: everything is seen from the car, x ahead and y to
 * the left, and scaled to about [-1, 1].
 */
final class Views {

  /** Range of all sensors, m. */
  static final double RANGE = 60;

  private static final double[] POINTS = {4, 8, 12, 16, 22, 30, 40, 55};
  private static final double FASTEST = Car.FASTEST;
  private static final int NONE = Roads.NONE;

  private final City city;
  private final Car car;
  private final Fleet fleet;
  private final Scene scene;
  private final double[] pose = new double[4];
  private Roads roads;

  Views(City city, Car car) {
    this.city = city;
    this.car = car;
    fleet = city.fleet;
    scene = new Scene(city, car);
    roads = city.roads;
  }

  /** Looks round once; then parts can be written. */
  void look() {
    roads = city.roads;
    scene.look(!city.config.sensors().equals(java.util.List.of("car")));
  }

  void write(Sensor sensor, float[] out, int at) {
    switch (sensor) {
      case CAR -> body(out, at);
      case ROUTE -> route(out, at);
      case SIGNALS -> signals(out, at);
      case RADAR -> radar(out, at);
      case NEIGHBOURS -> scene.neighbours(out, at);
      case LIDAR -> scene.lidar(out, at);
      case OCCUPANCY -> scene.occupancy(out, at);
    }
  }

  private static float clip(double x) {
    return (float) Math.max(-1, Math.min(1, x));
  }

  private static float flag(boolean yes) {
    return yes ? 1 : 0;
  }

  private void body(float[] out, int at) {
    int lane = car.lane();
    out[at] = clip(car.speed() / FASTEST);
    out[at + 1] = clip(car.acceleration / Car.MOST_ACCELERATION);
    out[at + 2] = clip(car.slip / Bicycle.slipTangent(Car.MOST_STEERING));
    out[at + 3] = clip(car.lateral / Roads.LANE_WIDTH);
    out[at + 4] = clip(car.headingError);
    out[at + 5] = clip(roads.limit[lane] / FASTEST);
    out[at + 6] = flag(roads.left[lane] != NONE);
    out[at + 7] = flag(roads.right[lane] != NONE);
    out[at + 8] = car.follow == lane ? 0 : car.follow == roads.left[lane] ? 1 : -1;
    out[at + 9] = clip((car.target * Car.SPEED_STEP - car.speed()) / Car.SPEED_STEP / 2);
  }

  private void route(float[] out, int at) {
    int good = car.goodLane();
    int lane = car.lane();
    double c = Math.cos(car.body[2]);
    double s = Math.sin(car.body[2]);
    for (int i = 0; i < Sensor.POINTS; i++) {
      car.point(good, car.s() + POINTS[i], pose);
      double dx = pose[0] - car.body[0];
      double dy = pose[1] - car.body[1];
      out[at + 2 * i] = clip((dx * c + dy * s) / RANGE);
      out[at + 2 * i + 1] = clip((dy * c - dx * s) / (RANGE / 2));
    }
    int way = roads.isWay(lane) ? lane : car.wayFrom(good);
    out[at + 16] = clip(car.remaining() / 500);
    out[at + 17] = flag(roads.turn[way] > 0);
    out[at + 18] = flag(roads.turn[way] == 0);
    out[at + 19] = flag(roads.turn[way] < 0);
    out[at + 20] = good == lane ? 0 : good == roads.left[lane] ? 1 : -1;
  }

  private void signals(float[] out, int at) {
    int lane = car.lane();
    if (roads.isWay(lane)) {
      out[at + 1] = 1;
      crossing(roads.target[lane], roads.length[lane] - car.s(), out, at);
      return;
    }
    int arc = roads.arc[lane];
    int way = fleet.exit[car.id];
    double rest = roads.length[lane] - car.s();
    Control control = roads.control[roads.node[lane]];
    out[at] = clip(1 - rest / RANGE);
    if (roads.lights.at(arc)) {
      int light = city.rules.light(lane);
      out[at + 2] = flag(light == Lights.RED);
      out[at + 3] = flag(light == Lights.AMBER);
      out[at + 4] = flag(light == Lights.GREEN);
      out[at + 5] = clip(roads.lights.remaining(arc, city.rules.time) / 30);
    }
    out[at + 6] = flag(control != Control.PLAIN && !roads.major[arc] && !roads.lights.at(arc));
    out[at + 7] = flag(city.rules.stopSign(lane) && !fleet.stopped[car.id]);
    out[at + 8] = flag(!city.rules.mustGiveWay(car.id, way, 4));
    out[at + 9] = flag(city.rules.isFree(car.id, way));
    crossing(lane, -car.s(), out, at);
  }

  private void crossing(int lane, double offset, float[] out, int at) {
    int crossing = roads.crossings.ofLane[lane];
    double gap = offset + roads.crossings.where[lane] - Crossings.HALF;
    if (crossing != NONE && gap > 0 && gap < RANGE) {
      out[at + 10] = clip(1 - gap / RANGE);
      out[at + 11] = flag(city.walkers.walking[crossing] > 0 || city.walkers.waiting[crossing] > 0);
    }
  }

  /* Gap to who is ahead on the way, 1 for nobody; his speed relative to the own one. */
  private void radar(float[] out, int at) {
    int lane = car.lane();
    int entry = fleet.ahead(car.id);
    double far = -car.s();
    for (int i = 0; entry == NONE && i < 3 && far < RANGE; i++) {
      far += roads.length[lane];
      lane = roads.isWay(lane) ? roads.target[lane] : car.wayFrom(lane);
      entry = fleet.last(lane);
    }
    if (entry == NONE) {
      out[at] = 1;
      return;
    }
    int other = fleet.vehicle(entry);
    out[at] = (float) Math.max(0, Math.min(1, (far + fleet.rear(other)) / RANGE));
    out[at + 1] = out[at] == 1 ? 0 : clip((fleet.speed[other] - car.speed()) / FASTEST);
  }
}
