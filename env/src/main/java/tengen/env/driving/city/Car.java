package tengen.env.driving.city;

import tengen.env.driving.Bicycle;
import tengen.env.driving.LaneKeeping;

/**
 * A controlled car: moves as a bicycle does, knows which lane it is on, and has an address to
 * reach. Its front bumper's middle is what is compared with lanes.
 */
final class Car {

  /** Greatest speed, m/s. */
  static final double FASTEST = 20;

  /** Between the speeds that meta-actions choose among, m/s. */
  static final double SPEED_STEP = 3;

  static final int FASTEST_STEP = 5;
  static final double MOST_STEERING = Math.PI / 4;
  static final double MOST_ACCELERATION = 5;

  private static final double BRAKES = 6;
  private static final double ENGINE = 3;
  private static final double SPEED_TIME = 0.6;
  private static final double LENGTH = Fleet.CAR_LENGTH;
  private static final double ADDRESS = 1;

  private static final int NONE = Roads.NONE;

  final int id;

  /** x, y, heading, speed. */
  final double[] body = new double[4];

  double slip;
  double acceleration;
  double lateral;
  double headingError;
  double sideways;
  int follow;
  int target;
  int destination;
  double address;
  boolean active;
  boolean crashed;

  private final Fleet fleet;
  private final Whereabouts whereabouts;
  private final double[] pose = new double[4];
  private Roads roads;

  Car(int id, Fleet fleet, Rules rules) {
    this.id = id;
    this.fleet = fleet;
    whereabouts = new Whereabouts(this, fleet, rules);
  }

  /** Puts the car onto its place in the fleet, standing. */
  void begin(Roads city, int arc, double place) {
    use(city);
    destination = arc;
    address = place;
    active = true;
    crashed = false;
    target = 0;
    slip = 0;
    acceleration = 0;
    lateral = 0;
    headingError = 0;
    sideways = 0;
    follow = fleet.lane[id];
    fleet.locate(id);
    body[0] = fleet.pose[4 * id];
    body[1] = fleet.pose[4 * id + 1];
    body[2] = Math.atan2(fleet.pose[4 * id + 3], fleet.pose[4 * id + 2]);
    body[3] = 0;
    fleet.exit[id] = wayFrom(fleet.lane[id]);
  }

  void use(Roads city) {
    roads = city;
    whereabouts.use(city);
  }

  int lane() {
    return fleet.lane[id];
  }

  double s() {
    return fleet.s[id];
  }

  double speed() {
    return body[3];
  }

  /** The arc after this one. */
  int nextArc(int arc) {
    return roads.routes.next[destination][arc];
  }

  /** The way to take at the end of a lane; the first one where the lane does not go there. */
  int wayFrom(int lane) {
    int way = roads.wayTo(lane, nextArc(roads.arc[lane]));
    return way == NONE ? roads.exits[lane][0] : way;
  }

  /** Whether a lane ends at the arc that is to come next. */
  boolean leadsOn(int lane) {
    return roads.isWay(lane)
        || isLast(lane, fleet.s[id])
        || roads.wayTo(lane, nextArc(roads.arc[lane])) != NONE;
  }

  private boolean isLast(int lane, double s) {
    return roads.arc[lane] == destination && s <= address;
  }

  /** m along the streets to the address. */
  double remaining() {
    int lane = fleet.lane[id];
    double s = fleet.s[id];
    double rest = roads.length[lane] - s;
    if (roads.isWay(lane)) {
      int ahead = roads.arc[roads.target[lane]];
      return ahead == destination
          ? rest + address
          : rest
              + roads.length[roads.arcLanes[ahead][0]]
              + roads.routes.distance[destination][ahead]
              + address;
    }
    int arc = roads.arc[lane];
    return isLast(lane, s) ? address - s : rest + roads.routes.distance[destination][arc] + address;
  }

  boolean arrived() {
    int lane = fleet.lane[id];
    return roads.arc[lane] == destination
        && fleet.s[id] >= address - ADDRESS
        && fleet.s[id] <= address + 10;
  }

