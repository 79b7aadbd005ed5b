package tengen.agents.dqn;

import tengen.agents.replay.SequenceBatch;
import tengen.agents.target.QTarget;

/**
 * The loss of a batch of sequences by its derivatives: Huber's of the temporal difference, the mean
 * over all steps that are learned from.
 */
final class SequenceLoss {

  private final int actions;
  private final double gamma;
  private final boolean doubleQ;
  private final boolean masked;

  /** Of the minibatch that was judged last. */
  double mean;

  /**
   * A new one.
   *
   * @param masked whether sequences have masks: what they forbid is not hoped for
   */
  SequenceLoss(int actions, double gamma, boolean doubleQ, boolean masked) {
    this.actions = actions;
    this.gamma = gamma;
    this.doubleQ = doubleQ;
    this.masked = masked;
  }

  /**
   * Computes it.
   *
   * @param online {@code [time + 1, size, actions]} values of the online network
   * @param target likewise, of the target network
   * @param gradient filled, zeros where nothing is learned
   */
  void gradient(SequenceBatch batch, float[] online, float[] target, float[] gradient) {
    int count = 0;
    for (boolean learned : batch.learn) {
      count += learned ? 1 : 0;
    }
    mean = 0;
    for (int k = 0; k < batch.learn.length; k++) {
      if (batch.learn[k]) {
        int at = k * actions + batch.discrete[k];
        double error = online[at] - goal(batch, k, online, target);
        double size = Math.abs(error);
        mean += (size <= 1 ? 0.5 * error * error : size - 0.5) / count;
        gradient[at] = (float) (Math.min(Math.max(error, -1), 1) / count);
      }
    }
  }

  /* r + gamma max_a' Q(s', a'); s' is the next step of the sequence. */
  private double goal(SequenceBatch batch, int k, float[] online, float[] target) {
    if (batch.terminated[k]) {
      return batch.reward[k];
    }
    int next = (k + batch.size) * actions;
    boolean[] allowed = masked ? batch.mask : null;
    int best = QTarget.argmax(doubleQ ? online : target, next, actions, allowed);
    return batch.reward[k] + (best < 0 ? 0 : gamma * target[best]);
  }
}
