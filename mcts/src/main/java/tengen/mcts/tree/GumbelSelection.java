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
      most = Math.max(most, visits[i] - visitsBefore[i]);
    }
    return tree.first[0] + bestWith(count, most);
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
    return bestOf(count, wanted);
  }

  private int below(Tree tree, int node, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      policy[i] = logits[i] + added[i];
      visits[i] += tree.pending[tree.first[node] + i];
      sum += visits[i];
    }
    CompletedQ.softmax(policy, count, policy);
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      double score = policy[i] - visits[i] / (1.0 + sum);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  private int bestWith(int count, int since) {
    for (int i = 0; i < count; i++) {
      visits[i] -= visitsBefore[i];
    }
    return bestOf(count, since);
  }

  /* Among the moves with that many visits; among all if none has. */
  private int bestOf(int count, int wanted) {
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    boolean found = false;
    for (int i = 0; i < count; i++) {
      boolean fits = visits[i] == wanted;
      double score = gumbel[i] + logits[i] + added[i];
      if ((fits && !found) || (fits == found && score > bestScore)) {
        found |= fits;
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
