package tengen.agents.target;

import tengen.env.Require;

/**
 * V-trace, values and advantages corrected for actions of an older policy (Espeholt and others
 * 2018, "IMPALA", equation 1; lambda as in remark 2). Holds the results of the last {@link
 * #compute}.
 */
public final class VTrace {

  private final Config config;

  /** {@code [steps, rows]} {@code v - V}: how far the value is from its target. */
  public final double[] error;

  /**
   * {@code [steps, rows]} What the policy's gradient is weighted with, the clipped ratio included.
   */
  public final double[] advantage;

  /** {@code [steps, rows]} Estimate of the taken action's value, {@code r + gamma v(t+1)}. */
  public final double[] actionValue;

  /**
   * What can be chosen.
   *
   * @param gamma discount, in [0, 1]
   * @param lambda decay of the traces, in [0, 1]; the paper's is 1
   * @param clipRho greatest ratio in a temporal difference; decides which policy's value is learned
   * @param clipPolicyRho greatest ratio in the policy's gradient
   */
  public record Config(double gamma, double lambda, double clipRho, double clipPolicyRho) {

    /** Checks the ranges. */
    public Config {
      Require.inRange("gamma", gamma, 0, 1);
      Require.inRange("lambda", lambda, 0, 1);
      Require.inRange("clipRho", clipRho, 0, Double.POSITIVE_INFINITY);
      Require.inRange("clipPolicyRho", clipPolicyRho, 0, Double.POSITIVE_INFINITY);
    }

    /** The paper's: no decay, both ratios at most 1. */
    public static Config of(double gamma) {
      return new Config(gamma, 1, 1, 1);
    }
  }

  /**
   * For trajectories of up to a size.
   *
   * @param size most numbers that one array of the trajectories has, at least 1
   */
  public VTrace(Config config, int size) {
    this.config = config;
    Require.inRange("size", size, 1, Integer.MAX_VALUE);
    error = new double[size];
    advantage = new double[size];
    actionValue = new double[size];
  }

  /**
   * Fills the three arrays.
   *
   * @param rho {@code [steps, rows]} probability of the taken action under the learned policy by
   *     that under the acting one
   * @throws IllegalArgumentException if the trajectories are larger than the arrays
   */
  public void compute(Trajectories path, double[] rho) {
    path.checkLength("rho", rho);
    path.checkLength("the results of VTrace", error);
    for (int k = path.size() - 1; k >= 0; k--) {
      boolean goesOn = path.goesOn(k);
      int next = goesOn ? k + path.rows : k;
      double nextError = goesOn ? error[next] : 0;
      error[k] = error(path, k, rho[k], nextError);
      double nextTarget = goesOn ? path.value[next] + config.lambda * nextError : path.nextValue[k];
      double future = path.terminated[k] ? 0 : config.gamma * nextTarget;
      actionValue[k] = path.reward[k] + future;
      advantage[k] = Math.min(config.clipPolicyRho, rho[k]) * (actionValue[k] - path.value[k]);
    }
  }

  private double error(Trajectories path, int k, double rho, double nextError) {
    double difference = path.reward[k] + path.future(k, config.gamma) - path.value[k];
    double trace = config.lambda * Math.min(1, rho);
    return Math.min(config.clipRho, rho) * difference + config.gamma * trace * nextError;
  }
}
