package tengen.env.solve;

import java.util.Arrays;
import tengen.env.Require;

/**
 * Counterfactual regret minimisation. The average policy of two players in a zero-sum game tends to
 * a Nash equilibrium.
 *
 * <p>In each iteration the players take turns: expected values under the current policies, regrets
 * of the player's moves, then the player's new policy in proportion to the positive regrets, which
 * the next player already meets. {@link Variant#CFR}: Zinkevich et al. 2007, NIPS; {@link
 * Variant#CFR_PLUS}: Tammelin 2014, arXiv:1407.5042.
 */
public final class Cfr {

  /** What becomes of regrets, and how the average is weighted. */
  public enum Variant {
    /** Regrets are summed up; every iteration counts alike. */
    CFR,
    /** Negative regrets are set to 0 after each turn; iteration t counts t times. */
    CFR_PLUS
  }

  private final GameTree tree;
  private final Variant variant;
  private final TabularPolicy current;

  /** {@code [slots]}. */
  private final double[] regret;

  /** {@code [slots]}: probabilities weighted by the player's own reach. */
  private final double[] average;

  /** Probability that the player whose turn it is leads to a history. */
  private final double[] own;

  /** Probability that chance and the others lead to a history. */
  private final double[] other;

  private final double[] value;
  private int iterations;

  /** Starts with uniform policies. */
  public Cfr(GameTree tree, Variant variant) {
    this.tree = tree;
    this.variant = variant;
    current = TabularPolicy.uniform(tree);
    regret = new double[tree.slots()];
    average = new double[tree.slots()];
    own = new double[tree.histories()];
    other = new double[tree.histories()];
    value = new double[tree.histories()];
  }

  /** Number of iterations so far. */
  public int iterations() {
    return iterations;
  }

  /**
   * Goes on.
   *
   * @param count how many iterations to add
   */
  public void run(int count) {
    Require.inRange("iterations", count, 0, Integer.MAX_VALUE - iterations);
    int players = tree.game().players();
    for (int i = 0; i < count; i++) {
      iterations++;
      for (int player = 0; player < players; player++) {
        spreadReach(player);
        gatherValues(player);
        regretMoves(player);
        matchRegrets(player);
      }
    }
  }

  private void spreadReach(int player) {
    double[] policy = current.probabilities;
    own[0] = 1;
    other[0] = 1;
    for (int i = 1; i < own.length; i++) {
      int from = tree.parent[i];
      int slot = tree.slot[i];
      if (slot >= 0 && tree.owner[from] == player) {
        own[i] = own[from] * policy[slot];
        other[i] = other[from];
      } else {
        own[i] = own[from];
        other[i] = other[from] * (slot < 0 ? tree.chance[i] : policy[slot]);
      }
    }
  }

  private void gatherValues(int player) {
    double[] policy = current.probabilities;
    System.arraycopy(tree.utility[player], 0, value, 0, value.length);
    for (int i = value.length - 1; i > 0; i--) {
      int slot = tree.slot[i];
      value[tree.parent[i]] += value[i] * (slot < 0 ? tree.chance[i] : policy[slot]);
    }
  }

  private void regretMoves(int player) {
    double weight = variant == Variant.CFR_PLUS ? iterations : 1;
    for (int i = 1; i < value.length; i++) {
      int slot = tree.slot[i];
      int from = tree.parent[i];
      if (slot >= 0 && tree.owner[from] == player) {
        regret[slot] += other[from] * (value[i] - value[from]);
        average[slot] += weight * own[i];
      }
    }
  }

  private void matchRegrets(int player) {
    for (int set = 0; set < tree.sets(); set++) {
      if (tree.setOwner[set] != player) {
        continue;
      }
      int first = tree.firstSlot[set];
      int last = tree.firstSlot[set + 1];
      double sum = 0;
      for (int slot = first; slot < last; slot++) {
        if (variant == Variant.CFR_PLUS) {
          regret[slot] = Math.max(0, regret[slot]);
        }
        sum += Math.max(0, regret[slot]);
      }
      if (sum == 0) {
        current.setUniform(set);
        continue;
      }
      for (int slot = first; slot < last; slot++) {
        current.probabilities[slot] = Math.max(0, regret[slot]) / sum;
      }
    }
  }

  /** The policies of the next iteration. */
  public TabularPolicy current() {
    return current.copy();
  }

  /** The average over all iterations, which is what tends to an equilibrium. */
  public TabularPolicy average() {
    TabularPolicy result = TabularPolicy.uniform(tree);
    for (int set = 0; set < tree.sets(); set++) {
      int first = tree.firstSlot[set];
      int last = tree.firstSlot[set + 1];
      double sum = Arrays.stream(average, first, last).sum();
      for (int slot = first; slot < last && sum > 0; slot++) {
        result.probabilities[slot] = average[slot] / sum;
      }
    }
    return result;
  }
}
