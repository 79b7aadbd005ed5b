package tengen.agents.pg;

import tengen.agents.dist.Distribution;
import tengen.agents.replay.Minibatch;

/**
 * PPO's loss of a minibatch (Schulman et al. 2017, equation 9): {@code policy loss + c1 value loss
 * - c2 entropy}, each a mean, by its derivatives with respect to the networks' outputs.
 *
 * @param <B> the actions
 */
final class PpoLoss<B> {

  private final Distribution<B> distribution;
  private final double clipValue;
  private final double entropyCoefficient;
  private final double valueCoefficient;
  final LossMeans means = new LossMeans();

  PpoLoss(
      Distribution<B> distribution,
      double clipValue,
      double entropyCoefficient,
      double valueCoefficient) {
    this.distribution = distribution;
    this.clipValue = clipValue;
    this.entropyCoefficient = entropyCoefficient;
    this.valueCoefficient = valueCoefficient;
  }

  /**
   * Computes losses and derivatives.
   *
   * @param outputs {@code [B, parameters + 1]} distributions, then values
   * @param actions of the minibatch
   * @param clip range of the ratio
   * @param gradient {@code [B, parameters + 1]} filled
   */
  void gradient(float[] outputs, Minibatch minibatch, B actions, double clip, float[] gradient) {
    int count = minibatch.size();
    int width = distribution.parameters() + 1;
    Masks.apply(distribution, outputs, width, minibatch);
    means.begin();
    for (int i = 0; i < count; i++) {
      int at = i * width;
      double logRatio =
          distribution.logProbability(outputs, at, actions, i) - minibatch.logProbability[i];
      double ratio = Math.exp(logRatio);
      double gain = ratio * minibatch.advantage[i];
      double clipped = Math.min(Math.max(ratio, 1 - clip), 1 + clip) * minibatch.advantage[i];
      means.policy -= Math.min(gain, clipped) / count; // equation 7
      means.clipped += Math.abs(ratio - 1) > clip ? 1.0 / count : 0;
      means.kl += (ratio - 1 - logRatio) / count;
      means.entropy += distribution.entropy(outputs, at) / count;
      double byLogProbability = gain <= clipped ? -gain / count : 0;
      distribution.gradient(
          outputs, at, actions, i, byLogProbability, -entropyCoefficient / count, gradient);
      gradient[at + width - 1] = (float) (value(outputs[at + width - 1], minibatch, i) / count);
    }
    means.end(entropyCoefficient, valueCoefficient);
  }

  private double value(double value, Minibatch minibatch, int i) {
    double slope = 1;
    double judged = value;
    if (clipValue > 0) {
      double step = value - minibatch.value[i];
      slope = Math.abs(step) <= clipValue ? 1 : 0;
      judged = minibatch.value[i] + Math.min(Math.max(step, -clipValue), clipValue);
    }
    double error = judged - minibatch.returns[i];
    means.value += error * error / minibatch.size();
    return valueCoefficient * 2 * error * slope;
  }
}
