package tengen.env.driving.city;

import java.util.Arrays;
import java.util.PriorityQueue;

/** The shortest way from every arc to every other. */
final class Routes {

  /** {@code [to][from]}: the arc to take at the end of {@code from}. */
  final int[][] next;

  /** {@code [to][from]}: m from the end of {@code from} to the start of {@code to}. */
  final double[][] distance;

  private record Entry(double distance, int arc) {}

  Routes(Roads roads) {
    int n = roads.arcs;
    next = new int[n][n];
    distance = new double[n][n];
    double[][] steps = steps(roads);
    for (int to = 0; to < n; to++) {
      search(roads, steps, to);
    }
  }

  /** {@code [from][to]}: length of the ways between arcs that follow each other, NaN for others. */
  private static double[][] steps(Roads roads) {
    double[][] steps = new double[roads.arcs][roads.arcs];
    for (double[] row : steps) {
      Arrays.fill(row, Double.NaN);
    }
    for (int way = 0; way < roads.lanes; way++) {
      if (roads.isWay(way)) {
        int from = roads.arc[roads.origin[way]];
        int to = roads.arc[roads.target[way]];
        if (Double.isNaN(steps[from][to])) {
          steps[from][to] = roads.length[way];
        }
      }
    }
    return steps;
  }

  private void search(Roads roads, double[][] steps, int to) {
    double[] found = distance[to];
    Arrays.fill(found, Double.POSITIVE_INFINITY);
    Arrays.fill(next[to], Roads.NONE);
    PriorityQueue<Entry> open =
        new PriorityQueue<>(
            (a, b) ->
                a.distance == b.distance
                    ? Integer.compare(a.arc, b.arc)
                    : Double.compare(a.distance, b.distance));
    relax(steps, to, to, 0, open);
    while (!open.isEmpty()) {
      Entry entry = open.remove();
      if (entry.distance == found[entry.arc] && entry.arc != to) {
        double through = roads.length[roads.arcLanes[entry.arc][0]] + entry.distance;
        relax(steps, to, entry.arc, through, open);
      }
    }
  }

  private void relax(
      double[][] steps, int to, int via, double distanceVia, PriorityQueue<Entry> open) {
    for (int from = 0; from < steps.length; from++) {
      double d = steps[from][via] + distanceVia;
      if (d < distance[to][from]) {
        distance[to][from] = d;
        next[to][from] = via;
        open.add(new Entry(d, from));
      }
    }
  }
}
