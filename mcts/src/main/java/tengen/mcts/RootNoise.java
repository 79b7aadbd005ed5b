package tengen.mcts;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import tengen.mcts.tree.Tree;

/** Dirichlet noise in the root's priors, over legal moves, and the priors without it. */
final class RootNoise {

  /* Wu 2019, section 3: as much noise in all as AlphaZero's 0.03 for 361 moves. */
  private static final double TOTAL_ALPHA = 10.83;

  private final double fraction;
  private final double alpha;
  private float[] clean = new float[0];
  private int count;

  RootNoise(SearchConfig config) {
    fraction = config.noiseFraction();
    alpha = config.noiseAlpha();
  }

  /** Remembers the root's priors, and mixes noise in if asked to. */
  void add(Tree tree, boolean noisy, UniformRandomProvider random) {
    count = tree.count(0);
    if (clean.length < count) {
      clean = new float[count];
    }
    int first = tree.first(0);
    for (int i = 0; i < count; i++) {
      clean[i] = tree.prior(first + i);
    }
    if (!noisy || fraction == 0 || count < 2) {
      return;
    }
    double a = alpha > 0 ? alpha : TOTAL_ALPHA / count;
    double[] noise = DirichletSampler.symmetric(random, count, a).sample();
    for (int i = 0; i < count; i++) {
      tree.setPrior(first + i, (float) ((1 - fraction) * clean[i] + fraction * noise[i]));
    }
  }

  /** Puts the root's own priors back. */
  void remove(Tree tree) {
    if (tree.nodes() > 0) {
      for (int i = 0; i < count; i++) {
        tree.setPrior(tree.first(0) + i, clean[i]);
      }
    }
    count = 0;
  }

  /** The prior of the root's i-th edge without noise. */
  float prior(Tree tree, int i) {
    return i < count ? clean[i] : tree.prior(tree.first(0) + i);
  }
}
