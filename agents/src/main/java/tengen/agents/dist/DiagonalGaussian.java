package tengen.agents.dist;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import tengen.env.Require;

/**
 * Independent normal distributions of the numbers of an action. A row's parameters are the means,
 * then the logarithms of the standard deviations.
 */
public final class DiagonalGaussian implements Distribution<float[]> {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private final int n;

  /** Of actions of n numbers. */
  public DiagonalGaussian(int n) {
    this.n = Require.inRange("numbers of an action", n, 1, 1 << 24);
  }

  @Override
  public int parameters() {
    return 2 * n;
  }

  @Override
  public void sample(
      float[] parameters, int at, float[] actions, int action, UniformRandomProvider random) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    for (int i = 0; i < n; i++) {
      double deviation = Math.exp(parameters[at + n + i]);
      actions[action * n + i] = (float) (parameters[at + i] + deviation * normal.sample());
    }
  }

  @Override
  public void mode(float[] parameters, int at, float[] actions, int action) {
    System.arraycopy(parameters, at, actions, action * n, n);
  }

  @Override
  public double logProbability(float[] parameters, int at, float[] actions, int action) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double logDeviation = parameters[at + n + i];
      double off = (actions[action * n + i] - parameters[at + i]) / Math.exp(logDeviation);
      sum -= 0.5 * off * off + logDeviation + HALF_LOG_TWO_PI;
    }
    return sum;
  }

  @Override
  public double entropy(float[] parameters, int at) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += 0.5 + HALF_LOG_TWO_PI + parameters[at + n + i];
    }
    return sum;
  }

  @Override
  public void gradient(
      float[] parameters,
      int at,
      float[] actions,
      int action,
      double byLogProbability,
      double byEntropy,
      float[] gradient) {
    for (int i = 0; i < n; i++) {
      double deviation = Math.exp(parameters[at + n + i]);
      double off = (actions[action * n + i] - parameters[at + i]) / deviation;
      gradient[at + i] = (float) (byLogProbability * off / deviation);
      gradient[at + n + i] = (float) (byLogProbability * (off * off - 1) + byEntropy);
    }
  }

  @Override
  public double divergence(float[] p, float[] q, int at) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double narrower = q[at + n + i] - (double) p[at + n + i];
      double off = (p[at + i] - (double) q[at + i]) / Math.exp(q[at + n + i]);
      sum += narrower + 0.5 * (Math.exp(-2 * narrower) + off * off - 1);
    }
    return sum;
  }

  @Override
  public void fisher(float[] parameters, int at, float[] direction, float[] out) {
    for (int i = 0; i < n; i++) {
      double precision = Math.exp(-2.0 * parameters[at + n + i]);
      out[at + i] = (float) (precision * direction[at + i]);
      out[at + n + i] = 2 * direction[at + n + i];
    }
  }
}
