package tengen.agents.dist;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/** One of n actions with probabilities {@code softmax(logits)}. */
public final class Categorical implements Distribution<int[]> {

  private static final float FORBIDDEN = -1e8f;

  private final int n;
  private final double[] logs;

  /** A distribution over {@code 0 … n - 1}. */
  public Categorical(int n) {
    this.n = Require.inRange("actions", n, 1, 1 << 24);
    logs = new double[n];
  }

  @Override
  public int parameters() {
    return n;
  }

  /* As Stable-Baselines3's masks: the logits become so small that their exponential is 0. */
  @Override
  public void mask(float[] logits, int at, boolean[] allowed, int from) {
    for (int i = 0; i < n; i++) {
      if (!allowed[from + i]) {
        logits[at + i] = FORBIDDEN;
      }
    }
  }

  /** Fills {@link #logs} with the logarithms of a row's probabilities. */
  private void normalise(float[] logits, int at) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, logits[at + i]);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.exp(logits[at + i] - greatest);
    }
    double shift = greatest + Math.log(sum);
    for (int i = 0; i < n; i++) {
      logs[i] = logits[at + i] - shift;
    }
  }

  /**
   * Logarithms of a row's probabilities.
   *
   * @param logs receives n of them
   */
  public void logProbabilities(float[] logits, int at, double[] logs) {
    normalise(logits, at);
    System.arraycopy(this.logs, 0, logs, 0, n);
  }

  @Override
  public void sample(
      float[] logits, int at, int[] actions, int action, UniformRandomProvider random) {
    normalise(logits, at);
    double left = random.nextDouble();
    int drawn = 0;
    for (int i = 0; i < n && left >= 0; i++) {
      double probability = Math.exp(logs[i]);
      left -= probability;
      drawn = probability > 0 ? i : drawn; // rounding may leave a rest, for no impossible action
    }
    actions[action] = drawn;
  }

  @Override
  public void mode(float[] logits, int at, int[] actions, int action) {
    int best = 0;
    for (int i = 1; i < n; i++) {
      if (logits[at + i] > logits[at + best]) {
        best = i;
      }
    }
    actions[action] = best;
  }

  @Override
  public double logProbability(float[] logits, int at, int[] actions, int action) {
    normalise(logits, at);
    return logs[actions[action]];
  }

  @Override
  public double entropy(float[] logits, int at) {
    normalise(logits, at);
    return entropy();
  }

  private double entropy() {
    double entropy = 0;
    for (int i = 0; i < n; i++) {
      entropy -= Math.exp(logs[i]) * logs[i];
    }
    return entropy;
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
    normalise(logits, at);
    double entropy = entropy();
    for (int i = 0; i < n; i++) {
      double p = Math.exp(logs[i]);
      double ofLog = (i == actions[action] ? 1 : 0) - p;
      double ofEntropy = -p * (logs[i] + entropy);
      gradient[at + i] = (float) (byLogProbability * ofLog + byEntropy * ofEntropy);
    }
  }

  @Override
  public double divergence(float[] p, float[] q, int at) {
    normalise(p, at);
    double[] first = logs.clone();
    normalise(q, at);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.exp(first[i]) * (first[i] - logs[i]);
    }
    return sum;
  }

  @Override
  public void fisher(float[] logits, int at, float[] direction, float[] out) {
    normalise(logits, at);
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += Math.exp(logs[i]) * direction[at + i];
    }
    for (int i = 0; i < n; i++) {
      out[at + i] = (float) (Math.exp(logs[i]) * (direction[at + i] - mean));
    }
  }
}
