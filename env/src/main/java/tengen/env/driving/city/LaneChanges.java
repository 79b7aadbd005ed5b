package tengen.env.driving.city;

import tengen.env.driving.Mobil;

/** Changes of lanes in a street, after MOBIL. They take some seconds. */
final class LaneChanges {

  private static final Mobil MOBIL = new Mobil(0.2, 0.3, 2);
  private static final double SIDEWAYS = 1.4;

  /** Nearer to the middle of its new lane than this, a vehicle has left the old one, m. */
  private static final double CLEAR = 0.7;

  private static final int NONE = Roads.NONE;

  private final Fleet fleet;
  private final Drivers drivers;
  private final double dt;
  private Roads roads;

  LaneChanges(Fleet fleet, Drivers drivers, double dt) {
    this.fleet = fleet;
    this.drivers = drivers;
    this.dt = dt;
  }

  void begin(Roads city) {
    roads = city;
  }

  /** Changes lanes if that pays and nobody is hindered. */
  void consider(int v) {
    int lane = fleet.lane[v];
    if (fleet.ghost[v] != NONE
        || fleet.booked[v] != NONE
        || fleet.holding[v] != NONE
        || roads.isWay(lane)
        || roads.length[lane] - fleet.s[v] < 35
        || fleet.speed[v] < 2) {
      return;
    }
    for (int side = -1; side <= 1; side += 2) {
      int other = side < 0 ? roads.left[lane] : roads.right[lane];
      if (other != NONE && pays(v, other)) {
        change(v, other, side);
        return;
      }
    }
  }

  private double acceleration(int v, int leader) {
    double free = Drivers.CARS.free(fleet.speed[v], drivers.liked(v, fleet.lane[v]));
    if (leader == NONE) {
      return free;
    }
    int ahead = fleet.vehicle(leader);
    double gap = Math.max(0.1, fleet.rear(ahead) - fleet.s[v]);
    double approach = fleet.speed[v] - fleet.speed[ahead];
    return free - Drivers.CARS.interaction(fleet.speed[v], approach, gap);
  }

  private boolean fits(int v, int leader) {
    int ahead = fleet.vehicle(leader);
    double gap = fleet.rear(ahead) - fleet.s[v];
    return gap > 2 && drivers.safeSpeed(gap, fleet.speed[ahead]) >= fleet.speed[v] - 1;
  }

  /** Whether a vehicle may change into a lane beside its own without danger. */
  boolean safe(int v, int lane) {
    int leader = fleet.aheadOf(lane, fleet.s[v]);
    int follower = fleet.behindOf(lane, leader);
    return (leader == NONE || fits(v, leader))
        && (follower == NONE ? nobodyEnters(v, lane) : follows(follower, v, 0));
  }

  /* Whether those who come to a lane through the junction before it can stay behind. */
  private boolean nobodyEnters(int v, int lane) {
    for (int way : roads.entries[lane]) {
      int from = roads.origin[way];
      int on = fleet.first(way);
      int next = fleet.first(from);
      double back = roads.length[way];
      if (on != NONE ? !follows(on, v, back) : next != NONE && comes(next, v, way)) {
        return false;
      }
    }
    return true;
  }

  private boolean comes(int entry, int v, int way) {
    double back = roads.length[way] + roads.length[roads.origin[way]];
    return fleet.exit[fleet.vehicle(entry)] == way && !follows(entry, v, back);
  }

  /* The follower's lane begins so many metres before that of who changes. */
  private boolean follows(int follower, int v, double back) {
    int behind = fleet.vehicle(follower);
    double gap = back + fleet.rear(v) - fleet.s[behind];
    return gap > 2 && drivers.safeSpeed(gap, fleet.speed[v]) >= fleet.speed[behind] - 1;
  }

  private boolean pays(int v, int lane) {
    if (!safe(v, lane)) {
      return false;
    }
    int leader = fleet.aheadOf(lane, fleet.s[v]);
    int follower = fleet.behindOf(lane, leader);
    double gain = acceleration(v, leader) - acceleration(v, fleet.ahead(v));
    double theirs = 0;
    if (follower != NONE) {
      int behind = fleet.vehicle(follower);
      double after = acceleration(behind, v);
      if (!MOBIL.safe(after)) {
        return false;
      }
      theirs = after - acceleration(behind, leader);
    }
    return MOBIL.pays(gain, theirs, 0);
  }

  private void change(int v, int lane, int side) {
    int from = fleet.lane[v];
    fleet.remove(v, from);
    fleet.ghost[v] = from;
    fleet.insert(fleet.ghostOf(v), from);
    fleet.lane[v] = lane;
    fleet.insert(v, lane);
    fleet.shift[v] = side * Roads.LANE_WIDTH;
    drivers.chooseExit(v);
  }

  /** Moves a vehicle sideways that is changing lanes. */
  void slide(int v) {
    double left = Math.max(0, Math.abs(fleet.shift[v]) - SIDEWAYS * dt);
    fleet.shift[v] = Math.copySign(left, fleet.shift[v]);
    if (left < CLEAR) {
      fleet.removeGhost(v);
    }
  }
}
