package tengen.agents.pg;

import tengen.agents.dist.Distribution;
import tengen.agents.replay.Minibatch;

/**
 * The loss of an actor-critic (Mnih et al. 2016, section 4): {@code -A log p + c1 (R - V)^2 - c2
 * entropy}, each a mean, by its derivatives with respect to the networks' outputs.
 *
 * @param <B> the actions
 */
final class A2cLoss<B> {

  private final Distribution<B> distribution;
  private final double entropyCoefficient;
  private final double valueCoefficient;
  final LossMeans means = new LossMeans();

  A2cLoss(Distribution<B> distribution, double entropyCoefficient, double valueCoefficient) {
    this.distribution = distribution;
    this.entropyCoefficient = entropyCoefficient;
    this.valueCoefficient = valueCoefficient;
  }

  /**
   * Computes losses and derivatives.
   *
   * @param outputs {@code [B, parameters + 1]} distributions, then values
   * @param actions of the minibatch
   * @param gradient {@code [B, parameters + 1]} filled
   */
  void gradient(float[] outputs, Minibatch minibatch, B actions, float[] gradient) {
    int count = minibatch.size();
    int width = distribution.parameters() + 1;
    Masks.apply(distribution, outputs, width, minibatch);
    means.begin();
    for (int i = 0; i < count; i++) {
      int at = i * width;
      double advantage = minibatch.advantage[i];
      means.policy -= advantage * distribution.logProbability(outputs, at, actions, i) / count;
      means.entropy += distribution.entropy(outputs, at) / count;
      distribution.gradient(
          outputs, at, actions, i, -advantage / count, -entropyCoefficient / count, gradient);
      double error = outputs[at + width - 1] - minibatch.returns[i];
      means.value += error * error / count;
      gradient[at + width - 1] = (float) (valueCoefficient * 2 * error / count);
    }
    means.end(entropyCoefficient, valueCoefficient);
  }
}
