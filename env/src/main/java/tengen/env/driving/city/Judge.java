package tengen.env.driving.city;

import tengen.env.Ledger;

/** Says after a step what a car did wrong and what that is worth. */
final class Judge {

  /** Above the limit by more than this is speeding, m/s. */
  static final double TOLERANCE = 1;

  /** Braking harder than this, on average over a step, is hard, m/s². */
  static final double HARD = 4.5;

  /** Time in which somebody with priority must not be there, s. */
  static final double GAP = 2;

  /** Farther than this from the middle of a lane, and of a way, one is off the road, m. */
  static final double BESIDE = 2.2;

  /** Farther than this the episode is over, m. */
  static final double LOST = 4.5;

  private static final double METRE = 0.02;
  private static final double ARRIVAL = 5;
  private static final double CRASH = -5;
  private static final double LOST_WORTH = -5;
  private static final double BESIDE_WORTH = -0.1;
  private static final double RED = -2;
  private static final double RIGHT_OF_WAY = -1;
  private static final double SPEEDING = -0.1;
  private static final double BRAKING = -0.05;
  private static final double SIDEWAYS = -0.02;
  private static final double COMFORTABLE = 3;
  private static final double STEP = -0.01;

  private final Fleet fleet;
  private final Rules rules;
  private final Walkers walkers;
  private final double dt;
  private Roads roads;

  private int lane;
  private double s;
  private double speed;
  private double remaining;
  private boolean red;
  private boolean ignored;

  Judge(Fleet fleet, Rules rules, Walkers walkers, double dt) {
    this.fleet = fleet;
    this.rules = rules;
    this.walkers = walkers;
    this.dt = dt;
  }

  void begin(Roads city) {
    roads = city;
  }

  /** Looks at a car before a step. */
  void before(Car car) {
    lane = car.lane();
    s = car.s();
    speed = car.speed();
    remaining = car.remaining();
    red = false;
    ignored = false;
    if (roads.isWay(lane)) {
      return;
    }
    red = rules.light(lane) == Lights.RED;
    boolean stop = rules.stopSign(lane) && !fleet.stopped[car.id];
    ignored = stop || comes(car, fleet.exit[car.id]);
  }

  /* Whether somebody with priority, who is driving, will be there in a moment. */
  private boolean comes(Car car, int way) {
    for (int other : roads.yields[way]) {
      int from = roads.origin[other];
      int first = fleet.first(from);
      if (first == Roads.NONE) {
        continue;
      }
      int who = fleet.vehicle(first);
      double rest = roads.length[from] - fleet.s[who];
      if (who != car.id
          && fleet.exit[who] == other
          && rules.light(from) == Lights.GREEN
          && fleet.speed[who] > 1.5
          && rest / fleet.speed[who] < GAP) {
        return true;
      }
    }
    return false;
  }

  /** Looks at it after the step and writes down what happened. */
  void after(Car car, Ledger ledger) {
    ledger.begin();
    double made = remaining - car.remaining();
    boolean arrived = !car.crashed && car.arrived();
    if (arrived) {
      made = remaining;
      ledger.add(Terms.ARRIVED, 1);
      ledger.add(Terms.ARRIVAL, ARRIVAL);
    }
    ledger.add(Terms.PROGRESS_MADE, made);
    ledger.add(Terms.SECONDS, dt);
    ledger.add(Terms.PROGRESS, METRE * made);
    ledger.add(Terms.TIME, STEP);
    if (car.crashed) {
      ledger.add(Terms.COLLISION, 1);
      ledger.add(Terms.CRASH, CRASH);
    }
    junction(car, ledger);
    crossing(car, ledger);
    if (!roads.isWay(car.lane()) && car.speed() > roads.limit[car.lane()] + TOLERANCE) {
      ledger.add(Terms.SPEEDING, 1);
      ledger.add(Terms.RULES, SPEEDING);
    }
    place(car, ledger);
    if ((speed - car.speed()) / dt > HARD) {
      ledger.add(Terms.HARD_BRAKING, 1);
      ledger.add(Terms.COMFORT, BRAKING);
    }
    double sideways = Math.abs(car.sideways) - COMFORTABLE;
    if (sideways > 0) {
      ledger.add(Terms.COMFORT, SIDEWAYS * sideways);
    }
  }

  private void junction(Car car, Ledger ledger) {
    boolean entered = !roads.isWay(lane) && roads.isWay(car.lane());
    if (entered && red) {
      ledger.add(Terms.RED_LIGHT, 1);
      ledger.add(Terms.RULES, RED);
    }
    if (entered && ignored) {
      ledger.add(Terms.RIGHT_OF_WAY, 1);
      ledger.add(Terms.RULES, RIGHT_OF_WAY);
    }
  }

  private void crossing(Car car, Ledger ledger) {
    int at = roads.crossings.ofLane[lane];
    if (at == Roads.NONE || car.lane() != lane) {
      return;
    }
    double line = roads.crossings.where[lane] - Crossings.HALF;
    if (s <= line && car.s() > line && walkers.walking[at] > 0) {
      ledger.add(Terms.RIGHT_OF_WAY, 1);
      ledger.add(Terms.RULES, RIGHT_OF_WAY);
    }
  }

  private void place(Car car, Ledger ledger) {
    if (Math.abs(car.lateral) > BESIDE) {
      boolean lost = lost(car);
      ledger.add(Terms.OFF_ROAD, 1);
      ledger.add(Terms.LEFT_ROAD, lost ? LOST_WORTH : BESIDE_WORTH);
    }
  }

  /** Whether a car is so far from every lane that its episode is over. */
  boolean lost(Car car) {
    return Math.abs(car.lateral) > LOST;
  }
}
