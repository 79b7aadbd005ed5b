package tengen.agents.tabular;

import tengen.env.Space;

/** Numbers the states of a world whose observations are a few whole numbers between bounds. */
final class States {

  private static final long MOST = 1 << 24;

  private final float[] low;
  private final int[] sizes;

  /** How many states there are. */
  final int count;

  /**
   * States of a space.
   *
   * @throws IllegalArgumentException if it is not whole numbers between bounds, or too many states
   */
  States(Space.Box space) {
    low = space.low();
    float[] high = space.high();
    sizes = new int[low.length];
    long all = 1;
    for (int i = 0; i < low.length; i++) {
      if (!whole(low[i]) || !whole(high[i])) {
        throw new IllegalArgumentException(
            String.format(
                "a table needs observations that are whole numbers between bounds, and number %d"
                    + " lies in [%s, %s]; dqn and ppo take any",
                i, low[i], high[i]));
      }
      double size = (double) high[i] - low[i] + 1;
      all = (long) Math.min(all * size, Integer.MAX_VALUE);
      if (all > MOST) {
        throw new IllegalArgumentException(
            "a table has at most " + MOST + " states, and " + space + " has more; take dqn or ppo");
      }
      sizes[i] = (int) size;
    }
    count = (int) all;
  }

  private static boolean whole(float number) {
    return Float.isFinite(number) && number == Math.rint(number);
  }

  /**
   * The state of an observation, in [0, count).
   *
   * @param observation begins at {@code at}
   * @throws IllegalArgumentException if a number is not whole or out of its bounds
   */
  int of(float[] observation, int at) {
    int state = 0;
    for (int i = 0; i < sizes.length; i++) {
      float number = observation[at + i];
      int digit = (int) (number - low[i]);
      if (!whole(number) || digit < 0 || digit >= sizes[i]) {
        throw new IllegalArgumentException(
            "number " + i + " of an observation must be whole and in its bounds; got " + number);
      }
      state = state * sizes[i] + digit;
    }
    return state;
  }
}
