package tengen.env.driving.highway;

import tengen.env.driving.Bicycle;

/**
 * Where vehicles would be if they kept their speed along their routes, and whether two of them
 * would meet within three seconds.
 */
final class Foresight {

  static final int TIMES = 11;
  private static final double STEP = 0.25;
  private static final double NEAR = Roads.VEHICLE;
  private static final double HALF_LENGTH = 1.5 * Roads.VEHICLE / 2;
  private static final double HALF_WIDTH = 0.9;

  private final Traffic traffic;
  private final double[] state = new double[4];
  private double[] x = new double[0];
  private double[] y = new double[0];
  private double[] cosine = new double[0];
  private double[] sine = new double[0];

  Foresight(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Predicts all vehicles. */
  void predict() {
    int size = traffic.vehicles * TIMES;
    if (x.length < size) {
      x = new double[2 * size];
      y = new double[2 * size];
      cosine = new double[2 * size];
      sine = new double[2 * size];
    }
    for (int i = 0; i < traffic.vehicles; i++) {
      predict(i, traffic.speed[i]);
    }
  }

  /** Predicts a vehicle anew as if it had another speed; after {@link #predict()}. */
  void predict(int i, double speed) {
    if (traffic.kind[i] == Traffic.DIRECT) {
      steered(i, speed);
    } else {
      planned(i, speed);
    }
  }

  private void steered(int i, double speed) {
    Traffic t = traffic;
    state[0] = t.x[i];
    state[1] = t.y[i];
    state[2] = t.heading[i];
    state[3] = speed;
    for (int k = 0; k < TIMES; k++) {
      double acceleration = t.crashed[i] ? -state[3] : 0;
      if (Math.abs(state[3]) > Motion.FASTEST) {
        acceleration = Math.copySign(Motion.FASTEST, state[3]) - state[3];
      }
      Bicycle.step(state, 0, acceleration, t.crashed[i] ? 0 : t.slip[i], Roads.VEHICLE, STEP);
      put(i * TIMES + k, state[0], state[1], state[2]);
    }
  }

  private void planned(int i, double speed) {
    Traffic t = traffic;
    int[] route = t.route[i];
    boolean routed = route != null && t.taken[i] < route.length;
    double start = t.roads.along(t.lane[i], t.x[i], t.y[i]);
    for (int k = 0; k < TIMES; k++) {
      double along = start + speed * STEP * (k + 1);
      int lane = t.lane[i];
      if (routed) {
        int at = t.taken[i];
        lane = t.begins[i] >= 0 ? t.begins[i] : ahead(i, route[at]);
        while (at + 1 < route.length && along > t.roads.length[lane]) {
          along -= t.roads.length[lane];
          at++;
          lane = ahead(i, route[at]);
        }
      }
      double heading = t.roads.heading(lane, along);
      put(i * TIMES + k, t.roads.x(lane, along, 0), t.roads.y(lane, along, 0), heading);
    }
  }

  private int ahead(int i, int road) {
    return traffic.roads.lane(road, traffic.roads.place[traffic.lane[i]]);
  }

  private void put(int at, double atX, double atY, double heading) {
    x[at] = atX;
    y[at] = atY;
    cosine[at] = Math.cos(heading);
    sine[at] = Math.sin(heading);
  }

  /** Whether two vehicles would meet. */
  boolean meet(int i, int j) {
    return until(i, j) < TIMES;
  }

  /** Quarters of a second until two vehicles would meet, at most {@link #TIMES}. */
  int until(int i, int j) {
    for (int k = 0; k < TIMES; k++) {
      int a = i * TIMES + k;
      int b = j * TIMES + k;
      double dx = x[b] - x[a];
      double dy = y[b] - y[a];
      if (dx * dx + dy * dy <= NEAR * NEAR && (reaches(a, b) || reaches(b, a))) {
        return k;
      }
    }
    return TIMES;
  }

  /* Whether a corner, the middle of an edge or the centre of the first lies in the second. As in
   * highway-env the second is turned the other way round. */
  private boolean reaches(int a, int b) {
    for (int along = -1; along <= 1; along++) {
      for (int across = -1; across <= 1; across++) {
        double px = along * HALF_LENGTH * cosine[a] - across * HALF_WIDTH * sine[a];
        double py = along * HALF_LENGTH * sine[a] + across * HALF_WIDTH * cosine[a];
        double dx = x[a] + px - x[b];
        double dy = y[a] + py - y[b];
        if (Math.abs(cosine[b] * dx - sine[b] * dy) <= HALF_LENGTH
            && Math.abs(sine[b] * dx + cosine[b] * dy) <= HALF_WIDTH) {
          return true;
        }
      }
    }
    return false;
  }
}