  /** Chooses another lane beside this one; nothing where there is none. */
  void change(int side) {
    int lane = fleet.lane[id];
    int other = side < 0 ? roads.left[lane] : roads.right[lane];
    if (!roads.isWay(lane) && other != NONE) {
      follow = other;
    }
  }

  /** Chooses the next faster or slower speed, counted from the present one. */
  void shift(int by) {
    int now = (int) Math.rint(body[3] / SPEED_STEP);
    target = Math.max(0, Math.min(FASTEST_STEP, now + by));
  }

  /** Controls for a step of meta-actions: follows a lane at the chosen speed. */
  void drive() {
    double wanted = (target * SPEED_STEP - body[3]) / SPEED_TIME;
    acceleration = Math.max(-BRAKES, Math.min(ENGINE, wanted));
    slip = pursuit(follow);
  }

  /**
   * Tangent of the slip that leads the middle of the car to a point ahead on a lane, along a circle
   * (Coulter 1992, pure pursuit, with the slip of the bicycle model).
   */
  double pursuit(int onLane) {
    double reach = Math.max(3, Math.min(12, 0.7 * body[3]));
    point(onLane, fleet.s[id] + reach - LENGTH / 4, pose);
    double dx = pose[0] - body[0];
    double dy = pose[1] - body[1];
    double c = Math.cos(body[2]);
    double s = Math.sin(body[2]);
    double far = Math.sqrt(dx * dx + dy * dy);
    double tangent = (dy * c - dx * s) / (far * far / LENGTH + dx * c + dy * s);
    double most = Bicycle.slipTangent(MOST_STEERING);
    return Math.max(-most, Math.min(most, tangent));
  }

  /** A point on the way to the address, by its distance from the start of a lane. */
  void point(int fromLane, double s, double[] out) {
    int lane = fromLane;
    double place = s;
    while (place > roads.length[lane]) {
      place -= roads.length[lane];
      lane = roads.isWay(lane) ? roads.target[lane] : wayFrom(lane);
    }
    roads.pose(lane, place, out, 0);
  }

  /** The lane beside this one, or this one, that leads on. */
  int goodLane() {
    int lane = fleet.lane[id];
    if (leadsOn(lane)) {
      return lane;
    }
    for (int other : roads.arcLanes[roads.arc[lane]]) {
      if (leadsOn(other)) {
        return other;
      }
    }
    return lane;
  }

  /** Moves by a part of a step. */
  void move(double dt) {
    double before = body[3];
    sideways = before * Bicycle.turning(before, slip, LENGTH);
    double rate = acceleration;
    if (before + rate * dt < 0) {
      rate = -before / dt;
    } else if (before + rate * dt > FASTEST) {
      rate = (FASTEST - before) / dt;
    }
    Bicycle.step(body, 0, rate, slip, LENGTH, dt);
    body[2] = LaneKeeping.wrap(body[2]);
    fleet.s[id] += before * dt;
  }

  /** Finds out on which lane the car is, and tells the others. */
  void locate() {
    whereabouts.locate();
  }

  /** Takes the car out of the city. */
  void leave() {
    whereabouts.leave();
    active = false;
  }

  record Saved(double[] body, double[] numbers, int[] indices, boolean active, boolean crashed) {}

  Saved save() {
    return new Saved(
        body.clone(),
        new double[] {slip, acceleration, lateral, headingError, sideways, address},
        new int[] {follow, target, destination},
        active,
        crashed);
  }

  void restore(Roads city, Saved saved) {
    use(city);
    System.arraycopy(saved.body, 0, body, 0, body.length);
    slip = saved.numbers[0];
    acceleration = saved.numbers[1];
    lateral = saved.numbers[2];
    headingError = saved.numbers[3];
    sideways = saved.numbers[4];
    address = saved.numbers[5];
    follow = saved.indices[0];
    target = saved.indices[1];
    destination = saved.indices[2];
    active = saved.active;
    crashed = saved.crashed;
  }
}
