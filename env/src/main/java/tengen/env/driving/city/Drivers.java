package tengen.env.driving.city;

import tengen.env.driving.Idm;

/**
 * How the others drive: after the Intelligent Driver Model, with MOBIL lane changes, by the rules
 * of {@link Rules}, and never faster than from where one can stop behind a leader who brakes as
 * hard as anybody can, which is why they do not collide (Krauss 1998, equation 4.9, for steps of
 * time).
 */
final class Drivers {

  /** Hardest braking of anybody, m/s². */
  static final double HARDEST = 8;

  static final Idm CARS = new Idm(1.8, 2.5, 2, 1.2, 4);
  private static final Idm BIKES = new Idm(1, 2, 1.5, 1.2, 4);
  private static final double BIKE_SPEED = 5;

  /** Left between bumpers at least, m. */
  private static final double LEAST_GAP = 0.5;

  /** Braking for bends and for stops that can be chosen, m/s². */
  private static final double COMFORT = 2.5;

  /** Steps between two thoughts of changing lanes. */
  private static final int CHANGE_EVERY = 4;

  /** Seconds at the head of a queue after which somebody takes another way. */
  private static final double PATIENCE = 10;

  /** A lane with less room than this at its start is full, m. */
  private static final double ROOM = 20;

  private static final int NONE = Roads.NONE;

  private final Fleet fleet;
  private final Rules rules;
  private final Walkers walkers;
  private final Draws draws;
  private final double dt;
  private final double quantum;
  private final LaneChanges changes;
  private Roads roads;

  private double wish;
  private double bound;

  Drivers(Fleet fleet, Rules rules, Walkers walkers, Draws draws, double dt) {
    this.fleet = fleet;
    this.rules = rules;
    this.walkers = walkers;
    this.draws = draws;
    this.dt = dt;
    quantum = HARDEST * dt;
    changes = new LaneChanges(fleet, this, dt);
  }

  void begin(Roads city) {
    roads = city;
    changes.begin(city);
  }

  /** How far one gets who brakes as hard as possible from now on, in steps of time. */
  double brakingWay(double speed) {
    double n = Math.floor(speed / quantum);
    return dt * (n * speed - quantum * n * (n + 1) / 2);
  }

  /** The greatest speed after which one can stop before an obstacle that may brake, m/s. */
  double safeSpeed(double gap, double leader) {
    double way = Math.max(0, gap - LEAST_GAP) + brakingWay(leader);
    double n = Math.floor((1 + Math.sqrt(1 + 8 * way / (dt * quantum))) / 2);
    return Math.max(0, (way / dt + quantum * n * (n + 1) / 2) / n - quantum);
  }

  /** All decide on their next speed, from the same moment; books and releases ways. */
  void decide(int step) {
    for (int v = fleet.controlled; v < fleet.size; v++) {
      if (v < fleet.firstBike && (step + v) % CHANGE_EVERY == 0) {
        changes.consider(v);
      }
      fleet.next[v] = nextSpeed(v);
    }
  }

  /** The acceleration that a driver who keeps to the rules would choose in a controlled car. */
  double advise(int v) {
    double now = fleet.speed[v];
    return (nextSpeed(v) - now) / dt;
  }

  /** The speed that a driver likes on a lane that is empty. */
  double liked(int v, int lane) {
    double limit = roads.limit[lane] * fleet.taste[v];
    return v >= fleet.firstBike ? Math.min(limit, BIKE_SPEED * fleet.taste[v]) : limit;
  }

