package tengen.env.driving.city;

import java.util.Arrays;

/**
 * Everybody on wheels, as arrays: the controlled cars first, then other cars, then cyclists. Each
 * lane has a list of those on it, in the order of their places. Who changes lanes is in the list of
 * the old one too, as a ghost, until it has left it.
 */
final class Fleet {

  static final double CAR_LENGTH = 4.5;
  static final double CAR_WIDTH = 1.9;
  static final double BIKE_LENGTH = 1.8;
  static final double BIKE_WIDTH = 0.6;

  /** How far to the right of the middle of a lane cyclists ride, m. */
  static final double BIKE_SIDE = 0.9;

  private static final int NONE = Roads.NONE;

  final int capacity;
  int size;
  int controlled;
  int firstBike;

  /** Place of the front bumper on its lane, m. */
  final double[] s;

  final double[] speed;
  final double[] next;

  /** Share of the limit that the driver likes. */
  final double[] taste;

  /** Distance to the left of the middle of the lane while changing lanes, m. */
  final double[] shift;

  /** Seconds that it has been standing. */
  final double[] stood;

  /** The middle of the body: x, y, cosine and sine of the heading, four each; and a step before. */
  final double[] pose;

  final double[] old;

  /** Lane; NONE if it is not on any. */
  final int[] lane;

  /** The way to take at the end of the lane. */
  final int[] exit;

  /** The lane before, where the rear may be. */
  final int[] came;

  /** The way whose place in its junction is taken: being driven on or left, and the next one. */
  final int[] holding;

  final int[] booked;
  final int[] ghost;
  final boolean[] stopped;

  private final int[] ahead;
  private final int[] behind;
  private int[] head = {};
  private int[] tail = {};
  private Roads roads;

  Fleet(int capacity) {
    this.capacity = capacity;
    s = new double[capacity];
    speed = new double[capacity];
    next = new double[capacity];
    taste = new double[capacity];
    shift = new double[capacity];
    stood = new double[capacity];
    pose = new double[4 * capacity];
    old = new double[4 * capacity];
    lane = new int[capacity];
    exit = new int[capacity];
    came = new int[capacity];
    holding = new int[capacity];
    booked = new int[capacity];
    ghost = new int[capacity];
    stopped = new boolean[capacity];
    ahead = new int[2 * capacity];
    behind = new int[2 * capacity];
  }

  void begin(Roads city, int cars, int others, int bikes) {
    use(city);
    controlled = cars;
    size = cars + others;
    firstBike = size - bikes;
    for (double[] all : new double[][] {s, speed, next, taste, shift, stood, pose, old}) {
      Arrays.fill(all, 0);
    }
    for (int[] all : new int[][] {lane, exit, came, holding, booked, ghost, ahead, behind}) {
      Arrays.fill(all, NONE);
    }
    Arrays.fill(stopped, false);
    Arrays.fill(head, NONE);
    Arrays.fill(tail, NONE);
  }

  private void use(Roads city) {
    roads = city;
    if (head.length < city.lanes) {
      head = new int[city.lanes];
      tail = new int[city.lanes];
    }
  }

  Roads roads() {
    return roads;
  }

  double length(int v) {
    return v >= firstBike ? BIKE_LENGTH : CAR_LENGTH;
  }

  double width(int v) {
    return v >= firstBike ? BIKE_WIDTH : CAR_WIDTH;
  }

  double rear(int v) {
    return s[v] - length(v);
  }

  /** The vehicle of an entry of a list, which may be its ghost. */
  int vehicle(int entry) {
    return entry >= capacity ? entry - capacity : entry;
  }

  /** Entry before this one, or NONE. */
  int ahead(int entry) {
    return ahead[entry];
  }

  int ghostOf(int v) {
    return v + capacity;
  }

  /** Who is the first, nearest to the end of a lane; or NONE. */
  int first(int onLane) {
    return head[onLane];
  }

  /** Who is the last on a lane; or NONE. */
  int last(int onLane) {
    return tail[onLane];
  }

  /** Who is the next one before a place, the entry or NONE. */
  int aheadOf(int onLane, double place) {
    int entry = tail[onLane];
    while (entry != NONE && s[vehicle(entry)] <= place) {
      entry = ahead[entry];
    }
    return entry;
  }

  int behindOf(int onLane, int entryAhead) {
    return entryAhead == NONE ? head[onLane] : behind[entryAhead];
  }

  /** Puts a vehicle, or its ghost, into the list of a lane. */
  void insert(int entry, int onLane) {
    int front = aheadOf(onLane, s[vehicle(entry)]);
    int back = behindOf(onLane, front);
    ahead[entry] = front;
    behind[entry] = back;
    if (front == NONE) {
      head[onLane] = entry;
    } else {
      behind[front] = entry;
    }
    if (back == NONE) {
      tail[onLane] = entry;
    } else {
      ahead[back] = entry;
    }
  }

  /** Takes a vehicle, or its ghost, out of the list of a lane. */
  void remove(int entry, int fromLane) {
    int front = ahead[entry];
    int back = behind[entry];
    if (front == NONE) {
      head[fromLane] = back;
    } else {
      behind[front] = back;
    }
    if (back == NONE) {
      tail[fromLane] = front;
    } else {
      ahead[back] = front;
    }
    ahead[entry] = NONE;
    behind[entry] = NONE;
  }

  void removeGhost(int v) {
    if (ghost[v] != NONE) {
      remove(ghostOf(v), ghost[v]);
      ghost[v] = NONE;
    }
  }

  /** Computes where the body of a vehicle is from its place on its lane. */
  void locate(int v) {
    double middle = s[v] - length(v) / 2;
    int on = lane[v];
    if (middle < 0 && came[v] != NONE) {
      on = came[v];
      middle += roads.length[on];
    }
    roads.pose(on, middle, pose, 4 * v);
    double side = shift[v] - (v >= firstBike ? BIKE_SIDE : 0);
    if (side != 0) {
      pose[4 * v] -= side * pose[4 * v + 3];
      pose[4 * v + 1] += side * pose[4 * v + 2];
    }
  }

  record Saved(
      int size,
      int controlled,
      int firstBike,
      double[][] numbers,
      int[][] indices,
      boolean[] flags) {}

  Saved save() {
    return new Saved(
        size,
        controlled,
        firstBike,
        new double[][] {
          s.clone(),
          speed.clone(),
          next.clone(),
          taste.clone(),
          shift.clone(),
          stood.clone(),
          pose.clone(),
          old.clone()
        },
        new int[][] {
          lane.clone(), exit.clone(), came.clone(), holding.clone(), booked.clone(),
          ghost.clone(), ahead.clone(), behind.clone(), head.clone(), tail.clone()
        },
        stopped.clone());
  }

  void restore(Roads city, Saved saved) {
    use(city);
    size = saved.size;
    controlled = saved.controlled;
    firstBike = saved.firstBike;
    double[][] numbers = {s, speed, next, taste, shift, stood, pose, old};
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(saved.numbers[i], 0, numbers[i], 0, numbers[i].length);
    }
    int[][] indices = {lane, exit, came, holding, booked, ghost, ahead, behind};
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(saved.indices[i], 0, indices[i], 0, indices[i].length);
    }
    head = saved.indices[indices.length].clone();
    tail = saved.indices[indices.length + 1].clone();
    System.arraycopy(saved.flags, 0, stopped, 0, stopped.length);
  }
}
