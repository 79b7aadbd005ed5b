package tengen.env.driving.highway;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;

/** Ways through a network: where to go on, and shortest ways. */
final class Ways {

  private Ways() {}

  /** {@code [node, node]} Roads of the shortest ways, names deciding between equals. */
  static int[][][] all(Roads roads) {
    int nodes = roads.nodes.size();
    int[][][] result = new int[nodes][nodes][];
    for (int start = 0; start < nodes; start++) {
      search(roads, start, result[start]);
    }
    return result;
  }

  private static void search(Roads roads, int start, int[][] ways) {
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(start);
    boolean[] seen = new boolean[ways.length];
    seen[start] = true;
    while (!queue.isEmpty()) {
      int node = queue.remove();
      int[] before = ways[node] == null ? new int[0] : ways[node];
      Arrays.stream(roads.leaving[node])
          .boxed()
          .sorted(Comparator.comparing((Integer road) -> roads.to[road]))
          .filter(road -> !seen[roads.to[road]])
          .forEach(
              road -> {
                seen[roads.to[road]] = true;
                ways[roads.to[road]] = Arrays.copyOf(before, before.length + 1);
                ways[roads.to[road]][before.length] = road;
                queue.add(roads.to[road]);
              });
    }
  }

  /**
   * The lane to follow after one that ends.
   *
   * @param next the road to take; -1 for the one whose lane is nearest
   * @return the lane itself where the network ends
   */
  static int next(Roads roads, int lane, int next, double x, double y) {
    double along = roads.along(lane, x, y);
    double nearX = roads.x(lane, along, 0);
    double nearY = roads.y(lane, along, 0);
    if (next >= 0) {
      return lane(roads, lane, next, nearX, nearY);
    }
    int best = lane;
    double least = Double.POSITIVE_INFINITY;
    for (int road : roads.leaving[roads.to[roads.road[lane]]]) {
      int candidate = lane(roads, lane, road, nearX, nearY);
      double distance = roads.distance(candidate, nearX, nearY);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /* The same place on a road as wide, otherwise the nearest lane. */
  private static int lane(Roads roads, int lane, int road, double x, double y) {
    if (roads.size[road] == roads.size[roads.road[lane]]) {
      return roads.first[road] + roads.place[lane];
    }
    int best = roads.first[road];
    double least = Double.POSITIVE_INFINITY;
    for (int candidate = best; candidate < roads.first[road] + roads.size[road]; candidate++) {
      double distance = roads.distance(candidate, x, y);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Whether a road is reached from another one.
   *
   * @param route roads to take, of which those before {@code at} are behind; may be null
   * @param depth how many junctions are looked through
   */
  static boolean connected(Roads roads, int start, int goal, int[] route, int at, int depth) {
    if (start == goal || roads.to[goal] == roads.from[start]) {
      return true;
    } else if (depth == 0) {
      return false;
    }
    boolean planned = route != null && at < route.length;
    if (planned && route[at] == start) {
      return connected(roads, start, goal, route, at + 1, depth);
    } else if (planned && roads.from[route[at]] == roads.to[start]) {
      return connected(roads, route[at], goal, route, at + 1, depth - 1);
    }
    for (int road : roads.leaving[roads.to[start]]) {
      if (connected(roads, road, goal, route, at, depth - 1)) {
        return true;
      }
    }
    return false;
  }
}
