package tengen.env.robot.cleaning;

import java.util.Arrays;
import tengen.env.Ledger;
import tengen.env.Rng;

/** The robot at work in a flat, step by step: body, battery, map and what it is judged by. */
final class Robot {

  /** Greatest length of a part of a step, s. */
  private static final double PART = 0.1;

  /** Share of the power that fans and brushes take while the wheels stand. */
  private static final double STANDING = 0.6;

  /** Half the angle about the heading in which the bumper is, and half that in which both sides. */
  private static final double BUMPER = Math.toRadians(95);

  private static final double BOTH = Math.toRadians(12);

  /** How near to the dock's place the robot's middle has to be, in squares. */
  private static final double AT_DOCK = 1.5;

  private static final double AREA_WORTH = 1;
  private static final double HOME_WORTH = 1;
  private static final double DOCK_WORTH = 10;
  private static final double FLAT_WORTH = -5;
  private static final double BUMP_WORTH = -0.1;
  private static final double TIME_WORTH = -0.01;

  final CleaningConfig config;
  final Body body = new Body();
  final KnownMap map = new KnownMap();
  final Ways ways = new Ways();
  final Ledger ledger = new Ledger(Terms.NAMES);
  final Rays rays;
  final Chance chance = new Chance();
  private final Flats flats;

  Flat flat;

  /** Numbers of the state, see the constants. */
  final double[] state = new double[10];

  static final int BATTERY = 0;
  static final int CAPACITY = 1;
  static final int SPEED = 2;
  static final int LEFT_BIAS = 3;
  static final int RIGHT_BIAS = 4;

  /** Way and turn of the last step, in squares and radians; the bumper's two sides. */
  static final int WENT = 5;

  static final int TURNED = 6;
  static final int BUMP_LEFT = 7;
  static final int BUMP_RIGHT = 8;

  /** Squares of the way home, once the goal is met; below 0 before. */
  static final int HOME = 9;

  int elapsed;
  boolean docked;

  Robot(CleaningConfig config) {
    this.config = config;
    flats = new Flats(config);
    rays = new Rays(config.rays(), config.range());
  }

  void reset(long seed) {
    flat = flats.of(seed);
    chance.begin(Rng.child(seed, 1));
    body.use(flat);
    body.x = flat.dockX();
    body.y = flat.dockY();
    body.heading = Math.IEEEremainder(flat.dockHeading * Math.PI / 2, 2 * Math.PI);
    map.begin(flat);
    ways.use(flat, map);
    ledger.clear();
    elapsed = 0;
    docked = false;
    Arrays.fill(state, 0);
    state[CAPACITY] = config.chosen().battery() * chance.factor(config.batterySpread());
    state[BATTERY] = state[CAPACITY];
    state[SPEED] = chance.factor(config.speedSpread());
    state[LEFT_BIAS] = chance.factor(config.biasSpread());
    state[RIGHT_BIAS] = chance.factor(config.biasSpread());
    state[HOME] = -1;
    map.clean(body.x, body.y);
    ledger.set(Terms.COVERAGE, map.share());
    perceive();
  }

  /** Looks round and thinks; draws no random number and changes nothing when done twice. */
  void perceive() {
    rays.look(flat, map, body);
    ways.search(body);
  }

  /**
   * Drives for a step.
   *
   * @param left wished speed of the left wheel as a share of the greatest, in [-1, 1]
   * @param right of the right one
   */
  void step(double left, double right) {
    ledger.begin();
    double l = left * Body.SPEED * state[SPEED] * state[LEFT_BIAS] * slip();
    double r = right * Body.SPEED * state[SPEED] * state[RIGHT_BIAS] * slip();
    double before = body.heading;
    state[WENT] = 0;
    state[BUMP_LEFT] = 0;
    state[BUMP_RIGHT] = 0;
    int parts = (int) Math.ceil(config.period() / PART - 1e-9);
    double seconds = config.period() / parts;
    double power = STANDING + (1 - STANDING) * (Math.abs(left) + Math.abs(right)) / 2;
    boolean stopped = false;
    int cleaned = 0;
    for (int part = 0; part < parts && state[BATTERY] > 0 && !docked; part++) {
      state[BATTERY] = Math.max(0, state[BATTERY] - seconds * (stopped ? STANDING : power));
      ledger.add(Terms.SECONDS, seconds);
      if (!stopped) {
        state[WENT] += body.drive(l, r, seconds);
        cleaned += map.clean(body.x, body.y);
        stopped = body.touched >= 0;
        docked = map.share() >= config.goal() && atDock();
      }
    }
    elapsed++;
    state[TURNED] = Math.IEEEremainder(body.heading - before, 2 * Math.PI);
    state[WENT] = l + r < 0 ? -state[WENT] : state[WENT];
    if (stopped) {
      feel();
    }
    perceive();
    judge(cleaned, stopped);
  }

