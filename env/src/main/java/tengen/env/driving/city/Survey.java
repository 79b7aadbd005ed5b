package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;

/** Draws the maps that others look at. */
final class Survey {

  /** Metres between points of the way to the address. */
  private static final double STRIDE = 2;

  /** Metres before a junction at which drivers show where they turn. */
  private static final double SIGNALLED = 40;

  private final City city;
  private Roads surveyed;
  private CityScenery scenery;

  Survey(City city) {
    this.city = city;
  }

  CityScenery scenery() {
    if (surveyed != city.roads) {
      surveyed = city.roads;
      scenery = new CityScenery(Roads.LANE_WIDTH, lanes(), crossings(), parked());
    }
    return scenery;
  }

  private List<CityScenery.Lane> lanes() {
    List<CityScenery.Lane> lanes = new ArrayList<>();
    for (int lane = 0; lane < surveyed.lanes; lane++) {
      float[] points = new float[2 * surveyed.count[lane]];
      for (int k = 0; k < surveyed.count[lane]; k++) {
        points[2 * k] = (float) surveyed.px[surveyed.first[lane] + k];
        points[2 * k + 1] = (float) surveyed.py[surveyed.first[lane] + k];
      }
      lanes.add(
          new CityScenery.Lane(
              points,
              surveyed.isWay(lane),
              surveyed.left[lane] != Roads.NONE,
              surveyed.right[lane] != Roads.NONE,
              sign(lane)));
    }
    return lanes;
  }

  private CityScenery.Sign sign(int lane) {
    if (surveyed.isWay(lane)) {
      return CityScenery.Sign.NONE;
    }
    int arc = surveyed.arc[lane];
    if (surveyed.lights.at(arc)) {
      return CityScenery.Sign.LIGHT;
    }
    if (city.rules.stopSign(lane)) {
      return CityScenery.Sign.STOP;
    }
    boolean plain = surveyed.control[surveyed.node[lane]] == Control.PLAIN;
    return plain || surveyed.major[arc] ? CityScenery.Sign.NONE : CityScenery.Sign.GIVE_WAY;
  }

  private List<CityScenery.Crossing> crossings() {
    List<CityScenery.Crossing> all = new ArrayList<>();
    Crossings c = surveyed.crossings;
    for (int i = 0; i < c.count; i++) {
      all.add(
          new CityScenery.Crossing(
              (float) c.place[4 * i],
              (float) c.place[4 * i + 1],
              (float) c.place[4 * i + 2],
              (float) c.place[4 * i + 3],
              (float) c.half[i],
              (float) (2 * Crossings.HALF)));
    }
    return all;
  }

  private List<CityScenery.Parked> parked() {
    List<CityScenery.Parked> all = new ArrayList<>();
    double[] p = surveyed.parked;
    for (int i = 0; i < p.length; i += 4) {
      all.add(
          new CityScenery.Parked(
              (float) p[i], (float) p[i + 1], (float) p[i + 2], (float) p[i + 3]));
    }
    return all;
  }

  CityTraffic traffic() {
    Car first = city.cars[0];
    return new CityTraffic(
        city.elapsed,
        vehicles(),
        walkers(),
        lights(),
        route(first),
        city.roads.limit[first.lane()],
        first.arrived() ? 0 : first.remaining());
  }

  private List<CityTraffic.Vehicle> vehicles() {
    List<CityTraffic.Vehicle> all = new ArrayList<>();
    for (int v = 0; v < city.fleet.size; v++) {
      if (v >= city.fleet.controlled) {
        double[] pose = city.fleet.pose;
        all.add(
            vehicle(
                v,
                v >= city.fleet.firstBike ? CityTraffic.Kind.BICYCLE : CityTraffic.Kind.CAR,
                pose[4 * v],
                pose[4 * v + 1],
                pose[4 * v + 2],
                pose[4 * v + 3],
                city.fleet.speed[v],
                false));
      } else if (city.cars[v].active) {
        Car car = city.cars[v];
        all.add(
            vehicle(
                v,
                CityTraffic.Kind.CONTROLLED,
                car.body[0],
                car.body[1],
                Math.cos(car.body[2]),
                Math.sin(car.body[2]),
                car.speed(),
                car.crashed));
      }
    }
    return all;
  }

  private CityTraffic.Vehicle vehicle(
      int v,
      CityTraffic.Kind kind,
      double x,
      double y,
      double cosine,
      double sine,
      double speed,
      boolean crashed) {
    return new CityTraffic.Vehicle(
        kind,
        (float) x,
        (float) y,
        (float) cosine,
        (float) sine,
        (float) city.fleet.length(v),
        (float) city.fleet.width(v),
        (float) speed,
        turn(v),
        crashed);
  }

  private int turn(int v) {
    int lane = city.fleet.lane[v];
    if (lane == Roads.NONE) {
      return 0;
    }
    if (!city.roads.isWay(lane) && city.roads.length[lane] - city.fleet.s[v] > SIGNALLED) {
      return 0;
    }
    int way = city.roads.isWay(lane) ? lane : city.fleet.exit[v];
    return way == Roads.NONE ? 0 : city.roads.turn[way];
  }

  private List<CityTraffic.Walker> walkers() {
    List<CityTraffic.Walker> all = new ArrayList<>();
    double[] place = new double[4];
    for (int i = 0; i < city.walkers.size; i++) {
      if (city.walkers.place(i, place, 0)) {
        all.add(
            new CityTraffic.Walker(
                (float) place[0], (float) place[1], (float) place[2], (float) place[3]));
      }
    }
    return all;
  }

  private byte[] lights() {
    byte[] lights = new byte[city.roads.lanes];
    for (int lane = 0; lane < lights.length; lane++) {
      boolean way = city.roads.isWay(lane);
      lights[lane] = (byte) (way ? Lights.GREEN : city.rules.light(lane));
    }
    return lights;
  }

  private float[] route(Car car) {
    if (!car.active || car.arrived()) {
      return new float[0];
    }
    int n = (int) (car.remaining() / STRIDE) + 1;
    float[] points = new float[2 * n + 2];
    double[] place = new double[4];
    for (int i = 0; i <= n; i++) {
      car.point(car.goodLane(), car.s() + Math.min(i * STRIDE, car.remaining()), place);
      points[2 * i] = (float) place[0];
      points[2 * i + 1] = (float) place[1];
    }
    return points;
  }
}
