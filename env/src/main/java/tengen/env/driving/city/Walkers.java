package tengen.env.driving.city;

import java.util.Arrays;

/**
 * Pedestrians. Each is away for a while, comes to a crossing, waits until whoever comes can stop,
 * and walks over it.
 */
final class Walkers {

  static final double SPEED = 1.4;
  static final double RADIUS = 0.3;

  /** Braking that a pedestrian expects of drivers, m/s². */
  private static final double EXPECTED = 3;

  /** Steps after which a pedestrian who cannot cross goes elsewhere. */
  private static final int PATIENCE = 40;

  /** Who is slower stands, m/s. */
  private static final double STANDING = 0.1;

  private static final int NONE = Roads.NONE;

  private final Fleet fleet;
  private Roads roads;
  int size;

  /** Crossing at which one is; NONE while away. */
  final int[] crossing;

  /** Seconds still away. */
  private final double[] clock;

  /** Steps waited. */
  private final int[] patience;

  /** Distance walked from the kerb, m; 0 while waiting. */
  private final double[] walked;

  private final boolean[] back;

  /** For each crossing how many wait and how many walk. */
  int[] waiting = {};

  int[] walking = {};

  Walkers(Fleet fleet, int capacity) {
    this.fleet = fleet;
    crossing = new int[capacity];
    clock = new double[capacity];
    patience = new int[capacity];
    walked = new double[capacity];
    back = new boolean[capacity];
  }

  void begin(Roads city, int count, Draws draws) {
    use(city);
    size = city.crossings.count == 0 ? 0 : count;
    Arrays.fill(crossing, NONE);
    Arrays.fill(walked, 0);
    Arrays.fill(clock, 0);
    Arrays.fill(patience, 0);
    Arrays.fill(back, false);
    Arrays.fill(waiting, 0);
    Arrays.fill(walking, 0);
    for (int i = 0; i < size; i++) {
      clock[i] = draws.between(0, 20);
    }
  }

  private void use(Roads city) {
    roads = city;
    if (waiting.length < city.crossings.count) {
      waiting = new int[city.crossings.count];
      walking = new int[city.crossings.count];
    }
  }

  void step(double dt, Draws draws) {
    for (int i = 0; i < size; i++) {
      int at = crossing[i];
      if (at == NONE) {
        clock[i] -= dt;
        if (clock[i] <= 0) {
          crossing[i] = draws.below(roads.crossings.count);
          back[i] = draws.uniform() < 0.5;
          walked[i] = 0;
          patience[i] = 0;
          waiting[crossing[i]]++;
        }
      } else if (walked[i] > 0) {
        walk(i, at, dt, draws);
      } else if (isSafe(at)) {
        waiting[at]--;
        walking[at]++;
        walked[i] = SPEED * dt;
      } else if (++patience[i] > PATIENCE) {
        waiting[at]--;
        leave(i, draws);
      }
    }
  }

  private void walk(int i, int at, double dt, Draws draws) {
    walked[i] += SPEED * dt;
    if (walked[i] >= 2 * roads.crossings.half[at] + 1) {
      walking[at]--;
      leave(i, draws);
    }
  }

  private void leave(int i, Draws draws) {
    crossing[i] = NONE;
    clock[i] = draws.between(5, 25);
    patience[i] = 0;
  }

  /* Nobody is on the crossing, and who comes can stop. */
  private boolean isSafe(int at) {
    int[] lanes = roads.crossings.lanes[at];
    for (int k = 0; k < lanes.length; k++) {
      double start = roads.crossings.at[at][k] - Crossings.HALF;
      for (int e = fleet.last(lanes[k]); e != NONE; e = fleet.ahead(e)) {
        int v = fleet.vehicle(e);
        if (fleet.rear(v) > start + 2 * Crossings.HALF) {
          break;
        }
        double speed = fleet.speed[v];
        if (start - 1 - fleet.s[v] < speed * speed / (2 * EXPECTED) + 1.5 * speed) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether somebody is on a crossing, or waits and one can stop comfortably. Who waits for a queue
   * to leave the crossing is not waited for.
   */
  boolean stops(int at, double distance, double speed) {
    return walking[at] > 0
        || (waiting[at] > 0 && distance > speed * speed / (2 * EXPECTED) && !isBlocked(at));
  }

  /* Whether a vehicle stands on a crossing. */
  private boolean isBlocked(int at) {
    int[] lanes = roads.crossings.lanes[at];
    for (int k = 0; k < lanes.length; k++) {
      double start = roads.crossings.at[at][k] - Crossings.HALF;
      for (int e = fleet.last(lanes[k]); e != NONE; e = fleet.ahead(e)) {
        int v = fleet.vehicle(e);
        if (fleet.rear(v) > start + 2 * Crossings.HALF) {
          break;
        } else if (fleet.speed[v] < STANDING && fleet.s[v] > start - 1) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Where a pedestrian is.
   *
   * @param out gets x, y and the velocity, from {@code at}
   * @return whether he is there
   */
  boolean place(int i, double[] out, int at) {
    int c = crossing[i];
    if (c == NONE) {
      return false;
    }
    double[] p = roads.crossings.place;
    double along = walked[i] - roads.crossings.half[c] - 0.5;
    double way = back[i] ? -1 : 1;
    double v = walked[i] > 0 ? SPEED : 0;
    out[at] = p[4 * c] + way * along * p[4 * c + 2];
    out[at + 1] = p[4 * c + 1] + way * along * p[4 * c + 3];
    out[at + 2] = way * v * p[4 * c + 2];
    out[at + 3] = way * v * p[4 * c + 3];
    return true;
  }

  record Saved(
      int size,
      int[] crossing,
      double[] clock,
      int[] patience,
      double[] walked,
      boolean[] back,
      int[] waiting,
      int[] walking) {}

  Saved save() {
    return new Saved(
        size,
        crossing.clone(),
        clock.clone(),
        patience.clone(),
        walked.clone(),
        back.clone(),
        waiting.clone(),
        walking.clone());
  }

  void restore(Roads city, Saved saved) {
    roads = city;
    size = saved.size;
    System.arraycopy(saved.crossing, 0, crossing, 0, crossing.length);
    System.arraycopy(saved.clock, 0, clock, 0, clock.length);
    System.arraycopy(saved.patience, 0, patience, 0, patience.length);
    System.arraycopy(saved.walked, 0, walked, 0, walked.length);
    System.arraycopy(saved.back, 0, back, 0, back.length);
    waiting = saved.waiting.clone();
    walking = saved.walking.clone();
  }
}
