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

  private final double[][] numbers = new double[16][ROOM];
  private final int[][] whole = new int[6][ROOM];
  private final boolean[][] flags = new boolean[5][ROOM];
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

  double[] length;
  double[] width;
  int[] kind;
  int[] lane;
  int[] target;

  /** Of the wanted speed in the list of a guided vehicle. */
  int[] gear;

  boolean[] crashed;
  boolean[] struck;
  boolean[] changesLanes;

  /** Whether it is looked for collisions of two that do not check; one of them has to. */
  boolean[] checks;

  boolean[] yields;

  /** Roads to take; null for none. Never changed once set. */
  int[][] route = new int[ROOM][];

  /** How many roads of the route are behind. */
  int[] taken;

  /** The lane that the route begins with; -1 once it is behind. */
  int[] begins;

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
    length = numbers[14];
    width = numbers[15];
    kind = whole[0];
    lane = whole[1];
    target = whole[2];
    gear = whole[3];
    taken = whole[4];
    begins = whole[5];
    crashed = flags[0];
    struck = flags[1];
    changesLanes = flags[2];
    checks = flags[3];
    yields = flags[4];
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
    Arrays.stream(numbers).forEach(variable -> variable[i] = 0);
    Arrays.stream(whole).forEach(variable -> variable[i] = 0);
    Arrays.stream(flags).forEach(flag -> flag[i] = false);
    kind[i] = ofKind;
    x[i] = atX;
    y[i] = atY;
    turn(i, toHeading);
    exponent[i] = 4;
    lane[i] = roads.closest(atX, atY, toHeading, 0);
    target[i] = lane[i];
    changesLanes[i] = ofKind == DRIVER;
    checks[i] = true;
    route[i] = null;
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
    Arrays.setAll(numbers, k -> Arrays.copyOf(numbers[k], room));
    Arrays.setAll(whole, k -> Arrays.copyOf(whole[k], room));
    Arrays.setAll(flags, k -> Arrays.copyOf(flags[k], room));
    route = Arrays.copyOf(route, room);
    name();
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
    for (int[] variable : whole) {
      variable[to] = variable[i];
    }
    for (boolean[] flag : flags) {
      flag[to] = flag[i];
    }
    route[to] = route[i];
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
    for (int v = 0; v < numbers.length; v++) {
      System.arraycopy(other.numbers[v], 0, numbers[v], 0, all);
    }
    for (int v = 0; v < whole.length; v++) {
      System.arraycopy(other.whole[v], 0, whole[v], 0, all);
    }
    for (int v = 0; v < flags.length; v++) {
      System.arraycopy(other.flags[v], 0, flags[v], 0, all);
    }
    System.arraycopy(other.route, 0, route, 0, all);
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
