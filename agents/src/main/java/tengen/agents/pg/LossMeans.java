package tengen.agents.pg;

import java.util.Map;

/** Means over the minibatches of an update, under Stable-Baselines3's names. */
final class LossMeans {

  /* Of the minibatch at hand. */
  double policy;
  double value;
  double entropy;
  double kl;
  double clipped;

  /** Of the last minibatch, for the early stop. */
  double lastKl;

  private double sumPolicy;
  private double sumValue;
  private double sumEntropy;
  private double sumKl;
  private double sumClipped;
  private double lastLoss;
  private int minibatches;

  void clear() {
    sumPolicy = 0;
    sumValue = 0;
    sumEntropy = 0;
    sumKl = 0;
    sumClipped = 0;
    minibatches = 0;
  }

  void begin() {
    policy = 0;
    value = 0;
    entropy = 0;
    kl = 0;
    clipped = 0;
  }

  void end(double entropyCoefficient, double valueCoefficient) {
    sumPolicy += policy;
    sumValue += value;
    sumEntropy += entropy;
    sumKl += kl;
    sumClipped += clipped;
    lastKl = kl;
    lastLoss = policy + valueCoefficient * value - entropyCoefficient * entropy;
    minibatches++;
  }

  /**
   * Tells the losses.
   *
   * @param policyLoss the name of the policy's loss
   */
  void report(Map<String, Double> values, String policyLoss) {
    values.put(policyLoss, sumPolicy / minibatches);
    values.put("train/value_loss", sumValue / minibatches);
    values.put("train/entropy_loss", -sumEntropy / minibatches);
    values.put("train/loss", lastLoss);
  }

  /** Tells how far the policy is from that of the rollout. */
  void reportDistance(Map<String, Double> values) {
    values.put("train/approx_kl", sumKl / minibatches);
    values.put("train/clip_fraction", sumClipped / minibatches);
  }
}
