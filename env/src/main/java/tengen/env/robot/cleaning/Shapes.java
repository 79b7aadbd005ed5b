package tengen.env.robot.cleaning;

/** Sets of squares: what is left when they shrink, and what is connected. */
final class Shapes {

  private Shapes() {}

  /**
   * The squares whose neighbours up to a distance, diagonals included, are all floor.
   *
   * @param squares {@code [height, width]}; what lies beyond is solid
   */
  static boolean[] eroded(byte[] squares, int width, int height, int by) {
    boolean[] rows = new boolean[squares.length];
    for (int y = 0; y < height; y++) {
      int run = 0;
      for (int x = 0; x < width; x++) {
        run = squares[y * width + x] == Flat.FLOOR ? run + 1 : 0;
        if (run > 2 * by) {
          rows[y * width + x - by] = true;
        }
      }
    }
    boolean[] left = new boolean[squares.length];
    for (int x = 0; x < width; x++) {
      int run = 0;
      for (int y = 0; y < height; y++) {
        run = rows[y * width + x] ? run + 1 : 0;
        if (run > 2 * by) {
          left[(y - by) * width + x] = true;
        }
      }
    }
    return left;
  }

  /**
   * Marks what is connected with a free square along rows and columns; no free one is at the
   * border.
   *
   * @return how many squares were marked
   */
  static int flood(boolean[] free, int width, int from, boolean[] reached) {
    if (!free[from] || reached[from]) {
      return 0;
    }
    int[] queue = new int[free.length];
    int[] ways = {1, width, -1, -width};
    int tail = 1;
    queue[0] = from;
    reached[from] = true;
    for (int head = 0; head < tail; head++) {
      for (int way : ways) {
        int next = queue[head] + way;
        if (free[next] && !reached[next]) {
          reached[next] = true;
          queue[tail++] = next;
        }
      }
    }
    return tail;
  }

  /** Whether a set is in one piece; the empty set is not. */
  static boolean connected(boolean[] set, int width) {
    int size = 0;
    int first = -1;
    for (int i = 0; i < set.length; i++) {
      if (set[i]) {
        first = first < 0 ? i : first;
        size++;
      }
    }
    return first >= 0 && flood(set, width, first, new boolean[set.length]) == size;
  }

  /**
   * Whether a robot gets everywhere with ease: all floor lies under it somewhere, and no passage is
   * narrower than five squares.
   */
  static boolean easy(byte[] squares, int width, int height) {
    boolean[] stand = eroded(squares, width, height, 1);
    boolean[] roomy = eroded(squares, width, height, 2);
    if (!connected(roomy, width)) {
      return false;
    }
    for (int i = 0; i < squares.length; i++) {
      boolean tight = squares[i] == Flat.FLOOR && !near(stand, i, width);
      if (tight || (stand[i] && !near(roomy, i, width))) {
        return false;
      }
    }
    return true;
  }

  /* Whether the square or a neighbour is in the set. */
  private static boolean near(boolean[] set, int at, int width) {
    for (int y = -width; y <= width; y += width) {
      if (set[at + y - 1] || set[at + y] || set[at + y + 1]) {
        return true;
      }
    }
    return false;
  }
}
