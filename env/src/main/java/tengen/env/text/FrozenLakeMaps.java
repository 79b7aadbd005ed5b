package tengen.env.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.Rng;

/** Checks maps of the lake and draws new ones. */
final class FrozenLakeMaps {

  private static final int MOST_CELLS = 20_000_000;

  private FrozenLakeMaps() {}

  /**
   * Checks a map.
   *
   * @throws IllegalArgumentException unless it is a rectangle of S, F, H and G with a start
   */
  static void check(List<String> rows) {
    int starts = 0;
    for (int r = 0; r < rows.size(); r++) {
      String row = rows.get(r);
      if (row.isEmpty() || row.length() != rows.get(0).length()) {
        throw new IllegalArgumentException(
            "rows of desc must be of one length; row " + r + " is \"" + row + "\"");
      }
      for (int c = 0; c < row.length(); c++) {
        if ("SFHG".indexOf(row.charAt(c)) < 0) {
          throw new IllegalArgumentException(
              "desc must consist of S, F, H and G; row "
                  + r
                  + ", column "
                  + c
                  + " is "
                  + row.charAt(c));
        }
        starts += row.charAt(c) == 'S' ? 1 : 0;
      }
    }
    if (starts == 0) {
      throw new IllegalArgumentException("desc must have a start S; got " + rows);
    }
  }

  /** As {@link FrozenLake#randomMap}. */
  static List<String> random(long seed, int size, double p) {
    Require.inRange("size", size, 2, 1000);
    Require.inRange("p", p, Double.MIN_VALUE, 1);
    UniformRandomProvider random = Rng.stream(seed, "FrozenLake.map");
    for (int drawn = 0; drawn < MOST_CELLS; drawn += size * size) {
      char[][] cells = draw(random, size, p);
      if (connected(cells)) {
        List<String> rows = new ArrayList<>();
        for (char[] row : cells) {
          rows.add(new String(row));
        }
        return List.copyOf(rows);
      }
    }
    throw new IllegalArgumentException(
        "p must be greater for a way from start to goal to exist; got " + p);
  }

  private static char[][] draw(UniformRandomProvider random, int size, double p) {
    char[][] cells = new char[size][size];
    for (char[] row : cells) {
      for (int c = 0; c < size; c++) {
        row[c] = random.nextDouble() < p ? 'F' : 'H';
      }
    }
    cells[0][0] = 'S';
    cells[size - 1][size - 1] = 'G';
    return cells;
  }

  private static boolean connected(char[][] cells) {
    int size = cells.length;
    boolean[] seen = new boolean[size * size];
    Deque<Integer> open = new ArrayDeque<>();
    seen[0] = true;
    open.add(0);
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int action = 0; action < 4; action++) {
        int to = FrozenLakeTable.target(at, action, size, size);
        if (cells[to / size][to % size] == 'G') {
          return true;
        }
        if (!seen[to] && cells[to / size][to % size] != 'H') {
          seen[to] = true;
          open.add(to);
        }
      }
    }
    return false;
  }
}
