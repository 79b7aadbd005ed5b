package tengen.agents.nn;

import java.util.Arrays;
import tengen.env.Require;

/**
 * Rows of steps cut where episodes begin, and laid side by side as sequences that all begin at
 * once, the shorter ones filled up behind: what a recurrent layer runs over without a look at
 * endings, as sb3-contrib's recurrent PPO does.
 */
public final class Sequences {

  /** How many sequences there are. */
  public final int count;

  /** Steps of the longest. */
  public final int longest;

  /** {@code [longest, count]} Numbers of the steps, {@code t * rows + row}; 0 where filled up. */
  final long[] packed;

  /** {@code [steps, rows]} Where each step lies in {@link #packed}. */
  final long[] place;

  /** {@code [count]} The row whose state goes on in a sequence; -1 where it begins with zeros. */
  private final int[] origin;

  private final boolean whole;

  private Sequences(int[] length, long[] place, int[] origin) {
    count = length.length;
    longest = Arrays.stream(length).max().orElseThrow();
    this.place = place;
    this.origin = origin;
    whole = Arrays.stream(origin).allMatch(row -> row >= 0);
    packed = new long[longest * count];
    for (int k = 0; k < place.length; k++) {
      packed[(int) place[k]] = k;
    }
  }

  /**
   * Cuts rows where episodes begin.
   *
   * @param start {@code [steps, rows]} whether an episode begins with the step; what follows is not
   *     looked at, nor is the first step of each row: what the row remembers is given with it, and
   *     is zeros where an episode begins there
   */
  public static Sequences cut(boolean[] start, int steps, int rows) {
    Require.inRange("steps", steps, 1, 1 << 24);
    Require.inRange("rows", rows, 1, 1 << 24);
    int count = rows;
    for (int k = rows; k < steps * rows; k++) {
      count += start[k] ? 1 : 0;
    }
    int[] length = new int[count];
    int[] origin = new int[count];
    long[] place = new long[steps * rows];
    int next = 0;
    for (int row = 0; row < rows; row++) {
      for (int t = 0; t < steps; t++) {
        int k = t * rows + row;
        if (t == 0 || start[k]) {
          origin[next++] = t == 0 ? row : -1;
        }
        place[k] = (long) length[next - 1]++ * count + next - 1;
      }
    }
    return new Sequences(length, place, origin);
  }

  /** Rows that no episode begins in. */
  public static Sequences whole(int steps, int rows) {
    return cut(new boolean[steps * rows], steps, rows);
  }

  /** Whether nothing was cut, so that the steps lie as they did. */
  boolean whole() {
    return whole;
  }

  /**
   * The state before each sequence.
   *
   * @param rows {@code [rows, width]} before the first step of each row
   * @return {@code [count, width]}
   */
  float[] states(float[] rows, int width) {
    if (whole()) {
      return rows;
    }
    float[] states = new float[count * width];
    for (int i = 0; i < count; i++) {
      if (origin[i] >= 0) {
        System.arraycopy(rows, origin[i] * width, states, i * width, width);
      }
    }
    return states;
  }
}
