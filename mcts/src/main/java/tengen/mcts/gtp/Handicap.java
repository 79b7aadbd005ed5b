package tengen.mcts.gtp;

import java.util.ArrayList;
import java.util.List;

/** Where handicap stones go (GTP 2 draft, section 4.1.1). */
final class Handicap {

  private Handicap() {}

  /** Most stones that have a fixed place: none below 7x7, 4 on 7x7 and even boards, else 9. */
  static int mostFixed(int size) {
    return size < 7 ? 0 : size == 7 || size % 2 == 0 ? 4 : 9;
  }

  /** The fixed places of 2 to {@link #mostFixed} stones. */
  static int[] fixed(int size, int stones) {
    int near = size <= 12 ? 2 : 3;
    int far = size - 1 - near;
    int mid = size / 2;
    int[][] order = {
      {near, near}, {far, far}, {near, far}, {far, near},
      {mid, near}, {mid, far}, {near, mid}, {far, mid}
    };
    boolean centre = stones == 5 || stones == 7 || stones == 9;
    int[] points = new int[stones];
    int outer = centre ? stones - 1 : stones;
    for (int i = 0; i < outer; i++) {
      // The fifth to eighth places are pairs: 6 and 7 stones use the left and right sides.
      int[] place = order[i >= 4 && outer == 6 ? i + 2 : i];
      points[i] = place[1] * size + place[0];
    }
    if (centre) {
      points[outer] = mid * size + mid;
    }
    return points;
  }

  /** Places for any number of stones: the fixed ones, then what is farthest from all others. */
  static int[] free(int size, int stones) {
    int fixed = Math.min(stones, mostFixed(size));
    List<Integer> points = new ArrayList<>();
    for (int point : fixed < 2 ? new int[0] : fixed(size, fixed)) {
      points.add(point);
    }
    while (points.size() < stones) {
      points.add(farthest(size, points));
    }
    return points.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int farthest(int size, List<Integer> taken) {
    int best = -1;
    double bestDistance = -1;
    for (int p = 0; p < size * size; p++) {
      int edge = Math.min(edge(p / size, size), edge(p % size, size));
      // A stone on the edge is hardly worth one: count the edge as a stone half as far.
      double distance = taken.contains(p) ? -1 : 2.0 * edge + 1;
      for (int other : taken) {
        int away = Math.abs(other / size - p / size) + Math.abs(other % size - p % size);
        distance = Math.min(distance, away);
      }
      if (distance > bestDistance) {
        bestDistance = distance;
        best = p;
      }
    }
    return best;
  }

  private static int edge(int line, int size) {
    return Math.min(line, size - 1 - line);
  }
}
