package tengen.agents.dqn;

import tengen.agents.target.Softmax;
import tengen.agents.target.Support;

/**
 * Probabilities of fixed returns (Bellemare, Dabney and Munos 2017, "A distributional perspective
 * on reinforcement learning", arXiv:1707.06887, algorithm 1).
 */
final class CategoricalLoss implements ReturnLoss {

  private final Support support;
  private final int actions;
  private final double[] probability;
  private final double[] future;
  private final double[] target;
  private double error;

  CategoricalLoss(double low, double high, int atoms, int actions) {
    support = new Support(low, high, atoms);
    this.actions = actions;
    probability = new double[atoms];
    future = new double[atoms];
    target = new double[atoms];
  }

  @Override
  public int width() {
    return support.atoms();
  }

  @Override
  public void means(float[] outputs, int at, float[] q, int to) {
    for (int action = 0; action < actions; action++) {
      copy(outputs, at + action, probability);
      Softmax.probabilities(probability, 0, probability.length, probability);
      q[to + action] = (float) support.mean(probability, 0);
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
    copy(next, at + (discount == 0 ? 0 : nextAction), future);
    Softmax.probabilities(future, 0, future.length, future);
    support.project(reward, discount, future, 0, target, 0); // equation 7
    copy(outputs, at + action, probability);
    double loss = Softmax.crossEntropy(target, 0, probability, 0, probability.length);
    Softmax.probabilities(probability, 0, probability.length, probability);
    error = loss;
    for (int k = 0; k < probability.length; k++) {
      gradient[at + k * actions + action] = (float) (scale * (probability[k] - target[k]));
      error += target[k] > 0 ? target[k] * Math.log(target[k]) : 0;
    }
    return loss;
  }

  private void copy(float[] outputs, int at, double[] logits) {
    for (int k = 0; k < logits.length; k++) {
      logits[k] = outputs[at + k * actions];
    }
  }

  /** The distance of Kullback and Leibler, which Rainbow makes priorities of. */
  @Override
  public double error() {
    return Math.max(error, 0);
  }
}