  private double nextSpeed(int v) {
    int lane = fleet.lane[v];
    Idm idm = v >= fleet.firstBike ? BIKES : CARS;
    double speed = fleet.speed[v];
    double free = idm.free(speed, liked(v, lane));
    wish = free;
    bound = Double.POSITIVE_INFINITY;
    double rest = roads.length[lane] - fleet.s[v];
    look(v, v, idm, free, rest);
    if (fleet.ghost[v] != NONE) {
      look(v, fleet.ghostOf(v), idm, free, rest);
    }
    crossing(v, lane, -fleet.s[v], idm, free);
    double bend = Double.POSITIVE_INFINITY;
    if (roads.isWay(lane)) {
      crossing(v, roads.target[lane], rest, idm, free);
      bend = bend(v, roads.target[lane], rest);
      if (v < fleet.controlled && fleet.s[v] < 2 && speed < 2 && !rules.isFree(v, lane)) {
        bound = 0;
      }
    } else {
      int way = fleet.exit[v];
      bend = bend(v, way, rest);
      if (rest < speed * speed / (2 * COMFORT) + 2 * speed * dt + 5 && !enters(v, way, rest)) {
        obstacle(speed, rest - (v < fleet.controlled ? 1.5 : 0.5), 0, idm, free);
        behindWhoTurned(v, lane, rest, idm, free);
      }
    }
    double next = Math.max(0, speed + wish * dt);
    next = Math.max(Math.min(next, bend), Math.min(next, speed - 3 * dt));
    return Math.max(0, Math.max(Math.min(next, bound), speed - quantum));
  }

  private double bend(int v, int nextLane, double rest) {
    double limit = liked(v, nextLane);
    return Math.sqrt(limit * limit + 2 * COMFORT * Math.max(0, rest - fleet.speed[v] * dt));
  }

  private void obstacle(double speed, double gap, double leader, Idm idm, double free) {
    double brake = idm.interaction(speed, speed - leader, Math.max(gap, 0.1));
    wish = Math.min(wish, free - brake);
    bound = Math.min(bound, safeSpeed(gap, leader));
  }

  /* Who is ahead: on this lane, on the way to be taken, on the lane after it. */
  private void look(int v, int entry, Idm idm, double free, double rest) {
    int ahead = fleet.ahead(entry);
    if (ahead != NONE) {
      int other = fleet.vehicle(ahead);
      obstacle(fleet.speed[v], fleet.rear(other) - fleet.s[v], fleet.speed[other], idm, free);
      return;
    } else if (entry != v) {
      return;
    }
    int lane = fleet.lane[v];
    double far = rest;
    int on = roads.isWay(lane) ? roads.target[lane] : fleet.exit[v];
    for (int i = 0; i < 2 && far < 60; i++) {
      int last = fleet.last(on);
      if (last != NONE) {
        int other = fleet.vehicle(last);
        if (other != v) {
          obstacle(fleet.speed[v], far + fleet.rear(other), fleet.speed[other], idm, free);
        }
        return;
      }
      far += roads.length[on];
      if (!roads.isWay(on)) {
        return;
      }
      on = roads.target[on];
    }
  }

  /* The rear of who took another way may still be on this lane. */
  private void behindWhoTurned(int v, int lane, double rest, Idm idm, double free) {
    if (fleet.ahead(v) != NONE) {
      return;
    }
    for (int way : roads.exits[lane]) {
      int last = fleet.last(way);
      if (last != NONE && way != fleet.exit[v]) {
        int other = fleet.vehicle(last);
        if (other != v && fleet.rear(other) < 1) {
          obstacle(fleet.speed[v], rest + fleet.rear(other), fleet.speed[other], idm, free);
        }
      }
    }
  }

  private void crossing(int v, int lane, double offset, Idm idm, double free) {
    int at = roads.crossings.ofLane[lane];
    if (at == NONE) {
      return;
    }
    double gap = offset + roads.crossings.where[lane] - Crossings.HALF;
    if (gap > 0
        && gap < 60
        && (walkers.stops(at, gap, fleet.speed[v]) || wouldBlock(v, lane, gap))) {
      obstacle(fleet.speed[v], gap - 0.5, 0, idm, free);
    }
  }

  /* Nobody stops on a crossing: there must be room behind it. */
  private boolean wouldBlock(int v, int lane, double gap) {
    int ahead = fleet.lane[v] == lane ? fleet.ahead(v) : fleet.last(lane);
    if (ahead == NONE) {
      return false;
    }
    int other = fleet.vehicle(ahead);
    double speed = fleet.speed[v];
    return fleet.speed[other] < 2
        && fleet.rear(other) < roads.crossings.where[lane] + Crossings.HALF + fleet.length(v) + 1
        && fleet.rear(other) > roads.crossings.where[lane] - Crossings.HALF
        && gap > speed * speed / (2 * COMFORT);
  }

