package tengen.agents.replay;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * The numbers 0 … n - 1 in an order that is drawn anew for each epoch, in one array (Fisher and
 * Yates; Durstenfeld 1964, algorithm 235).
 */
public final class Permutation {

  /** {@code [size]} Every number once. */
  public final int[] order;

  /**
   * In ascending order.
   *
   * @param size at least 1
   */
  public Permutation(int size) {
    order = new int[Require.inRange("size", size, 1, Integer.MAX_VALUE)];
    reset();
  }

  private void reset() {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /** Draws an order that depends on the random stream only, not on the order before. */
  public void shuffle(UniformRandomProvider random) {
    reset();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
