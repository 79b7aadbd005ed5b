package tengen.env.driving.city;

import java.util.Arrays;

/** What is around a car: everything within range, as rectangles seen from it. */
final class Scene {

  private static final int CAR = 0;
  private static final int BIKE = 1;
  private static final int WALKER = 2;

  private static final double CELL = 2.5;

  /** Cells of the occupancy grid that are ahead of the car. */
  private static final int AHEAD = 16;

  private static final double PARKED_WIDTH = Fleet.CAR_WIDTH;

  private final City city;
  private final Car car;
  private final Fleet fleet;
  private final int members;
  private final int rays;
  private final double[] sine;
  private final double[] cosine;
  private final double[] walker = new double[4];
  private final double[] pose = new double[4];

  private int count;
  private double[] x = new double[64];
  private double[] y = new double[64];
  private double[] vx = new double[64];
  private double[] vy = new double[64];
  private double[] c = new double[64];
  private double[] s = new double[64];
  private int[] kind = new int[64];
  private final int[] order;
  private final double[] nearest;
  private double ec;
  private double es;

  Scene(City city, Car car) {
    this.city = city;
    this.car = car;
    fleet = city.fleet;
    members = city.config.neighbours();
    order = new int[members];
    nearest = new double[members];
    rays = city.config.rays();
    sine = new double[rays];
    cosine = new double[rays];
    for (int i = 0; i < rays; i++) {
      sine[i] = Math.sin(2 * Math.PI * i / rays);
      cosine[i] = Math.cos(2 * Math.PI * i / rays);
    }
  }

  /** Collects what is in range. */
  void look(boolean needed) {
    count = 0;
    ec = Math.cos(car.body[2]);
    es = Math.sin(car.body[2]);
    if (!needed) {
      return;
    }
    for (int v = 0; v < fleet.size; v++) {
      if (v == car.id || (v < fleet.controlled && !city.cars[v].active)) {
        continue;
      }
      double[] p = fleet.pose;
      double speed = fleet.speed[v];
      double pc = p[4 * v + 2];
      double ps = p[4 * v + 3];
      add(
          p[4 * v],
          p[4 * v + 1],
          speed * pc,
          speed * ps,
          pc,
          ps,
          v >= fleet.firstBike ? BIKE : CAR);
    }
    for (int i = 0; i < city.walkers.size; i++) {
      if (city.walkers.place(i, walker, 0)) {
        add(walker[0], walker[1], walker[2], walker[3], 1, 0, WALKER);
      }
    }
    double[] p = city.roads.parked;
    for (int i = 0; i < p.length; i += 4) {
      add(p[i], p[i + 1], 0, 0, p[i + 2], p[i + 3], CAR);
    }
  }

  private void add(double px, double py, double wx, double wy, double pc, double ps, int what) {
    double dx = px - car.body[0];
    double dy = py - car.body[1];
    if (dx * dx + dy * dy > Views.RANGE * Views.RANGE) {
      return;
    }
    if (count == x.length) {
      grow();
    }
    int i = count++;
    x[i] = dx * ec + dy * es;
    y[i] = dy * ec - dx * es;
    vx[i] = wx * ec + wy * es - car.speed();
    vy[i] = wy * ec - wx * es;
    c[i] = pc * ec + ps * es;
    s[i] = ps * ec - pc * es;
    kind[i] = what;
  }

  private void grow() {
    int more = 2 * count;
    x = Arrays.copyOf(x, more);
    y = Arrays.copyOf(y, more);
    vx = Arrays.copyOf(vx, more);
    vy = Arrays.copyOf(vy, more);
    c = Arrays.copyOf(c, more);
    s = Arrays.copyOf(s, more);
    kind = Arrays.copyOf(kind, more);
  }

  private static float clip(double number) {
    return (float) Math.max(-1, Math.min(1, number));
  }

