package tengen.mcts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.mcts.tree.GumbelSelection;
import tengen.mcts.tree.Proofs;
import tengen.mcts.tree.Selection;
import tengen.mcts.tree.Tree;

/** Reads results off a tree. */
final class Results {

  private Results() {}

  static SearchResult of(Tree tree, RootNoise noise, Selection selection, int simulations) {
    int first = tree.first(0);
    int count = tree.count(0);
    float[] improved = new float[count];
    int best;
    if (selection instanceof GumbelSelection gumbel) {
      gumbel.improvedPolicy(tree, improved);
      best = gumbel.best(tree) - first;
    } else {
      visitShares(tree, improved);
      best = mostVisited(tree, 0) - first;
    }
    double proven = Proofs.of(tree, 0);
    best = respectProven(tree, improved, best, proven);

    Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Integer.compare(tree.move(first + a), tree.move(first + b)));
    int[] moves = new int[count];
    int[] visits = new int[count];
    float[] q = new float[count];
    float[] prior = new float[count];
    float[] policy = new float[count];
    float[] known = new float[count];
    boolean hasPriors = hasPriors(tree);
    for (int i = 0; i < count; i++) {
      int edge = first + order[i];
      moves[i] = tree.move(edge);
      visits[i] = tree.visits(edge);
      q[i] = (float) tree.q(edge);
      prior[i] = hasPriors ? noise.prior(tree, order[i]) : 1f / count;
      policy[i] = improved[order[i]];
      known[i] = tree.exact(edge);
    }
    float value = (float) (Double.isNaN(proven) ? tree.nodeValue(0) : proven);
    return new SearchResult(
        tree.player(0),
        moves,
        visits,
        q,
        prior,
        policy,
        known,
        value,
        tree.move(first + best),
        principalVariation(tree, first + best),
        tree.nodes(),
        simulations);
  }

  /** A move by temperature from a result's policy. */
  static int choose(SearchResult result, double temperature, UniformRandomProvider random) {
    if (temperature == 0) {
      return result.best();
    }
    float[] policy = result.policy();
    double[] weight = new double[policy.length];
    double max = 0;
    for (float p : policy) {
      max = Math.max(max, p);
    }
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] = policy[i] == 0 ? 0 : Math.pow(policy[i] / max, 1 / temperature);
      sum += weight[i];
    }
    double left = random.nextDouble() * sum;
    for (int i = 0; i < weight.length; i++) {
      left -= weight[i];
      if (left < 0) {
        return result.moves()[i];
      }
    }
    return result.best();
  }

  private static boolean hasPriors(Tree tree) {
    int first = tree.first(0);
    for (int e = first; e < first + tree.count(0); e++) {
      if (tree.prior(e) > 0) {
        return true;
      }
    }
    return false;
  }

  /* Shares of visits; the priors while there are none. */
  private static void visitShares(Tree tree, float[] out) {
    int first = tree.first(0);
    long sum = 0;
    for (int i = 0; i < out.length; i++) {
      sum += tree.visits(first + i);
    }
    for (int i = 0; i < out.length; i++) {
      out[i] =
          sum > 0
              ? (float) ((double) tree.visits(first + i) / sum)
              : hasPriors(tree) ? tree.prior(first + i) : 1f / out.length;
    }
  }

  /* All weight on moves known to be best, none on known losses; returns the best that is left. */
  private static int respectProven(Tree tree, float[] policy, int best, double proven) {
    int first = tree.first(0);
    double sum = 0;
    int candidate = Tree.NONE;
    for (int i = 0; i < policy.length; i++) {
      if (!kept(tree.exact(first + i), proven)) {
        policy[i] = 0;
        continue;
      }
      sum += policy[i];
      if (candidate == Tree.NONE || better(tree, first + i, first + candidate)) {
        candidate = i;
      }
    }
    if (sum == 0) {
      policy[candidate] = 1;
      sum = 1;
    }
    for (int i = 0; i < policy.length; i++) {
      policy[i] = (float) (policy[i] / sum);
    }
    return kept(tree.exact(first + best), proven) ? best : candidate;
  }

  private static boolean kept(float known, double proven) {
    return Double.isNaN(proven) ? known != -1f : known == (float) proven;
  }

  private static int mostVisited(Tree tree, int node) {
    int best = tree.first(node);
    for (int e = best + 1; e < tree.first(node) + tree.count(node); e++) {
      if (better(tree, e, best)) {
        best = e;
      }
    }
    return best;
  }

  /* By certainty of a win or loss, then visits, then value, then prior, then the lower move. */
  private static boolean better(Tree tree, int a, int b) {
    int byProof = Integer.compare(proof(tree, a), proof(tree, b));
    if (byProof != 0) {
      return byProof > 0;
    }
    int byVisits = Integer.compare(tree.visits(a), tree.visits(b));
    if (byVisits != 0) {
      return byVisits > 0;
    }
    int byValue = Double.compare(tree.q(a), tree.q(b));
    if (byValue != 0) {
      return byValue > 0;
    }
    int byPrior = Float.compare(tree.prior(a), tree.prior(b));
    return byPrior != 0 ? byPrior > 0 : tree.move(a) < tree.move(b);
  }

  private static int proof(Tree tree, int edge) {
    return tree.exact(edge) == 1f ? 1 : tree.exact(edge) == -1f ? -1 : 0;
  }

  private static int[] principalVariation(Tree tree, int edge) {
    IntStream.Builder line = IntStream.builder().add(tree.move(edge));
    for (int node = tree.child(edge); node != Tree.NONE; ) {
      int next = mostVisited(tree, node);
      if (tree.visits(next) == 0) {
        break;
      }
      line.add(tree.move(next));
      node = tree.child(next);
    }
    return line.build().toArray();
  }
}
