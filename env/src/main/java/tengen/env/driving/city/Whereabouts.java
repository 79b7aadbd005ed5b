package tengen.env.driving.city;

import tengen.env.driving.LaneKeeping;

/**
 * Finds out where in the city a controlled car is, and has it in the lists that the others look at:
 * on its lane, on the one that it changes to, and in the junction that it is in or cannot avoid.
 */
final class Whereabouts {

  /** Braking with which one could still stop at a junction, m/s². */
  private static final double COMMITTED = 4;

  private static final int NONE = Roads.NONE;

  private final Car car;
  private final int id;
  private final Fleet fleet;
  private final Rules rules;
  private final double[] found = new double[2];
  private final double[] pose = new double[4];
  private Roads roads;

  Whereabouts(Car car, Fleet fleet, Rules rules) {
    this.car = car;
    id = car.id;
    this.fleet = fleet;
    this.rules = rules;
  }

  void use(Roads city) {
    roads = city;
  }

  /** Finds out on which lane the car is, and tells the others. */
  void locate() {
    double[] body = car.body;
    double c = Math.cos(body[2]);
    double s = Math.sin(body[2]);
    double x = body[0] + c * Fleet.CAR_LENGTH / 2;
    double y = body[1] + s * Fleet.CAR_LENGTH / 2;
    int before = fleet.lane[id];
    int lane = nearest(before, x, y, c, s);
    roads.project(lane, x, y, found);
    fleet.removeGhost(id);
    fleet.remove(id, before);
    if (lane != before && isNewStretch(before, lane)) {
      fleet.came[id] = before;
    }
    fleet.lane[id] = lane;
    fleet.s[id] = Math.max(0, Math.min(roads.length[lane], found[0]));
    car.lateral = found[1];
    roads.pose(lane, fleet.s[id], pose, 0);
    car.headingError = LaneKeeping.wrap(body[2] - Math.atan2(pose[3], pose[2]));
    fleet.insert(id, lane);
    if (roads.isWay(lane) || roads.arc[lane] != roads.arc[car.follow]) {
      car.follow = lane;
    }
    beside(lane);
    fleet.speed[id] = body[3];
    fleet.pose[4 * id] = body[0];
    fleet.pose[4 * id + 1] = body[1];
    fleet.pose[4 * id + 2] = c;
    fleet.pose[4 * id + 3] = s;
    if (!roads.isWay(lane)) {
      fleet.exit[id] = car.wayFrom(lane);
    }
    claim(lane);
  }

  private boolean isNewStretch(int before, int lane) {
    return roads.isWay(before) || roads.isWay(lane);
  }

  /* A car between two lanes, or one that indicates a change, is seen on both. */
  private void beside(int lane) {
    int other =
        car.lateral > Fleet.CAR_WIDTH / 2 - 0.2
            ? roads.left[lane]
            : car.lateral < -Fleet.CAR_WIDTH / 2 + 0.2 ? roads.right[lane] : NONE;
    if (other == NONE && car.follow != lane && !roads.isWay(lane)) {
      other = car.follow;
    }
    if (other != NONE) {
      fleet.ghost[id] = other;
      fleet.insert(fleet.ghostOf(id), other);
    }
  }

  /* Who is in a junction, or cannot stop before it, has taken the place. */
  private void claim(int lane) {
    release();
    if (roads.isWay(lane)) {
      if (rules.book(id, lane)) {
        fleet.holding[id] = lane;
      }
      return;
    }
    int from = fleet.came[id];
    if (from != NONE && roads.isWay(from) && fleet.rear(id) < 0.3 && rules.book(id, from)) {
      fleet.holding[id] = from;
    }
    double rest = roads.length[lane] - fleet.s[id];
    int way = fleet.exit[id];
    double stop = car.body[3] * car.body[3] / (2 * COMMITTED);
    boolean drivesOn = rest < stop + 0.7 * car.body[3] + 0.5 && rules.mayEnter(id, way, rest);
    if ((drivesOn || rest < 0.7 * stop) && rules.book(id, way)) {
      fleet.booked[id] = way;
    }
  }

  private void release() {
    if (fleet.holding[id] != NONE) {
      rules.release(id, fleet.holding[id]);
      fleet.holding[id] = NONE;
    }
    if (fleet.booked[id] != NONE) {
      rules.release(id, fleet.booked[id]);
      fleet.booked[id] = NONE;
    }
  }

  private int nearest(int now, double x, double y, double c, double s) {
    int best = now;
    double least = cost(now, now, x, y, c, s);
    int base = roads.isWay(now) ? roads.origin[now] : now;
    int[] beside = roads.arcLanes[roads.arc[base]];
    if (roads.isWay(now)) {
      int out = roads.target[now];
      double there = cost(out, now, x, y, c, s);
      if (there < least) {
        least = there;
        best = out;
      }
    }
    for (int lane : beside) {
      double here = roads.isWay(now) ? least : cost(lane, now, x, y, c, s);
      if (here < least) {
        least = here;
        best = lane;
      }
      for (int way : roads.exits[lane]) {
        double through = cost(way, now, x, y, c, s);
        if (through < least) {
          least = through;
          best = way;
        }
      }
    }
    return best;
  }

  private double cost(int lane, int now, double x, double y, double c, double s) {
    roads.project(lane, x, y, found);
    double over = Math.max(Math.max(-found[0], found[0] - roads.length[lane]), 0);
    if (over > 0 && lane != now && found[0] < 0) {
      return Double.POSITIVE_INFINITY;
    }
    roads.pose(lane, Math.max(0, Math.min(roads.length[lane], found[0])), pose, 0);
    double apart = 1 - (c * pose[2] + s * pose[3]);
    boolean offRoute = roads.isWay(lane) && lane != car.wayFrom(roads.origin[lane]) && lane != now;
    return Math.abs(found[1])
        + 3 * over
        + 2 * apart
        + (offRoute ? 0.5 : 0)
        + (lane == now ? 0 : 0.1);
  }

  /** Takes the car out of all lists. */
  void leave() {
    release();
    fleet.removeGhost(id);
    fleet.remove(id, fleet.lane[id]);
  }
}
