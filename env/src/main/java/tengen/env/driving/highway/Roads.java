package tengen.env.driving.highway;

import java.util.List;
import tengen.env.driving.LaneKeeping;

/**
 * A road network that never changes: lanes, each the strip along a straight line, a wave or an arc.
 * A road is the lanes with the same two nodes, counted from the left as one drives; lanes have
 * numbers in the order in which highway-env walks through them.
 *
 * <p>Places beside a lane are told as metres along it and metres across, the latter positive
 * towards its right hand side (y points down, as on a map drawn on a screen).
 */
final class Roads {

  static final double VEHICLE = 5;

  /** How far beyond both ends a vehicle still counts as on the lane. */
  private static final double BEYOND = VEHICLE;

  private static final int STRAIGHT = 0;
  private static final int WAVE = 1;
  private static final int ARC = 2;

  final int lanes;

  /** By lane; what a number means depends on the kind. */
  private final int[] kind;

  /** Whether all lanes begin at the same x and lead along x. */
  final boolean parallel;

  final double[] startX;
  final double[] startY;
  final double[] alongX;
  final double[] alongY;
  private final double[] angle;
  private final double[] radius;
  private final double[] pulsation;
  private final double[] phase;
  final double[] length;
  final double[] width;
  final double[] limit;
  final boolean[] forbidden;
  final int[] priority;

  /** By lane: its road and its place there, 0 the leftmost. */
  final int[] road;

  final int[] place;

  /** By road: first lane, number of lanes, nodes. */
  final int[] first;

  final int[] size;
  final int[] from;
  final int[] to;

  /** By node: the roads that leave it. */
  final int[][] leaving;

  final List<String> nodes;

  /** {@code [node, node]} Roads of the shortest way; null where there is none. */
  private final int[][][] ways;

  Roads(RoadPlan plan) {
    List<RoadPlan.Lane> list = plan.ordered();
    lanes = list.size();
    kind = new int[lanes];
    startX = new double[lanes];
    startY = new double[lanes];
    alongX = new double[lanes];
    alongY = new double[lanes];
    angle = new double[lanes];
    radius = new double[lanes];
    pulsation = new double[lanes];
    phase = new double[lanes];
    length = new double[lanes];
    width = new double[lanes];
    limit = new double[lanes];
    forbidden = new boolean[lanes];
    priority = new int[lanes];
    road = new int[lanes];
    place = new int[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      put(lane, list.get(lane));
    }
    nodes = plan.nodes();
    first = plan.firsts();
    size = plan.sizes();
    from = plan.froms();
    to = plan.tos();
    for (int r = 0; r < first.length; r++) {
      for (int k = 0; k < size[r]; k++) {
        road[first[r] + k] = r;
        place[first[r] + k] = k;
      }
    }
    leaving = plan.leaving();
    parallel = parallel();
    ways = Ways.all(this);
  }

  private void put(int lane, RoadPlan.Lane l) {
    startX[lane] = l.x();
    startY[lane] = l.y();
    width[lane] = l.width();
    limit[lane] = l.limit();
    forbidden[lane] = l.forbidden();
    priority[lane] = l.priority();
    if (l.radius() > 0) {
      kind[lane] = ARC;
      radius[lane] = l.radius();
      angle[lane] = l.startPhase();
      alongX[lane] = l.clockwise() ? 1 : -1;
      length[lane] = l.radius() * (l.endPhase() - l.startPhase()) * alongX[lane];
      return;
    }
    kind[lane] = l.amplitude() == 0 ? STRAIGHT : WAVE;
    double dx = l.endX() - l.x();
    double dy = l.endY() - l.y();
    length[lane] = Math.sqrt(dx * dx + dy * dy);
    alongX[lane] = dx / length[lane];
    alongY[lane] = dy / length[lane];
    angle[lane] = Math.atan2(dy, dx);
    radius[lane] = l.amplitude();
    pulsation[lane] = l.pulsation();
    phase[lane] = l.startPhase();
  }

  private boolean parallel() {
    boolean result = true;
    for (int lane = 0; lane < lanes; lane++) {
      result &= straight(lane) && alongX[lane] == 1 && alongY[lane] == 0;
      result &= startX[lane] == startX[0] && length[lane] == length[0];
    }
    return result;
  }

  boolean straight(int lane) {
    return kind[lane] == STRAIGHT;
  }

  /** Metres along a lane. */
  double along(int lane, double x, double y) {
    double dx = x - startX[lane];
    double dy = y - startY[lane];
    if (kind[lane] != ARC) {
      return dx * alongX[lane] + dy * alongY[lane];
    }
    return alongX[lane] * LaneKeeping.wrap(Math.atan2(dy, dx) - angle[lane]) * radius[lane];
  }

