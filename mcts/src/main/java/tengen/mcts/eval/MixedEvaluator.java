package tengen.mcts.eval;

import tengen.env.Require;
import tengen.mcts.Evaluator;

/**
 * AlphaGo's judgement (Silver et al. 2016, methods): the network's policy, and a value of {@code (1
 * - lambda)} times the network's plus {@code lambda} times a rollout's.
 */
public final class MixedEvaluator implements Evaluator {

  private final Evaluator network;
  private final RolloutEvaluator rollouts;
  private final float lambda;

  /**
   * A mixture; closing it closes the network.
   *
   * @param lambda share of the rollouts, in [0, 1]; AlphaGo used 0.5
   */
  public MixedEvaluator(Evaluator network, RolloutEvaluator rollouts, double lambda) {
    this.network = network;
    this.rollouts = rollouts;
    this.lambda = (float) Require.inRange("lambda", lambda, 0, 1);
  }

  @Override
  public void evaluate(Batch batch) {
    network.evaluate(batch);
    for (int row = 0; row < batch.size; row++) {
      float rollout = (float) rollouts.value(batch.positions[row]);
      batch.values[row] = (1 - lambda) * batch.values[row] + lambda * rollout;
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
