package tengen.env.driving.highway;

import tengen.env.driving.Idm;
import tengen.env.driving.LaneKeeping;
import tengen.env.driving.Mobil;

/**
 * What vehicles decide: where to go on, which lane to take (MOBIL), how hard to accelerate (IDM),
 * how to steer. The numbers are those of highway-env; distances are measured between centres.
 */
final class Drivers {

  /** On highways: 5 m and a vehicle's length apart in a jam. */
  static final Idm HIGHWAY = new Idm(3, 5, 10, 1.5, 4);

  /** At the crossing: closer, and quicker. */
  static final Idm CROSSING = new Idm(6, 3, 7, 1.5, 4);

  static final double HARDEST = 6;
  static final double STEEPEST = Math.PI / 3;
  private static final Mobil MOBIL = new Mobil(0, 0.2, 2);
  private static final LaneKeeping KEEPING = new LaneKeeping(0.6, 0.2, STEEPEST);
  private static final double LOOK_AHEAD = 0.1;
  private static final double SPEED_TIME = 0.6;
  private static final double PAUSE = 1;
  private static final double LEAST_SPEED = 1;

  final Traffic traffic;
  private final Idm idm;
  private final Mobil mobil;
  private final Neighbours around;

  Drivers(Traffic traffic, Idm idm, Mobil mobil) {
    this.traffic = traffic;
    this.idm = idm;
    this.mobil = mobil;
    around = new Neighbours(traffic);
  }

  Drivers(Traffic traffic, Idm idm) {
    this(traffic, idm, MOBIL);
  }

  /** All vehicles decide, one after the other. */
  void act() {
    around.sort();
    for (int i = 0; i < traffic.vehicles; i++) {
      if (traffic.kind[i] == Traffic.DRIVER) {
        drive(i);
      } else if (traffic.kind[i] == Traffic.GUIDED) {
        followRoad(i);
        steer(i);
        traffic.acceleration[i] = (traffic.wanted[i] - traffic.speed[i]) / SPEED_TIME;
      }
    }
    around.forget();
  }

  private void drive(int i) {
    Traffic t = traffic;
    if (t.crashed[i]) {
      return;
    }
    followRoad(i);
    if (t.changesLanes[i]) {
      chooseLane(i);
    }
    steer(i);
    around.lookAhead(i, t.lane[i]);
    double wish = acceleration(i, i, around.front);
    if (t.lane[i] != t.target[i]) {
      around.lookAhead(i, t.target[i]);
      wish = Math.min(wish, acceleration(i, i, around.front));
    }
    t.acceleration[i] = Math.max(-HARDEST, Math.min(HARDEST, wish));
  }

  /** At the end of the lane that is followed, follows the next one. */
  void followRoad(int i) {
    Traffic t = traffic;
    int lane = t.target[i];
    if (!t.roads.afterEnd(lane, t.x[i], t.y[i])) {
      return;
    }
    int next = -1;
    int[] route = t.route[i];
    if (route != null && t.taken[i] < route.length) {
      if (route[t.taken[i]] == t.roads.road[lane]) {
        t.taken[i]++;
        t.begins[i] = -1;
      }
      boolean more = t.taken[i] < route.length;
      if (more && t.roads.from[route[t.taken[i]]] == t.roads.to[t.roads.road[lane]]) {
        next = route[t.taken[i]];
      }
    }
    t.target[i] = Ways.next(t.roads, lane, next, t.x[i], t.y[i]);
  }

  private void steer(int i) {
    Traffic t = traffic;
    int lane = t.target[i];
    double heading;
    if (t.roads.straight(lane)) {
      heading = t.roads.heading(lane, 0);
    } else {
      double along = t.roads.along(lane, t.x[i], t.y[i]);
      heading = t.roads.heading(lane, along + t.speed[i] * LOOK_AHEAD);
    }
    t.slip[i] = slip(i, t.roads.across(lane, t.x[i], t.y[i]), heading);
  }

