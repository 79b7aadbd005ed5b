package tengen.env.driving.highway;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * All that moves and stands on a network, one array a variable: first the vehicles, in the order in
 * which they act, behind them the obstacles.
 */
final class Traffic {

  /** Drives as it is told, with an acceleration and a steering angle. */
  static final int DIRECT = 0;

  /** Drives by IDM and MOBIL. */
  static final int DRIVER = 1;

  /** Keeps a lane and a speed out of a list that it is told. */
  static final int GUIDED = 2;

  static final int OBSTACLE = 3;
  static final int NOBODY = -1;

  private static final int NUMBERS = 14;
  private static final int ROOM = 16;

  final Roads roads;

  /** Vehicles, and obstacles too. */
  int vehicles;

  int all;

  /** The vehicle of the agent. */
  int ego;

  /** Where it is to stand, in a parking lot. */
  double goalX;

  double goalY;
  double goalHeading;

  private double[][] numbers = new double[NUMBERS][ROOM];
  double[] x;
  double[] y;
  double[] heading;
  double[] speed;
  double[] cosine;
  double[] sine;
  double[] acceleration;

  /** Tangent of the slip: what is steered. */
  double[] slip;

  double[] wanted;
  double[] timer;
  double[] exponent;
  double[] impactX;
  double[] impactY;

  /** Of the circle around it. */
  double[] radius;

  int[] kind = new int[ROOM];
  int[] lane = new int[ROOM];
  int[] target = new int[ROOM];

  /** Of the wanted speed in the list of a guided vehicle. */
  int[] gear = new int[ROOM];

  boolean[] crashed = new boolean[ROOM];
  boolean[] struck = new boolean[ROOM];
  boolean[] changesLanes = new boolean[ROOM];

  /** Whether it is looked for collisions of two that do not check; one of them has to. */
  boolean[] checks = new boolean[ROOM];

  boolean[] yields = new boolean[ROOM];
  double[] length = new double[ROOM];
  double[] width = new double[ROOM];

  /** Roads to take; null for none. Never changed once set. */
  int[][] route = new int[ROOM][];

  /** How many roads of the route are behind. */
  int[] taken = new int[ROOM];

  /** The lane that the route begins with; -1 once it is behind. */
  int[] begins = new int[ROOM];

  Traffic(Roads roads) {
    this.roads = roads;
    name();
  }

  private void name() {
    x = numbers[0];
    y = numbers[1];
    heading = numbers[2];
    speed = numbers[3];
    cosine = numbers[4];
    sine = numbers[5];
    acceleration = numbers[6];
    slip = numbers[7];
    wanted = numbers[8];
    timer = numbers[9];
    exponent = numbers[10];
    impactX = numbers[11];
    impactY = numbers[12];
    radius = numbers[13];
  }

  void clear() {
    vehicles = 0;
    all = 0;
    ego = 0;
  }

  void goal(double atX, double atY, double toHeading) {
    goalX = atX;
    goalY = atY;
    goalHeading = toHeading;
  }

  /** A vehicle at rest in its wishes: it wants the speed and the lane that it has. */
  int add(int ofKind, double atX, double atY, double toHeading, double withSpeed) {
    if (all > vehicles) {
      throw new IllegalStateException("vehicles are added before obstacles");
    }
    int i = append(ofKind, atX, atY, toHeading);
    vehicles = all;
    speed[i] = withSpeed;
    wanted[i] = withSpeed;
    double turns = (atX + atY) * Math.PI;
    timer[i] = turns - Math.floor(turns);
    size(i, Roads.VEHICLE, 2);
    return i;
  }

  /** The same in the middle of a lane. */
  int add(int ofKind, int onLane, double along, double withSpeed) {
    return add(
        ofKind,
        roads.x(onLane, along, 0),
        roads.y(onLane, along, 0),
        roads.heading(onLane, along),
        withSpeed);
  }

  /** Something that stands in the way. */
  int block(double atX, double atY, double toHeading, double withLength, double withWidth) {
    int i = append(OBSTACLE, atX, atY, toHeading);
    size(i, withLength, withWidth);
    return i;
  }

  private void size(int i, double withLength, double withWidth) {
    length[i] = withLength;
    width[i] = withWidth;
    radius[i] = Math.sqrt(withLength * withLength + withWidth * withWidth) / 2;
  }

  private int append(int ofKind, double atX, double atY, double toHeading) {
    int i = all++;
    if (i == kind.length) {
      grow(2 * i);
    }
    for (double[] variable : numbers) {
      variable[i] = 0;
    }
    kind[i] = ofKind;
    x[i] = atX;
    y[i] = atY;
    turn(i, toHeading);
    exponent[i] = 4;
    lane[i] = roads.closest(atX, atY, toHeading, 0);
    target[i] = lane[i];
    gear[i] = 0;
    crashed[i] = false;
    struck[i] = false;
    changesLanes[i] = ofKind == DRIVER;
    checks[i] = true;
    yields[i] = false;
    route[i] = null;
    taken[i] = 0;
    begins[i] = -1;
    return i;
  }