  /* Books the way if that is possible; gives it back if there is still time. */
  private boolean enters(int v, int way, double rest) {
    double speed = fleet.speed[v];
    if (v < fleet.controlled) {
      return isNext(v) && (fleet.booked[v] == way || rules.mayEnter(v, way, rest));
    }
    if (fleet.booked[v] == way) {
      boolean late = speed * speed / (2 * COMFORT) + 1 > rest;
      if (late || rules.light(fleet.lane[v]) == Lights.GREEN) {
        return true;
      }
      rules.release(v, way);
      fleet.booked[v] = NONE;
      return false;
    }
    if (isNext(v) && rules.mayEnter(v, way, rest) && rules.book(v, way)) {
      fleet.booked[v] = way;
      return true;
    }
    if (fleet.stood[v] > PATIENCE && rest < 5 && room(fleet.exit[v]) < ROOM) {
      chooseExit(v);
    }
    return false;
  }

  /* Whether everybody before has booked. */
  private boolean isNext(int v) {
    int ahead = fleet.ahead(v);
    if (ahead == NONE) {
      return true;
    }
    int other = fleet.vehicle(ahead);
    return other >= fleet.controlled && fleet.booked[other] != NONE && fleet.ghost[other] == NONE;
  }

  /** Takes a way at the end of the lane by chance; another one if there is no room behind it. */
  void chooseExit(int v) {
    int[] exits = roads.exits[fleet.lane[v]];
    int chosen = exits[exits.length == 1 ? 0 : draws.below(exits.length)];
    if (exits.length > 1 && room(chosen) < ROOM) {
      for (int way : exits) {
        chosen = room(way) > room(chosen) ? way : chosen;
      }
    }
    fleet.exit[v] = chosen;
  }

  /* How much of the lane behind a way is free, m. */
  private double room(int way) {
    int out = roads.target[way];
    int last = fleet.last(out);
    return last == NONE ? roads.length[out] : fleet.rear(fleet.vehicle(last));
  }

  /** Whether a vehicle may change into a lane beside its own without danger. */
  boolean mayChange(int v, int lane) {
    return changes.safe(v, lane);
  }

  /** Moves everybody by a step of time. */
  void move() {
    for (int v = fleet.controlled; v < fleet.size; v++) {
      System.arraycopy(fleet.pose, 4 * v, fleet.old, 4 * v, 4);
      double speed = fleet.next[v];
      fleet.speed[v] = speed;
      fleet.s[v] += speed * dt;
      fleet.stood[v] = speed < 0.1 ? fleet.stood[v] + dt : 0;
      if (speed < 0.1 && roads.length[fleet.lane[v]] - fleet.s[v] < 5) {
        fleet.stopped[v] = true;
      }
      if (fleet.shift[v] != 0) {
        changes.slide(v);
      }
      while (fleet.s[v] > roads.length[fleet.lane[v]]) {
        leaveLane(v);
      }
      if (fleet.holding[v] != NONE && fleet.lane[v] != fleet.holding[v] && fleet.rear(v) > 0.3) {
        rules.release(v, fleet.holding[v]);
        fleet.holding[v] = NONE;
      }
      fleet.locate(v);
    }
  }

  private void leaveLane(int v) {
    int lane = fleet.lane[v];
    int to;
    fleet.removeGhost(v);
    fleet.remove(v, lane);
    if (roads.isWay(lane)) {
      to = roads.target[lane];
    } else {
      to = fleet.exit[v];
      fleet.holding[v] = to;
      fleet.booked[v] = NONE;
      fleet.stopped[v] = false;
    }
    fleet.s[v] -= roads.length[lane];
    fleet.came[v] = lane;
    fleet.lane[v] = to;
    fleet.insert(v, to);
    if (roads.isWay(lane)) {
      chooseExit(v);
    }
  }
}