  /** The nearest ones, nearest first. */
  void neighbours(float[] out, int at) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      double d = x[i] * x[i] + y[i] * y[i];
      if (found == members && d >= nearest[found - 1]) {
        continue;
      }
      int k = found < members ? found++ : found - 1;
      while (k > 0 && nearest[k - 1] > d) {
        nearest[k] = nearest[k - 1];
        order[k] = order[k - 1];
        k--;
      }
      nearest[k] = d;
      order[k] = i;
    }
    for (int k = 0; k < found; k++) {
      int i = order[k];
      int to = at + k * Sensor.MEMBER;
      out[to] = 1;
      out[to + 1] = clip(x[i] / Views.RANGE);
      out[to + 2] = clip(y[i] / Views.RANGE);
      out[to + 3] = clip(vx[i] / Car.FASTEST);
      out[to + 4] = clip(vy[i] / Car.FASTEST);
      out[to + 5] = clip(c[i]);
      out[to + 6] = clip(s[i]);
      out[to + 7 + kind[i]] = 1;
    }
  }

  private double halfLength(int i) {
    return kind[i] == WALKER
        ? Walkers.RADIUS
        : (kind[i] == BIKE ? Fleet.BIKE_LENGTH : Fleet.CAR_LENGTH) / 2;
  }

  private double halfWidth(int i) {
    return kind[i] == WALKER
        ? Walkers.RADIUS
        : (kind[i] == BIKE ? Fleet.BIKE_WIDTH : PARKED_WIDTH) / 2;
  }

  /** Distance of the nearest thing in each direction, counter-clockwise from straight ahead. */
  void lidar(float[] out, int at) {
    Arrays.fill(out, at, at + rays, 1);
    for (int i = 0; i < count; i++) {
      double l = halfLength(i);
      double w = halfWidth(i);
      double far = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
      double radius = l + w;
      double half = far <= radius ? Math.PI : Math.asin(radius / far);
      double middle = Math.atan2(y[i], x[i]);
      int first = (int) Math.ceil((middle - half) / (2 * Math.PI) * rays);
      int last = (int) Math.floor((middle + half) / (2 * Math.PI) * rays);
      for (int k = first; k <= last; k++) {
        int ray = Math.floorMod(k, rays);
        double hit = hit(i, cosine[ray], sine[ray], l, w) / Views.RANGE;
        if (hit < out[at + ray]) {
          out[at + ray] = (float) hit;
        }
      }
    }
  }

  /* Distance along a ray from the car's middle to a rectangle; infinity past it. */
  private double hit(int i, double rc, double rs, double l, double w) {
    double ox = -(x[i] * c[i] + y[i] * s[i]);
    double oy = -(y[i] * c[i] - x[i] * s[i]);
    double dx = rc * c[i] + rs * s[i];
    double dy = rs * c[i] - rc * s[i];
    double t0 = (-Math.copySign(l, dx) - ox) / dx;
    double t1 = (Math.copySign(l, dx) - ox) / dx;
    double u0 = (-Math.copySign(w, dy) - oy) / dy;
    double u1 = (Math.copySign(w, dy) - oy) / dy;
    double in = Math.max(t0, u0);
    double leave = Math.min(t1, u1);
    return in <= leave && leave >= 0 ? Math.max(0, in) : Double.POSITIVE_INFINITY;
  }

  /**
   * Road, vehicles, people and the way to the address on a grid of squares of 2.5 m; the first row
   * is the farthest ahead, the first column the leftmost.
   */
  void occupancy(float[] out, int at) {
    for (int row = 0; row < Sensor.CELLS; row++) {
      double px = (AHEAD - row - 0.5) * CELL;
      for (int column = 0; column < Sensor.CELLS; column++) {
        double py = (Sensor.CELLS / 2.0 - column - 0.5) * CELL;
        double wx = car.body[0] + px * ec - py * es;
        double wy = car.body[1] + px * es + py * ec;
        out[at + Sensor.CHANNELS * (row * Sensor.CELLS + column)] =
            city.roads.map.isRoad(wx, wy) ? 1 : 0;
      }
    }
    for (int i = 0; i < count; i++) {
      double l = halfLength(i);
      for (double along = -l; along <= l; along += Math.max(l / 2, 0.2)) {
        mark(out, at + (kind[i] == CAR ? 1 : 2), x[i] + along * c[i], y[i] + along * s[i]);
      }
    }
    int good = car.goodLane();
    for (double ahead = 0; ahead < AHEAD * CELL; ahead += CELL) {
      car.point(good, car.s() + ahead, pose);
      double dx = pose[0] - car.body[0];
      double dy = pose[1] - car.body[1];
      mark(out, at + 3, dx * ec + dy * es, dy * ec - dx * es);
    }
  }

  private static void mark(float[] out, int channel, double px, double py) {
    int row = AHEAD - 1 - (int) Math.floor(px / CELL);
    int column = Sensor.CELLS / 2 - 1 - (int) Math.floor(py / CELL);
    if (row >= 0 && row < Sensor.CELLS && column >= 0 && column < Sensor.CELLS) {
      out[channel + Sensor.CHANNELS * (row * Sensor.CELLS + column)] = 1;
    }
  }
}
