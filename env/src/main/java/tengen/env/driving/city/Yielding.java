package tengen.env.driving.city;

import java.util.ArrayList;
import java.util.List;
import tengen.env.driving.LaneKeeping;

/** Finds out which ways through a junction are in each other's way, and who goes first. */
final class Yielding {

  /** Nearer to each other than this, the users of two ways may touch, m. */
  private static final double NEAR = 2.9;

  private static final double STEP = 0.5;

  private final Roads roads;
  private final double[] heading;

  private Yielding(Roads roads, double[] heading) {
    this.roads = roads;
    this.heading = heading;
  }

  /**
   * Fills in {@code clear} and {@code yields}.
   *
   * @param heading of each lane's end, rad
   */
  static void decide(Roads roads, double[] heading) {
    Yielding yielding = new Yielding(roads, heading);
    roads.clear = new double[roads.nodes][];
    roads.yields = new int[roads.lanes][0];
    for (int node = 0; node < roads.nodes; node++) {
      roads.clear[node] = new double[roads.ways[node] * roads.ways[node]];
      java.util.Arrays.fill(roads.clear[node], Double.NaN);
    }
    for (int i = 0; i < roads.lanes; i++) {
      if (roads.isWay(i)) {
        yielding.way(i);
      }
    }
  }

  private void way(int i) {
    List<Integer> before = new ArrayList<>();
    int n = roads.node[i];
    double[] mine = samples(i);
    for (int j = 0; j < roads.lanes; j++) {
      if (j == i || !roads.isWay(j) || roads.node[j] != n) {
        continue;
      }
      double until = until(mine, roads.length[i], samples(j));
      if (roads.target[i] == roads.target[j]) {
        until = roads.length[i];
      }
      roads.clear[n][roads.local[i] * roads.ways[n] + roads.local[j]] = until;
      if (!Double.isNaN(until) && roads.origin[i] != roads.origin[j] && givesWay(i, j)) {
        before.add(j);
      }
    }
    roads.yields[i] = before.stream().mapToInt(Integer::intValue).toArray();
  }

  private double[] samples(int way) {
    int n = (int) Math.ceil(roads.length[way] / STEP);
    double[] result = new double[4 * (n + 1)];
    for (int k = 0; k <= n; k++) {
      roads.pose(way, roads.length[way] * k / n, result, 4 * k);
    }
    return result;
  }

  /* The last place of a way that is near to another one; NaN if none is. */
  private static double until(double[] a, double length, double[] b) {
    for (int i = a.length - 4; i >= 0; i -= 4) {
      for (int j = 0; j < b.length; j += 4) {
        double dx = a[i] - b[j];
        double dy = a[i + 1] - b[j + 1];
        if (dx * dx + dy * dy < NEAR * NEAR) {
          return Math.min(length, length * i / (a.length - 4) + STEP);
        }
      }
    }
    return Double.NaN;
  }

  private int rank(int way) {
    return roads.major[roads.arc[roads.origin[way]]] ? 1 : 0;
  }

  private boolean givesWay(int i, int j) {
    if (rank(i) != rank(j)) {
      return rank(i) < rank(j);
    }
    double other = LaneKeeping.wrap(heading[roads.origin[j]] - heading[roads.origin[i]]);
    boolean opposite = Math.abs(other) > Math.toRadians(135);
    if (opposite) {
      return roads.turn[i] > 0 && roads.turn[j] <= 0;
    }
    /* Who comes from the right drives to the left. */
    return roads.control[roads.node[i]] == Control.PLAIN && other > 0;
  }
}
