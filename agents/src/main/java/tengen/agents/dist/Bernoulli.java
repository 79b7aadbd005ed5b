package tengen.agents.dist;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * Switches that are on with probability {@code 1 / (1 + exp(-logit))}, independent of each other.
 * An action is one whole number a switch, 0 or 1.
 */
public final class Bernoulli implements Distribution<int[]> {

  private final int n;

  /** Of n switches. */
  public Bernoulli(int n) {
    this.n = Require.inRange("switches", n, 1, 1 << 24);
  }

  @Override
  public int parameters() {
    return n;
  }

  private static double on(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** {@code log(1 + exp(x))} without overflow. */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public void sample(
      float[] logits, int at, int[] actions, int action, UniformRandomProvider random) {
    for (int i = 0; i < n; i++) {
      actions[action * n + i] = random.nextDouble() < on(logits[at + i]) ? 1 : 0;
    }
  }

  @Override
  public void mode(float[] logits, int at, int[] actions, int action) {
    for (int i = 0; i < n; i++) {
      actions[action * n + i] = logits[at + i] > 0 ? 1 : 0;
    }
  }

  @Override
  public double logProbability(float[] logits, int at, int[] actions, int action) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double logit = logits[at + i];
      sum -= softplus(actions[action * n + i] == 1 ? -logit : logit);
    }
    return sum;
  }

  @Override
  public double entropy(float[] logits, int at) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double logit = logits[at + i];
      sum += softplus(logit) - logit * on(logit);
    }
    return sum;
  }

  @Override
  public void gradient(
      float[] logits,
      int at,
      int[] actions,
      int action,
      double byLogProbability,
      double byEntropy,
      float[] gradient) {
    for (int i = 0; i < n; i++) {
      double logit = logits[at + i];
      double p = on(logit);
      double ofLog = actions[action * n + i] - p;
      double ofEntropy = -logit * p * (1 - p);
      gradient[at + i] = (float) (byLogProbability * ofLog + byEntropy * ofEntropy);
    }
  }

  @Override
  public double divergence(float[] p, float[] q, int at) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double first = p[at + i];
      double second = q[at + i];
      sum += on(first) * (softplus(-second) - softplus(-first));
      sum += on(-first) * (softplus(second) - softplus(first));
    }
    return sum;
  }

  @Override
  public void fisher(float[] logits, int at, float[] direction, float[] out) {
    for (int i = 0; i < n; i++) {
      double p = on(logits[at + i]);
      out[at + i] = (float) (p * (1 - p) * direction[at + i]);
    }
  }
}
