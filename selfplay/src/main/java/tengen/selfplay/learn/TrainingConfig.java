package tengen.selfplay.learn;

import tengen.env.Require;

/**
 * How a network learns in one stage of a run.
 *
 * @param steps gradient steps, at least 1
 * @param batch positions a step
 * @param learningRate the highest, reached after the warm-up
 * @param finalLearningRate the last; the way down is half a cosine
 * @param warmup steps from zero to the highest learning rate
 * @param weightDecay of AdamW (Loshchilov and Hutter 2019), not applied to biases and norms
 * @param clip greatest global norm of the gradient
 * @param averaging share of the old average that is kept at each step; the network that plays is
 *     the average (Wu 2019, appendix C, averages snapshots in the same spirit)
 * @param valueWeight weight of the result's cross-entropy beside the policy's
 * @param ownershipWeight weight of the ownership's squared error
 * @param scoreWeight weight of the score's Huber loss
 */
public record TrainingConfig(
    int steps,
    int batch,
    double learningRate,
    double finalLearningRate,
    int warmup,
    double weightDecay,
    double clip,
    double averaging,
    double valueWeight,
    double ownershipWeight,
    double scoreWeight) {

  /** Checks the ranges. */
  public TrainingConfig {
    Require.inRange("steps", steps, 1, 100_000_000);
    Require.inRange("batch", batch, 2, 65_536);
    Require.inRange("learningRate", learningRate, 0, 10);
    Require.inRange("finalLearningRate", finalLearningRate, 0, learningRate);
    Require.inRange("warmup", warmup, 0, 100_000_000);
    Require.inRange("weightDecay", weightDecay, 0, 1);
    Require.inRange("clip", clip, 1e-6, 1e6);
    Require.inRange("averaging", averaging, 0, 0.99999);
    Require.inRange("valueWeight", valueWeight, 0, 100);
    Require.inRange("ownershipWeight", ownershipWeight, 0, 100);
    Require.inRange("scoreWeight", scoreWeight, 0, 100);
  }

  /** The same with another number of steps. */
  public TrainingConfig withSteps(int n) {
    return new TrainingConfig(
        n,
        batch,
        learningRate,
        finalLearningRate,
        Math.min(warmup, n),
        weightDecay,
        clip,
        averaging,
        valueWeight,
        ownershipWeight,
        scoreWeight);
  }
}
