package tengen.mcts.tree;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * UCB1 applied to trees (Kocsis and Szepesvári 2006): every edge once, in random order; then the
 * edge with the greatest Q + c sqrt(log N / n). Proven losses are left alone.
 */
public final class UcbSelection implements Selection {

  /* Small games spend their time here: tables instead of square roots and logarithms an edge. */
  private static final int TABLE = 4096;
  private static final double[] INVERSE_ROOT = inverseRoots();
  private static final double[] LOG = logarithms();
  private static final double LOG_2 = Math.log(2);

  private final double c;
  private final UniformRandomProvider random;

  /**
   * The rule with its constant.
   *
   * @param c exploration, at least 0; 1.4 suits results in [-1, 1]
   * @param random draws the order of first visits
   */
  public UcbSelection(double c, UniformRandomProvider random) {
    this.c = c;
    this.random = random;
  }

  @Override
  public int select(Tree tree, int node) {
    if (tree.hasUnopened(node)) {
      return tree.open(node, random);
    }
    double explore = c * Math.sqrt(log(tree.nodeVisits[node]));
    return tree.waiting == 0 ? best(tree, node, explore) : bestWaiting(tree, node, explore);
  }

  private static int best(Tree tree, int node, double explore) {
    int[] visits = tree.visits;
    double[] value = tree.value;
    int from = tree.first[node];
    int best = from;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int e = from, to = from + tree.count[node]; e < to; e++) {
      double root = inverseRoot(visits[e]);
      double score = (value[e] * root + explore) * root;
      if (score > bestScore && tree.exact[e] != -1f) {
        bestScore = score;
        best = e;
      }
    }
    return best;
  }

  /* The same, with descents that wait for their values counted as losses. */
  private static int bestWaiting(Tree tree, int node, double explore) {
    int from = tree.first[node];
    int best = from;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int e = from, to = from + tree.count[node]; e < to; e++) {
      int waiting = tree.pending[e];
      double root = inverseRoot(tree.visits[e] + waiting);
      double score = ((tree.value[e] - waiting) * root + explore) * root;
      if (score > bestScore && tree.exact[e] != -1f) {
        bestScore = score;
        best = e;
      }
    }
    return best;
  }

  private static double inverseRoot(int n) {
    return n < TABLE ? INVERSE_ROOT[n] : 1 / Math.sqrt(n);
  }

  /* Splits off the leading 12 bits; what is left is below 1/2048 of them, so that two terms of the
   * series leave an error below 1e-10. */
  static double log(int n) {
    if (n < TABLE) {
      return LOG[n];
    }
    int shift = 20 - Integer.numberOfLeadingZeros(n);
    int lead = n >>> shift;
    int leadPart = lead << shift;
    double rest = (double) (n - leadPart) / leadPart;
    return LOG[lead] + shift * LOG_2 + rest * (1 - rest / 2);
  }

  private static double[] inverseRoots() {
    double[] result = new double[TABLE];
    result[0] = 1e3; // handed out, but its judgement never came: next
    for (int n = 1; n < TABLE; n++) {
      result[n] = 1 / Math.sqrt(n);
    }
    return result;
  }

  private static double[] logarithms() {
    double[] result = new double[TABLE];
    for (int n = 1; n < TABLE; n++) {
      result[n] = Math.log(n);
    }
    return result;
  }
}
