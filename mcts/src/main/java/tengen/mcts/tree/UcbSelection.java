package tengen.mcts.tree;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * UCB1 applied to trees (Kocsis and Szepesvári 2006): every edge once, in random order; then the
 * edge with the greatest Q + c sqrt(log N / n). Proven losses are left alone.
 */
public final class UcbSelection implements Selection {

  /* 1 / sqrt(n): a square root and a division an edge would dominate small games. */
  private static final double[] INVERSE_ROOT = inverseRoots(4096);

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
    int from = tree.first[node];
    int to = from + tree.count[node];
    double explore = c * Math.sqrt(Math.log(tree.nodeVisits[node]));
    int best = from;
    double bestScore = Double.NEGATIVE_INFINITY;
    int[] visits = tree.visits;
    double[] value = tree.value;
    int[] pending = tree.pending;
    float[] exact = tree.exact;
    for (int e = from; e < to; e++) {
      int wait = pending[e];
      double root = inverseRoot(visits[e] + wait);
      double score = ((value[e] - wait) * root + explore) * root;
      if (score > bestScore && exact[e] != -1f) {
        bestScore = score;
        best = e;
      }
    }
    return best;
  }

  private static double inverseRoot(int n) {
    return n < INVERSE_ROOT.length ? INVERSE_ROOT[n] : 1 / Math.sqrt(n);
  }

  private static double[] inverseRoots(int size) {
    double[] result = new double[size];
    for (int n = 1; n < size; n++) {
      result[n] = 1 / Math.sqrt(n);
    }
    return result;
  }
}
