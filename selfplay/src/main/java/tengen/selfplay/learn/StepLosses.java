package tengen.selfplay.learn;

/**
 * Losses of one gradient step, means over the batch.
 *
 * @param total the weighted sum that was differentiated
 * @param policy cross-entropy of the policy, in nats
 * @param value cross-entropy of win, draw and loss, in nats
 * @param ownership mean squared error of the owners, in [0, 4]
 * @param score Huber loss of the score, in the network's unit
 * @param gradientNorm global norm before clipping
 */
public record StepLosses(
    double total,
    double policy,
    double value,
    double ownership,
    double score,
    double gradientNorm) {

  StepLosses withGradientNorm(double norm) {
    return new StepLosses(total, policy, value, ownership, score, norm);
  }
}
