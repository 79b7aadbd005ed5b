package tengen.mcts.tree;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Gumbel search (Danihelka et al. 2022): at the root sequential halving over the moves with the
 * greatest Gumbel noise plus logit; below, the move whose share of visits is furthest behind the
 * improved policy.
 */
public final class GumbelSelection implements Selection {

  private final CompletedQ completed;
  private final double[] logits;
  private final double[] q;
  private final double[] added;
  private final double[] policy;
  private final int[] visits;
  private final double[] gumbel;
  private final int[] visitsBefore;
  private int[] sequence = new int[0];

  /**
   * The rule with its constants and scratch memory.
   *
   * @param completed how values are added to logits
   * @param moves the greatest number of edges of a node
   */
  public GumbelSelection(CompletedQ completed, int moves) {
    this.completed = completed;
    logits = new double[moves];
    q = new double[moves];
    added = new double[moves];
    policy = new double[moves];
    visits = new int[moves];
    gumbel = new double[moves];
    visitsBefore = new int[moves];
  }

  /**
   * Prepares the root for a number of simulations, and draws its noise.
   *
   * @param considered the greatest number of moves to try, at least 1
   * @param scale of the noise; 0 for none
   */
  public void begin(
      Tree tree, int simulations, int considered, double scale, UniformRandomProvider random) {
    int from = tree.first[0];
    int count = tree.count[0];
    for (int i = 0; i < count; i++) {
      visitsBefore[i] = tree.visits[from + i];
      gumbel[i] = scale == 0 ? 0 : scale * -Math.log(-Math.log(positive(random)));
    }
    sequence = SequentialHalving.visits(Math.min(considered, count), simulations);
  }

  @Override
  public int select(Tree tree, int node) {
    int count = load(tree, node);
    return tree.first[node] + (node == 0 ? atRoot(tree, count) : below(tree, node, count));
  }

  /** The edge to play: the best of those visited most since {@link #begin}. */
  public int best(Tree tree) {
    int count = load(tree, 0);
    int most = 0;
    for (int i = 0; i < count; i++) {
      visits[i] -= visitsBefore[i];
      most = Math.max(most, visits[i]);
    }
    return tree.first[0] + best(scores(count), visits, count, most);
  }

  /** Fills the improved policy of the root, one number an edge, summing to 1. */
  public void improvedPolicy(Tree tree, float[] out) {
    int count = load(tree, 0);
    for (int i = 0; i < count; i++) {
      policy[i] = logits[i] + added[i];
    }
    CompletedQ.softmax(policy, count, policy);
    for (int i = 0; i < count; i++) {
      out[i] = (float) policy[i];
    }
  }

  private int atRoot(Tree tree, int count) {
    int done = 0;
    for (int i = 0; i < count; i++) {
      visits[i] += tree.pending[tree.first[0] + i] - visitsBefore[i];
      done += visits[i];
    }
    int wanted = done < sequence.length ? sequence[done] : Integer.MAX_VALUE;
    return best(scores(count), visits, count, wanted);
  }

  private int below(Tree tree, int node, int count) {
    for (int i = 0; i < count; i++) {
      policy[i] = logits[i] + added[i];
      visits[i] += tree.pending[tree.first[node] + i];
    }
    CompletedQ.softmax(policy, count, policy);
    return furthestBehind(policy, visits, count);
  }

  private double[] scores(int count) {
    for (int i = 0; i < count; i++) {
      policy[i] = gumbel[i] + logits[i] + added[i];
    }
    return policy;
  }

  /**
   * The move with the greatest score among those with so many visits; among all if none has.
   *
   * @param scores {@code [count]} sums of Gumbel noise, logit and completed value
   */
  public static int best(double[] scores, int[] visits, int count, int wanted) {
    int best = 0;
    boolean found = false;
    for (int i = 0; i < count; i++) {
      boolean fits = visits[i] == wanted;
      boolean first = fits && !found;
      if (first || (fits == found && scores[i] > scores[best])) {
        found |= fits;
        best = i;
      }
    }
    return best;
  }

  /** The move with the greatest policy minus share of visits (equation 14). */
  public static int furthestBehind(double[] policy, int[] visits, int count) {
    double sum = 1;
    for (int i = 0; i < count; i++) {
      sum += visits[i];
    }
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      double score = policy[i] - visits[i] / sum;
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  /* Fills logits, q, visits and added from the node's edges. */
  private int load(Tree tree, int node) {
    int from = tree.first[node];
    int count = tree.count[node];
    for (int i = 0; i < count; i++) {
      int edge = from + i;
      logits[i] = Math.log(Math.max(tree.prior[edge], Float.MIN_NORMAL));
      visits[i] = tree.visits[edge];
      q[i] = tree.q(edge);
    }
    completed.fill(logits, visits, q, count, tree.raw[node], added);
    return count;
  }

  private static double positive(UniformRandomProvider random) {
    return Math.max(random.nextDouble(), Double.MIN_NORMAL);
  }
}
