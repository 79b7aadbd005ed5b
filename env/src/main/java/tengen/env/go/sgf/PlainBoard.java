package tengen.env.go.sgf;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A board that takes whatever a record says: captures and suicide are carried out, ko is nobody's
 * concern. For checks, so plain and slow.
 */
final class PlainBoard {

  static final int EMPTY = 0;

  private final int size;
  private final int[] stones;

  PlainBoard(int size) {
    this.size = size;
    stones = new int[size * size];
  }

  void put(int player, int[] points) {
    for (int point : points) {
      stones[point] = player + 1;
    }
  }

  /** Plays a point; false if it is occupied. */
  boolean play(int player, int point) {
    if (stones[point] != EMPTY) {
      return false;
    }
    stones[point] = player + 1;
    for (int next : neighbours(point)) {
      if (stones[next] == 2 - player) {
        removeIfBreathless(next);
      }
    }
    removeIfBreathless(point);
    return true;
  }

  private void removeIfBreathless(int point) {
    boolean[] chain = region(point);
    for (int p = 0; p < stones.length; p++) {
      if (chain[p]) {
        for (int next : neighbours(p)) {
          if (stones[next] == EMPTY) {
            return;
          }
        }
      }
    }
    for (int p = 0; p < stones.length; p++) {
      if (chain[p]) {
        stones[p] = EMPTY;
      }
    }
  }

  /** The connected points of the same kind. */
  private boolean[] region(int start) {
    boolean[] seen = new boolean[stones.length];
    ArrayDeque<Integer> open = new ArrayDeque<>();
    seen[start] = true;
    open.push(start);
    while (!open.isEmpty()) {
      for (int next : neighbours(open.pop())) {
        if (!seen[next] && stones[next] == stones[start]) {
          seen[next] = true;
          open.push(next);
        }
      }
    }
    return seen;
  }

  private int[] neighbours(int point) {
    int[] found = new int[4];
    int n = 0;
    int column = point % size;
    if (column > 0) {
      found[n++] = point - 1;
    }
    if (column < size - 1) {
      found[n++] = point + 1;
    }
    if (point >= size) {
      found[n++] = point - size;
    }
    if (point < size * (size - 1)) {
      found[n++] = point + size;
    }
    return Arrays.copyOf(found, n);
  }

  /** Stones and points that only one colour reaches, Black's minus White's. */
  int area() {
    int area = 0;
    for (int p = 0; p < stones.length; p++) {
      int owner = stones[p] == EMPTY ? reached(p) : stones[p];
      area += owner == 1 ? 1 : owner == 2 ? -1 : 0;
    }
    return area;
  }

  /** Bit 0: Black borders on the empty region, bit 1: White. */
  private int reached(int point) {
    boolean[] region = region(point);
    int colours = 0;
    for (int p = 0; p < stones.length; p++) {
      if (region[p]) {
        for (int next : neighbours(p)) {
          colours |= stones[next];
        }
      }
    }
    return colours;
  }

  /** A row from the top, {@code X} Black, {@code O} White, {@code .} empty. */
  String row(int fromTop) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < size; column++) {
      text.append(".XO".charAt(stones[(size - 1 - fromTop) * size + column]));
    }
    return text.toString();
  }
}
