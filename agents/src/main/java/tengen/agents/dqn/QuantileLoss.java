package tengen.agents.dqn;

import tengen.agents.target.Quantiles;

/**
 * Quantiles of each action's return (Dabney, Rowland, Bellemare and Munos 2018, "Distributional
 * reinforcement learning with quantile regression", arXiv:1710.10044, algorithm 1).
 */
final class QuantileLoss implements ReturnLoss {

  private static final double KAPPA = 1;

  private final int actions;
  private final double[] tau;
  private final double[] quantile;
  private final double[] target;
  private final double[] slope;
  private double error;

  QuantileLoss(int quantiles, int actions) {
    this.actions = actions;
    tau = Quantiles.midpoints(quantiles);
    quantile = new double[quantiles];
    target = new double[quantiles];
    slope = new double[quantiles];
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
    for (int k = 0; k < tau.length; k++) {
      quantile[k] = outputs[at + k * actions + action];
      double future = discount == 0 ? 0 : discount * next[at + k * actions + nextAction];
      target[k] = reward + future; // equation 13
      difference += target[k] - quantile[k];
    }
    double loss = Quantiles.loss(quantile, tau, target, KAPPA, slope); // equation 10
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