  private double slip(int i, double across, double heading) {
    if (across == 0 && heading == traffic.heading[i]) {
      return 0;
    }
    return KEEPING.slipTangent(
        across, heading, traffic.heading[i], traffic.speed[i], Roads.VEHICLE);
  }

  /**
   * What a vehicle would do behind another one in the judgement of a driver.
   *
   * @param judge whose exponent counts
   * @param who may be {@link Traffic#NOBODY} or an obstacle, which do nothing
   * @param front may be nobody
   */
  double acceleration(int judge, int who, int front) {
    Traffic t = traffic;
    if (who < 0 || who >= t.vehicles) {
      return 0;
    }
    double wanted = t.kind[who] == Traffic.DIRECT ? 0 : t.wanted[who];
    double limit = t.roads.limit[t.lane[who]];
    if (limit < Double.POSITIVE_INFINITY) {
      wanted = Math.max(0, Math.min(limit, wanted));
    }
    double result = idm.free(t.speed[who], wanted, t.exponent[judge]);
    if (front >= 0) {
      result -= idm.interaction(t.speed[who], approach(who, front), t.ahead(who, front));
    }
    return result;
  }

  private double approach(int who, int front) {
    Traffic t = traffic;
    double vx = t.speed[who] * t.cosine[who] - t.speed[front] * t.cosine[front];
    double vy = t.speed[who] * t.sine[who] - t.speed[front] * t.sine[front];
    return vx * t.cosine[who] + vy * t.sine[who];
  }

  private void chooseLane(int i) {
    Traffic t = traffic;
    if (t.lane[i] != t.target[i]) {
      if (t.roads.road[t.lane[i]] == t.roads.road[t.target[i]] && contested(i)) {
        t.target[i] = t.lane[i];
      }
      return;
    }
    if (t.timer[i] <= PAUSE) {
      return;
    }
    t.timer[i] = 0;
    int own = t.lane[i];
    for (int side = -1; side <= 1; side += 2) {
      int lane = t.roads.beside(own, side);
      if (lane >= 0
          && t.roads.reachable(lane, t.x[i], t.y[i])
          && Math.abs(t.speed[i]) >= LEAST_SPEED
          && betterOn(i, lane)) {
        t.target[i] = lane;
      }
    }
  }

  /* Whether another one that is near ahead also changes to the lane. */
  private boolean contested(int i) {
    Traffic t = traffic;
    for (int j = 0; j < t.vehicles; j++) {
      if (j != i
          && t.target[j] == t.target[i]
          && t.lane[j] != t.target[i]
          && t.kind[j] != Traffic.DIRECT) {
        double ahead = t.ahead(i, j);
        if (ahead > 0 && ahead < idm.gap(t.speed[i], approach(i, j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether MOBIL wants a vehicle on another lane. */
  boolean betterOn(int i, int lane) {
    Traffic t = traffic;
    around.look(i, lane);
    int newFront = around.front;
    int newRear = around.rear;
    double newRearAfter = acceleration(i, newRear, i);
    if (!mobil.safe(newRearAfter)) {
      return false;
    }
    double after = acceleration(i, i, newFront);
    int[] route = t.route[i];
    if (route != null && t.taken[i] < route.length && t.begins[i] >= 0) {
      int own = t.roads.place[t.target[i]];
      int way = Integer.signum(t.roads.place[t.begins[i]] - own);
      return Integer.signum(t.roads.place[lane] - own) == way && mobil.safe(after);
    }
    around.look(i, t.lane[i]);
    int oldFront = around.front;
    int oldRear = around.rear;
    double gain = after - acceleration(i, i, oldFront);
    if (mobil.politeness() == 0) {
      return mobil.pays(gain, 0, 0);
    }
    double newRearGain = newRearAfter - acceleration(i, newRear, newFront);
    double oldRearGain = acceleration(i, oldRear, oldFront) - acceleration(i, oldRear, i);
    return mobil.pays(gain, newRearGain, oldRearGain);
  }
}
