package tengen.agents.replay;

import java.util.Arrays;
import tengen.env.Require;

/**
 * Sums and minima over priorities, for drawing in proportion to them (Schaul, Quan, Antonoglou and
 * Silver 2016, "Prioritized experience replay", appendix B.2.1). A changed leaf has its ancestors
 * computed anew from their children instead of by differences: no error adds up, and equal leaves
 * have equal sums to the bit, whatever came before.
 */
final class SumTree {

  private final int leaves;
  private final int count;
  private final double[] sum;
  private final double[] least;

  /**
   * All priorities are 0.
   *
   * @param count of leaves, at least 1
   */
  SumTree(int count) {
    this.count = Require.inRange("count", count, 1, 1 << 29);
    leaves = count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    Heap.require("a sum tree of " + count + " leaves", 4L * leaves * Double.BYTES);
    sum = new double[2 * leaves];
    least = new double[2 * leaves];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
  }

  int count() {
    return count;
  }

  /**
   * Sets a priority.
   *
   * @param priority at least 0, finite; 0 is never drawn
   * @throws IllegalArgumentException if it is not
   */
  void set(int i, double priority) {
    Require.inRange("priority", priority, 0, Double.MAX_VALUE);
    int node = leaves + i;
    sum[node] = priority;
    least[node] = priority > 0 ? priority : Double.POSITIVE_INFINITY;
    for (node >>= 1; node > 0; node >>= 1) {
      join(node);
    }
  }

  private void join(int node) {
    sum[node] = sum[2 * node] + sum[2 * node + 1];
    least[node] = Math.min(least[2 * node], least[2 * node + 1]);
  }

  /** Replaces all priorities, in one pass. */
  void setAll(double[] priority) {
    for (int i = 0; i < count; i++) {
      Require.inRange("priority", priority[i], 0, Double.MAX_VALUE);
      sum[leaves + i] = priority[i];
      least[leaves + i] = priority[i] > 0 ? priority[i] : Double.POSITIVE_INFINITY;
    }
    for (int node = leaves - 1; node > 0; node--) {
      join(node);
    }
  }

  double get(int i) {
    return sum[leaves + i];
  }

  double total() {
    return sum[1];
  }

  /** The least priority above 0; infinite if there is none. */
  double least() {
    return least[1];
  }

  /**
   * The leaf that a place falls into when all priorities lie side by side, never one of priority 0.
   *
   * @param place in [0, total)
   */
  int find(double place) {
    double rest = place;
    int node = 1;
    while (node < leaves) {
      int left = 2 * node;
      // Rounding may leave a rest at the very end, where the right side can be empty.
      if (rest < sum[left] || sum[left + 1] == 0) {
        node = left;
      } else {
        rest -= sum[left];
        node = left + 1;
      }
    }
    return node - leaves;
  }
}
