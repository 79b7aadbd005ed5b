package tengen.agents.dqn;

import tengen.agents.target.QuantileHuber;
import tengen.agents.target.Quantiles;

/**
 * Quantiles of each action's return (Dabney, Rowland, Bellemare and Munos 2018, "Distributional
 * reinforcement learning with quantile regression", arXiv:1710.10044, algorithm 1), of the middles
 * of equal parts or of fractions that were drawn (IQN's equation 3).
 */
final class QuantileLoss implements ReturnLoss {

  private static final double KAPPA = 1;

  /** Which quantiles are learned. */
  @FunctionalInterface
  interface Asked {

    /**
     * The k-th one of a state.
     *
     * @param row of the batch
     * @return in (0, 1)
     */
    double tau(int row, int k);
  }

  private final Asked asked;

  private final int actions;
  private final double[] tau;
  private final double[] quantile;
  private final double[] target;
  private final double[] slope;
  private final QuantileHuber huber;
  private double error;

  /** QR-DQN's. */
  QuantileLoss(int quantiles, int actions) {
    this(quantiles, actions, null);
  }

  /**
   * @param asked tells which quantiles the outputs are; null for the middles of equal parts
   */
  QuantileLoss(int quantiles, int actions, Asked asked) {
    this.actions = actions;
    this.asked = asked;
    tau = Quantiles.midpoints(quantiles);
    quantile = new double[quantiles];
    target = new double[quantiles];
    slope = new double[quantiles];
    huber = new QuantileHuber(quantiles, KAPPA);
  }

  @Override
  public int width() {
    return tau.length;
  }

  @Override
  public void means(float[] outputs, int at, float[] q, int to) {
    for (int action = 0; action < actions; action++) {
      double sum = 0;
      for (int k = 0; k < tau.length; k++) {
        sum += outputs[at + k * actions + action];
      }
      q[to + action] = (float) (sum / tau.length); // equation 2
    }
  }

  @Override
  public double loss(
      float[] outputs,
      int at,
      int action,
      double reward,
      double discount,
      float[] next,
      int nextAction,
      double scale,
      float[] gradient) {
    double difference = 0;
    int row = at / (tau.length * actions);
    for (int k = 0; k < tau.length; k++) {
      tau[k] = asked == null ? tau[k] : asked.tau(row, k);
      quantile[k] = outputs[at + k * actions + action];
      double future = discount == 0 ? 0 : discount * next[at + k * actions + nextAction];
      target[k] = reward + future; // equation 13
      difference += target[k] - quantile[k];
    }
    double loss = huber.loss(quantile, tau, target, slope); // equation 10
    for (int k = 0; k < tau.length; k++) {
      gradient[at + k * actions + action] = (float) (scale * slope[k]);
    }
    error = Math.abs(difference) / tau.length;
    return loss;
  }

  /** The difference of the means. */
  @Override
  public double error() {
    return error;
  }
}
