package tengen.env.driving.city;

/**
 * A city as lanes. A lane is a line of points at equal distances; those of a street lie between
 * junctions, the others, the ways, lead through a junction from one lane to another. All lanes of a
 * street in one direction are an arc. Immutable once built; shared by all worlds with this map.
 *
 * <p>Lengths in m from the start of a lane, x to the east, y to the north, headings as cosine and
 * sine. Lane 0 of an arc is the innermost.
 */
final class Roads {

  static final double LANE_WIDTH = 3.3;

  /** No lane, no arc, no vehicle. */
  static final int NONE = -1;

  int lanes;
  double[] length;
  double[] limit;
  int[] first;
  int[] count;
  double[] perStep;
  double[] px;
  double[] py;
  double[] pc;
  double[] ps;

  /** Node that a lane ends at, or that a way leads through. */
  int[] node;

  /** Lane that a way comes from and leads to; NONE for lanes of streets. */
  int[] origin;

  int[] target;
  int[] left;
  int[] right;
  int[] arc;

  /** Ways that begin where a lane ends. */
  int[][] exits;

  /** Ways that end where a lane begins. */
  int[][] entries;

  /** Number of a way in its node. */
  int[] local;

  /** 1 left, 0 straight on, -1 right. */
  int[] turn;

  /** Ways to whose users the user of a way gives way. */
  int[][] yields;

  int arcs;
  int[][] arcLanes;

  /** The ring of a roundabout that an arc is part of; NONE for streets. */
  int[] ring;

  int[][] ringLanes;
  boolean[] major;

  int nodes;
  Control[] control;
  double[] nodeX;
  double[] nodeY;

  /** For each node: {@code [i * ways + j]}, up to where way i is in the way of way j; NaN never. */
  double[][] clear;

  int[] ways;

  /** For each node: the ways through it. */
  int[][] through;

  Lights lights;
  Crossings crossings;
  RoadMap map;
  Routes routes;

  /** Cars that stand beside the road: x, y, cosine and sine of the heading, four a car. */
  double[] parked;

  boolean isWay(int lane) {
    return origin[lane] >= 0;
  }

  /** The arc that a lane belongs to or that a way leads to. */
  int arcAhead(int lane) {
    return arc[isWay(lane) ? target[lane] : lane];
  }

  /**
   * Where a point of a lane is.
   *
   * @param out gets x, y, cosine and sine of the heading, from {@code at}
   */
  void pose(int lane, double s, double[] out, int at) {
    double t = s * perStep[lane];
    int steps = count[lane] - 1;
    int k = t <= 0 ? 0 : Math.min((int) t, steps - 1);
    double share = t - k;
    int i = first[lane] + k;
    double c = pc[i] + (pc[i + 1] - pc[i]) * Math.min(1, Math.max(0, share));
    double d = ps[i] + (ps[i + 1] - ps[i]) * Math.min(1, Math.max(0, share));
    double scale = steps == 1 ? 1 : 1 / Math.sqrt(c * c + d * d);
    out[at] = px[i] + (px[i + 1] - px[i]) * share;
    out[at + 1] = py[i] + (py[i + 1] - py[i]) * share;
    out[at + 2] = c * scale;
    out[at + 3] = d * scale;
  }

  /**
   * The nearest point of a lane.
   *
   * @param out gets the place on the lane, which may be before its start or behind its end, and the
   *     distance to the left of it
   */
  void project(int lane, double x, double y, double[] out) {
    int best = first[lane];
    int end = best + count[lane] - 1;
    if (count[lane] > 2) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = first[lane]; i < end; i++) {
        double mx = 0.5 * (px[i] + px[i + 1]) - x;
        double my = 0.5 * (py[i] + py[i + 1]) - y;
        double d = mx * mx + my * my;
        if (d < nearest) {
          nearest = d;
          best = i;
        }
      }
    }
    double dx = px[best + 1] - px[best];
    double dy = py[best + 1] - py[best];
    double step = Math.sqrt(dx * dx + dy * dy);
    double along = ((x - px[best]) * dx + (y - py[best]) * dy) / step;
    out[0] = (best - first[lane]) / perStep[lane] + along;
    out[1] = ((y - py[best]) * dx - (x - px[best]) * dy) / step;
  }

  /** The way from a lane into an arc; NONE if the lane has none. */
  int wayTo(int lane, int wanted) {
    for (int way : exits[lane]) {
      if (arc[target[way]] == wanted) {
        return way;
      }
    }
    return NONE;
  }

  /** Up to where the user of way i keeps the user of way j out; NaN if never. */
  double clears(int i, int j) {
    int n = node[i];
    return clear[n][local[i] * ways[n] + local[j]];
  }
}
