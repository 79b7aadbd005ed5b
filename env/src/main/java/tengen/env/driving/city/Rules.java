package tengen.env.driving.city;

import java.util.Arrays;

/**
 * The rules at junctions. Who wants to enter one books its way; a way is given only while nobody
 * who holds another one can be touched, so nobody who keeps to it collides there. Who has to give
 * way, and the lights, decide who may book first.
 */
final class Rules {

  /** How many a junction can hold; more are not let in. */
  private static final int MOST = 48;

  /** Time that who has priority should be away from the junction, s. */
  private static final double GAP = 4;

  /** Braking that drivers do not mind, m/s². */
  private static final double COMFORT = 3;

  /** Seconds of standing after which those let one go first who need not. */
  private static final double LONG = 20;

  /** Space that a vehicle takes in a queue, m. */
  private static final double SPACE = 6.5;

  private static final int NONE = Roads.NONE;

  private final Fleet fleet;
  private Roads roads;
  double time;

  private int[] count = {};
  private int[] holder = {};
  private int[] heldWay = {};

  Rules(Fleet fleet) {
    this.fleet = fleet;
  }

  void begin(Roads city, double start) {
    use(city);
    time = start;
    Arrays.fill(count, 0);
  }

  private void use(Roads city) {
    roads = city;
    if (count.length < city.nodes) {
      count = new int[city.nodes];
      holder = new int[city.nodes * MOST];
      heldWay = new int[city.nodes * MOST];
    }
  }

  /** What the lights show to who comes along a lane. */
  int light(int lane) {
    return roads.lights.state(roads.arc[lane], time);
  }

  /** Whether one has to stand still first at the end of a lane. */
  boolean stopSign(int lane) {
    return roads.control[roads.node[lane]] == Control.STOP && !roads.major[roads.arc[lane]];
  }

  boolean book(int v, int way) {
    int node = roads.node[way];
    if (count[node] == MOST) {
      return false;
    }
    int at = node * MOST + count[node]++;
    holder[at] = v;
    heldWay[at] = way;
    return true;
  }

  void release(int v, int way) {
    int node = roads.node[way];
    int from = node * MOST;
    int end = from + count[node];
    for (int i = from; i < end; i++) {
      if (holder[i] == v && heldWay[i] == way) {
        System.arraycopy(holder, i + 1, holder, i, end - i - 1);
        System.arraycopy(heldWay, i + 1, heldWay, i, end - i - 1);
        count[node]--;
        return;
      }
    }
  }

  /* Place of the front bumper along a way, negative before it. */
  private double along(int v, int way) {
    int lane = fleet.lane[v];
    if (lane == way) {
      return fleet.s[v];
    } else if (lane == roads.origin[way]) {
      return fleet.s[v] - roads.length[lane];
    }
    return lane == roads.target[way] ? roads.length[way] + fleet.s[v] : Double.POSITIVE_INFINITY;
  }

  /**
   * Whether somebody may drive into a junction.
   *
   * @param rest m to the junction
   */
  boolean mayEnter(int v, int way, double rest) {
    int lane = roads.origin[way];
    int light = light(lane);
    double speed = fleet.speed[v];
    if (light == Lights.RED
        || (light == Lights.AMBER && rest > speed * speed / (2 * COMFORT))
        || (stopSign(lane) && !fleet.stopped[v])) {
      return false;
    }
    return isFree(v, way)
        && !ringIsFull(way)
        && !mustGiveWay(v, way, GAP)
        && !othersWaitLonger(v, way);
  }

  /*
   * Whether somebody at another street has waited for a long time for the place that this one would
   * take. Nobody on a ring lets others in: it has to empty itself.
   */
  private boolean othersWaitLonger(int v, int way) {
    if (roads.ring[roads.arc[roads.origin[way]]] != NONE) {
      return false;
    }
    for (int other : roads.through[roads.node[way]]) {
      int lane = roads.origin[other];
      int first = fleet.first(lane);
      if (first == NONE || lane == roads.origin[way]) {
        continue;
      }
      int who = fleet.vehicle(first);
      if (who >= fleet.controlled
          && fleet.exit[who] == other
          && fleet.booked[who] == NONE
          && fleet.stood[who] > LONG
          && fleet.stood[who] > fleet.stood[v]
          && light(lane) == Lights.GREEN
          && roads.length[lane] - fleet.s[who] < 5
          && (roads.target[other] == roads.target[way]
              || (!Double.isNaN(roads.clears(way, other)) && isFree(who, other)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether nobody is in the way and there is room behind the junction. */
  boolean isFree(int v, int way) {
    int node = roads.node[way];
    int out = roads.target[way];
    int last = fleet.last(out);
    double room = roads.length[out];
    if (last != NONE) {
      int other = fleet.vehicle(last);
      room = fleet.rear(other) + 1.5 * fleet.speed[other];
    }
    for (int i = node * MOST; i < node * MOST + count[node]; i++) {
      int other = holder[i];
      int used = heldWay[i];
      if (other == v) {
        continue;
      }
      if (roads.target[used] == out && fleet.lane[other] != out) {
        room -= SPACE;
      }
      if (used != way) {
        double until = roads.clears(used, way);
        if (!Double.isNaN(until) && along(other, used) - fleet.length(other) <= until) {
          return false;
        }
      }
    }
    return room >= fleet.length(v) + 1.5;
  }

  /* A ring that is full could never empty itself. */
  private boolean ringIsFull(int way) {
    int ring = roads.ring[roads.arc[roads.target[way]]];
    if (ring == NONE || roads.ring[roads.arc[roads.origin[way]]] != NONE) {
      return false;
    }
    int inside = 0;
    for (int lane : roads.ringLanes[ring]) {
      for (int entry = fleet.last(lane); entry != NONE; entry = fleet.ahead(entry)) {
        inside++;
      }
      int node = roads.node[lane];
      for (int i = node * MOST; i < node * MOST + count[node]; i++) {
        int on = fleet.lane[holder[i]];
        boolean comes = roads.ring[roads.arc[roads.target[heldWay[i]]]] == ring;
        inside += comes && (on == heldWay[i] || on == roads.origin[heldWay[i]]) ? 1 : 0;
      }
    }
    return inside >= roads.ringLanes[ring].length;
  }

  /**
   * Whether somebody with priority is coming.
   *
   * @param gap time in which they would be there, s
   */
  boolean mustGiveWay(int v, int way, double gap) {
    boolean patient = fleet.stood[v] > 4;
    boolean desperate = fleet.stood[v] > 20;
    for (int other : roads.yields[way]) {
      int lane = roads.origin[other];
      int first = fleet.first(lane);
      if (first == NONE) {
        continue;
      }
      int who = fleet.vehicle(first);
      if (who == v || fleet.exit[who] != other || light(lane) != Lights.GREEN) {
        continue;
      }
      double rest = roads.length[lane] - fleet.s[who];
      boolean stands = fleet.speed[who] < 0.5;
      double limit = desperate ? gap / 2 : gap;
      if (!(patient && stands) && rest / Math.max(fleet.speed[who], 1.5) < limit) {
        return true;
      }
    }
    return false;
  }

  record Saved(double time, int[] count, int[] holder, int[] heldWay) {}

  Saved save() {
    return new Saved(time, count.clone(), holder.clone(), heldWay.clone());
  }

  void restore(Roads city, Saved saved) {
    roads = city;
    time = saved.time;
    count = saved.count.clone();
    holder = saved.holder.clone();
    heldWay = saved.heldWay.clone();
  }
}