  private double slip() {
    return config.slip() > 0 ? 1 + config.slip() * chance.gaussian() : 1;
  }

  /* The bumper tells the side, and the map learns the square. */
  private void feel() {
    int square = body.touched;
    double bearing = body.bearing(square);
    state[BUMP_LEFT] = bearing > -BOTH && bearing < BUMPER ? 1 : 0;
    state[BUMP_RIGHT] = bearing < BOTH && bearing > -BUMPER ? 1 : 0;
    map.solid(square);
  }

  private void judge(int cleaned, boolean bumped) {
    ledger.set(Terms.COVERAGE, map.share());
    ledger.add(Terms.METRES, Math.abs(state[WENT]) * Flat.SQUARE);
    ledger.add(Terms.CLEAN, AREA_WORTH * cleaned * Flat.SQUARE * Flat.SQUARE);
    ledger.add(Terms.TIME, TIME_WORTH);
    if (bumped) {
      ledger.add(Terms.BUMP, BUMP_WORTH);
      ledger.add(Terms.COST_BUMP, 1);
    }
    if (goalMet() && ways.homeSteps >= 0) {
      if (state[HOME] >= 0) {
        ledger.add(Terms.HOME, HOME_WORTH * (state[HOME] - ways.homeSteps) * Flat.SQUARE);
      }
      state[HOME] = ways.homeSteps;
    }
    if (docked) {
      ledger.set(Terms.DOCKED, 1);
      ledger.add(Terms.ARRIVAL, DOCK_WORTH);
    } else if (flatAway()) {
      ledger.add(Terms.FLAT, FLAT_WORTH);
      ledger.add(Terms.COST_FLAT, 1);
    } else if (state[BATTERY] > 0 && atDock()) {
      double gain = config.recharge() * state[CAPACITY];
      state[BATTERY] = Math.min(state[CAPACITY], state[BATTERY] + gain);
    }
  }

  /** Whether the battery is empty and the dock is elsewhere. */
  boolean flatAway() {
    return state[BATTERY] <= 0 && !atDock();
  }

  boolean goalMet() {
    return map.share() >= config.goal();
  }

  /** Whether the robot is where its battery could be charged. */
  boolean atDock() {
    return Math.hypot(body.x - flat.dockX(), body.y - flat.dockY()) <= AT_DOCK;
  }

  /** Whether nothing can come any more. */
  boolean terminated() {
    return docked || state[BATTERY] <= 0;
  }

  /** Seconds that the battery lasts at full power. */
  double battery() {
    return state[BATTERY];
  }

  /** Seconds of full power that are left after the way home. */
  double reserve() {
    return state[BATTERY] - Math.max(0, ways.homeSteps) / (Body.SPEED * state[SPEED]);
  }

  record Saved(
      Flat flat,
      double[] state,
      double[] pose,
      KnownMap.Saved map,
      Ledger.Saved ledger,
      long seed,
      int draws,
      int elapsed,
      boolean docked) {}

  Saved save() {
    return new Saved(
        flat,
        state.clone(),
        new double[] {body.x, body.y, body.heading, body.touched},
        map.save(),
        ledger.save(),
        chance.seed,
        chance.count,
        elapsed,
        docked);
  }

  void restore(Saved saved) {
    flat = saved.flat;
    System.arraycopy(saved.state, 0, state, 0, state.length);
    body.use(flat);
    body.x = saved.pose[0];
    body.y = saved.pose[1];
    body.heading = saved.pose[2];
    body.touched = (int) saved.pose[3];
    map.restore(flat, saved.map);
    ledger.restore(saved.ledger);
    chance.seed = saved.seed;
    chance.count = saved.draws;
    elapsed = saved.elapsed;
    docked = saved.docked;
    ways.use(flat, map);
    perceive();
  }
}