  /** Metres across. */
  double across(int lane, double x, double y) {
    double dx = x - startX[lane];
    double dy = y - startY[lane];
    if (kind[lane] == ARC) {
      return alongX[lane] * (radius[lane] - Math.sqrt(dx * dx + dy * dy));
    }
    double across = dy * alongX[lane] - dx * alongY[lane];
    return kind[lane] == STRAIGHT
        ? across
        : across - wave(lane, dx * alongX[lane] + dy * alongY[lane]);
  }

  private double wave(int lane, double along) {
    return radius[lane] * Math.sin(pulsation[lane] * along + phase[lane]);
  }

  private double arc(int lane, double along) {
    return alongX[lane] * along / radius[lane] + angle[lane];
  }

  /** Place in the world. */
  double x(int lane, double along, double across) {
    if (kind[lane] == ARC) {
      return startX[lane] + (radius[lane] - across * alongX[lane]) * Math.cos(arc(lane, along));
    }
    double side = kind[lane] == STRAIGHT ? across : across + wave(lane, along);
    return startX[lane] + along * alongX[lane] - side * alongY[lane];
  }

  /** Place in the world. */
  double y(int lane, double along, double across) {
    if (kind[lane] == ARC) {
      return startY[lane] + (radius[lane] - across * alongX[lane]) * Math.sin(arc(lane, along));
    }
    double side = kind[lane] == STRAIGHT ? across : across + wave(lane, along);
    return startY[lane] + along * alongY[lane] + side * alongX[lane];
  }

  /** Direction of a lane, rad. */
  double heading(int lane, double along) {
    if (kind[lane] == STRAIGHT) {
      return angle[lane];
    } else if (kind[lane] == ARC) {
      return arc(lane, along) + Math.PI / 2 * alongX[lane];
    }
    double slope = radius[lane] * pulsation[lane] * Math.cos(pulsation[lane] * along + phase[lane]);
    return angle[lane] + Math.atan(slope);
  }

  /** Whether a place is on a lane or within a margin beside it. */
  boolean on(int lane, double x, double y, double margin) {
    if (Math.abs(across(lane, x, y)) > width[lane] / 2 + margin) {
      return false;
    }
    double along = along(lane, x, y);
    return along >= -BEYOND && along < length[lane] + BEYOND;
  }

  /** Whether a vehicle there may change to the lane. */
  boolean reachable(int lane, double x, double y) {
    if (forbidden[lane] || Math.abs(across(lane, x, y)) > 2 * width[lane]) {
      return false;
    }
    double along = along(lane, x, y);
    return along >= 0 && along < length[lane] + BEYOND;
  }

  /** Whether a vehicle there should look for the next lane. */
  boolean afterEnd(int lane, double x, double y) {
    return along(lane, x, y) > length[lane] - VEHICLE / 2;
  }

  /** Metres to a lane: across, and beyond its ends. */
  double distance(int lane, double x, double y) {
    return Math.abs(across(lane, x, y)) + beyond(lane, along(lane, x, y));
  }

  private double beyond(int lane, double along) {
    return Math.max(along - length[lane], 0) + Math.max(-along, 0);
  }

  /**
   * The lane with the least distance, a radian of heading counted like a metre; the one with the
   * least number among equals.
   *
   * @param guess a lane that is probably near
   */
  int closest(double x, double y, double heading, int guess) {
    int best = guess;
    double least = weighted(guess, x, y, heading, Double.POSITIVE_INFINITY);
    for (int lane = 0; lane < lanes; lane++) {
      if (lane == guess) {
        continue;
      }
      double distance = weighted(lane, x, y, heading, least);
      if (distance < least || (distance == least && lane < best)) {
        least = distance;
        best = lane;
      }
    }
    return best;
  }

  /* Infinite as soon as it is clear that it is more than so much. */
  private double weighted(int lane, double x, double y, double heading, double most) {
    double distance = Math.abs(across(lane, x, y));
    if (distance > most) {
      return Double.POSITIVE_INFINITY;
    }
    double along = along(lane, x, y);
    distance += beyond(lane, along);
    if (distance > most) {
      return Double.POSITIVE_INFINITY;
    }
    return distance + Math.abs(LaneKeeping.wrap(heading - heading(lane, along)));
  }

  /** The lane of a road at a place; the rightmost one if there are not so many. */
  int lane(int ofRoad, int at) {
    return first[ofRoad] + Math.min(at, size[ofRoad] - 1);
  }

  /** The lane beside, 1 to the right and -1 to the left; -1 where the road ends. */
  int beside(int lane, int side) {
    int at = place[lane] + side;
    return at < 0 || at >= size[road[lane]] ? -1 : lane + side;
  }

  /** The lane with these nodes. */
  int lane(String start, String end, int at) {
    for (int r = 0; r < first.length; r++) {
      if (nodes.get(from[r]).equals(start) && nodes.get(to[r]).equals(end) && at < size[r]) {
        return first[r] + at;
      }
    }
    throw new IllegalArgumentException("no lane " + start + " " + end + " " + at);
  }

  /** Roads of the shortest way between nodes; null if there is none. */
  int[] way(int start, int goal) {
    return ways[start][goal];
  }
}