  /** Sets the heading and what is derived from it. */
  void turn(int i, double toHeading) {
    heading[i] = toHeading;
    cosine[i] = Math.cos(toHeading);
    sine[i] = Math.sin(toHeading);
  }

  private void grow(int room) {
    for (int v = 0; v < NUMBERS; v++) {
      numbers[v] = Arrays.copyOf(numbers[v], room);
    }
    name();
    kind = Arrays.copyOf(kind, room);
    lane = Arrays.copyOf(lane, room);
    target = Arrays.copyOf(target, room);
    gear = Arrays.copyOf(gear, room);
    crashed = Arrays.copyOf(crashed, room);
    struck = Arrays.copyOf(struck, room);
    changesLanes = Arrays.copyOf(changesLanes, room);
    checks = Arrays.copyOf(checks, room);
    yields = Arrays.copyOf(yields, room);
    length = Arrays.copyOf(length, room);
    width = Arrays.copyOf(width, room);
    route = Arrays.copyOf(route, room);
    taken = Arrays.copyOf(taken, room);
    begins = Arrays.copyOf(begins, room);
  }

  /** Plans the shortest way to a node; the own road alone if there is none. */
  void plan(int i, int goal) {
    int own = roads.road[lane[i]];
    int[] way = roads.way(roads.to[own], goal);
    int[] roadsToTake = new int[way == null ? 1 : way.length + 1];
    roadsToTake[0] = own;
    if (way != null) {
      System.arraycopy(way, 0, roadsToTake, 1, way.length);
    }
    route[i] = roadsToTake;
    taken[i] = 0;
    begins[i] = lane[i];
  }

  /** Takes vehicles off the road; the others keep their order. */
  void removeIf(IntPredicate gone) {
    if (all > vehicles) {
      throw new IllegalStateException("vehicles are removed only where there are no obstacles");
    }
    int kept = 0;
    int newEgo = ego;
    for (int i = 0; i < vehicles; i++) {
      if (gone.test(i)) {
        continue;
      }
      if (i == ego) {
        newEgo = kept;
      }
      if (i != kept) {
        move(i, kept);
      }
      kept++;
    }
    vehicles = kept;
    all = kept;
    ego = newEgo;
  }

  private void move(int i, int to) {
    for (double[] variable : numbers) {
      variable[to] = variable[i];
    }
    kind[to] = kind[i];
    lane[to] = lane[i];
    target[to] = target[i];
    gear[to] = gear[i];
    crashed[to] = crashed[i];
    struck[to] = struck[i];
    changesLanes[to] = changesLanes[i];
    checks[to] = checks[i];
    yields[to] = yields[i];
    length[to] = length[i];
    width[to] = width[i];
    route[to] = route[i];
    taken[to] = taken[i];
    begins[to] = begins[i];
  }

  /** Puts all of another traffic on the same network in the place of this one. */
  void copy(Traffic other) {
    if (kind.length < other.all) {
      grow(other.kind.length);
    }
    vehicles = other.vehicles;
    all = other.all;
    ego = other.ego;
    goal(other.goalX, other.goalY, other.goalHeading);
    for (int v = 0; v < NUMBERS; v++) {
      System.arraycopy(other.numbers[v], 0, numbers[v], 0, all);
    }
    System.arraycopy(other.kind, 0, kind, 0, all);
    System.arraycopy(other.lane, 0, lane, 0, all);
    System.arraycopy(other.target, 0, target, 0, all);
    System.arraycopy(other.gear, 0, gear, 0, all);
    System.arraycopy(other.crashed, 0, crashed, 0, all);
    System.arraycopy(other.struck, 0, struck, 0, all);
    System.arraycopy(other.changesLanes, 0, changesLanes, 0, all);
    System.arraycopy(other.checks, 0, checks, 0, all);
    System.arraycopy(other.yields, 0, yields, 0, all);
    System.arraycopy(other.length, 0, length, 0, all);
    System.arraycopy(other.width, 0, width, 0, all);
    System.arraycopy(other.route, 0, route, 0, all);
    System.arraycopy(other.taken, 0, taken, 0, all);
    System.arraycopy(other.begins, 0, begins, 0, all);
  }

  /** Metres from a vehicle to another one along the lane of the first. */
  double ahead(int i, int other) {
    return roads.along(lane[i], x[other], y[other]) - roads.along(lane[i], x[i], y[i]);
  }

  double distance(int i, int other) {
    double dx = x[i] - x[other];
    double dy = y[i] - y[other];
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Whether a vehicle is on its lane. */
  boolean onRoad(int i) {
    return roads.on(lane[i], x[i], y[i], 0);
  }
}
