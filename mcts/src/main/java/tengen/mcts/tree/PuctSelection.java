package tengen.mcts.tree;

/**
 * PUCT of AlphaZero (Silver et al. 2018, Science 362, methods; MuZero's pseudocode): the edge with
 * the greatest Q + c(N) P sqrt(N) / (1 + n), c(N) = log((N + base + 1) / base) + init.
 *
 * <p>N counts the visits of the node, its own judgement included; n those of the edge. A descent
 * that waits for its value counts as a visit that lost. Proven losses are left alone.
 */
public final class PuctSelection implements Selection {

  private final double init;
  private final double base;
  private final double fpu;
  private final boolean fpuReduces;
  private final boolean rescaled;
  private double[] prior = new double[0];
  private double[] q = new double[0];
  private int[] visits = new int[0];

  /**
   * The rule with its constants.
   *
   * @param init exploration at few visits, at least 0
   * @param base how slowly exploration grows, above 0; infinite: never
   * @param fpu value of an edge without visits (first-play urgency)
   * @param fpuReduces whether {@code fpu} is instead taken from the node's value, times the square
   *     root of the prior probability that was tried already
   * @param rescaled whether values are stretched to [0, 1] between the least and the greatest of
   *     the node, its own included (MuZero); edges without visits then count as the least
   */
  public PuctSelection(double init, double base, double fpu, boolean fpuReduces, boolean rescaled) {
    this.init = init;
    this.base = base;
    this.fpu = fpu;
    this.fpuReduces = fpuReduces;
    this.rescaled = rescaled;
  }

  /** c(N) sqrt(N): what {@code P / (1 + n)} is multiplied with. */
  public static double exploration(int visits, double init, double base) {
    return (Math.log((visits + base + 1) / base) + init) * Math.sqrt(visits);
  }

  @Override
  public int select(Tree tree, int node) {
    return rescaled ? selectRescaled(tree, node) : selectPlain(tree, node);
  }

  private int selectPlain(Tree tree, int node) {
    int from = tree.first[node];
    int to = from + tree.count[node];
    int waiting = waiting(tree, from, to);
    double explore = exploration(tree.nodeVisits[node] + waiting, init, safeBase());
    double unvisited = fpuReduces ? reduced(tree, node, from, to) : fpu;
    int best = from;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int e = from; e < to; e++) {
      if (tree.exact[e] == -1f) {
        continue;
      }
      int n = tree.visits[e] + tree.pending[e];
      double q = n == 0 ? unvisited : (tree.value[e] - tree.pending[e]) / n;
      double score = q + explore * tree.prior[e] / (1 + n);
      if (score > bestScore) {
        bestScore = score;
        best = e;
      }
    }
    return best;
  }

  private int selectRescaled(Tree tree, int node) {
    int from = tree.first[node];
    int count = tree.count[node];
    if (prior.length < count) {
      prior = new double[count];
      q = new double[count];
      visits = new int[count];
    }
    for (int i = 0; i < count; i++) {
      int e = from + i;
      boolean lost = tree.exact[e] == -1f;
      visits[i] = tree.visits[e] + tree.pending[e];
      q[i] = visits[i] == 0 ? 0 : (tree.value[e] - tree.pending[e]) / visits[i];
      prior[i] = lost ? Double.NEGATIVE_INFINITY : tree.prior[e];
    }
    int waiting = waiting(tree, from, from + count);
    double explore = exploration(tree.nodeVisits[node] + waiting, init, safeBase());
    return from + bestRescaled(prior, visits, q, count, tree.nodeValue(node), explore);
  }

  /**
   * The move that MuZero's rule chooses: values are stretched to [0, 1] between the least and the
   * greatest of the visited moves and the node; moves without visits count as the least.
   *
   * @param prior {@code [count]} probabilities; minus infinity bars a move
   * @param q {@code [count]} mean values, read where visited
   * @param nodeValue mean value of the node
   * @param explore see {@link #exploration}
   */
  public static int bestRescaled(
      double[] prior, int[] visits, double[] q, int count, double nodeValue, double explore) {
    double low = nodeValue;
    double high = nodeValue;
    for (int i = 0; i < count; i++) {
      if (visits[i] > 0) {
        low = Math.min(low, q[i]);
        high = Math.max(high, q[i]);
      }
    }
    double range = Math.max(high - low, 1e-8);
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      double value = visits[i] == 0 ? 0 : (q[i] - low) / range;
      double score = value + explore * prior[i] / (1 + visits[i]);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  /* A base beyond every count makes the logarithm vanish; infinity itself would give NaN. */
  private double safeBase() {
    return Math.min(base, 1e300);
  }

  private double reduced(Tree tree, int node, int from, int to) {
    double tried = 0;
    for (int e = from; e < to; e++) {
      if (tree.visits[e] > 0) {
        tried += tree.prior[e];
      }
    }
    return Math.max(-1, tree.nodeValue(node) - fpu * Math.sqrt(tried));
  }

  private static int waiting(Tree tree, int from, int to) {
    if (tree.waiting == 0) {
      return 0;
    }
    int sum = 0;
    for (int e = from; e < to; e++) {
      sum += tree.pending[e];
    }
    return sum;
  }
}
