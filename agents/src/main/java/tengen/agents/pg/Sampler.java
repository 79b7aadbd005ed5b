package tengen.agents.pg;

import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.Insight;
import tengen.agents.dist.Categorical;
import tengen.agents.dist.Distribution;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * Draws actions from a policy.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
final class Sampler<B> {

  private final PolicySpace<B> space;
  private final ActorCritic net;
  private final Distribution<B> distribution;
  private final int rows;
  private final float[] parameters;
  final RestorableUniformRandomProvider random;

  /** {@code [rows, action]} What was drawn last, not yet moved into bounds. */
  final B drawn;

  /** {@code [rows]} Logarithm of its probability. */
  final float[] logProbability;

  Sampler(PolicySpace<B> space, ActorCritic net, int rows, long seed) {
    this.space = space;
    this.net = net;
    this.rows = rows;
    distribution = space.distribution();
    random = Rng.stream(seed, "pg.actions");
    parameters = new float[rows * distribution.parameters()];
    logProbability = new float[rows];
    drawn = space.actions(rows);
  }

  /** Draws an action in every row. */
  void act(StepBatch batch, B actions) {
    net.policy(batch.observation, rows, parameters);
    if (space.fields().mask() > 0) {
      Masks.apply(distribution, parameters, distribution.parameters(), rows, batch.mask, 0);
    }
    for (int row = 0; row < rows; row++) {
      int at = row * distribution.parameters();
      distribution.sample(parameters, at, drawn, row, random);
      logProbability[row] = (float) distribution.logProbability(parameters, at, drawn, row);
    }
    space.bounded(drawn, actions);
  }

  /** The most probable actions of a policy, bounded. */
  static <B> Actor<B> greedy(PolicySpace<B> space, ActorCritic net) {
    Distribution<B> own = space.distribution();
    return new Actor<>() {
      @Override
      public void act(float[] observation, int count, B actions) {
        act(observation, null, count, actions);
      }

      @Override
      public void act(StepBatch batch, B actions) {
        boolean[] mask = space.fields().mask() > 0 ? batch.mask : null;
        act(batch.observation, mask, batch.rows(), actions);
      }

      @Override
      public Insight insight(StepBatch batch) {
        float value = net.values(batch.observation, batch.rows())[0];
        if (!(own instanceof Categorical categorical)) {
          return Insight.ofPolicy(new double[0], value);
        }
        float[] out = new float[batch.rows() * own.parameters()];
        net.policy(batch.observation, batch.rows(), out);
        if (space.fields().mask() > 0) {
          Masks.apply(own, out, own.parameters(), batch.rows(), batch.mask, 0);
        }
        double[] probabilities = new double[own.parameters()];
        categorical.logProbabilities(out, 0, probabilities);
        Arrays.setAll(probabilities, i -> Math.exp(probabilities[i]));
        return Insight.ofPolicy(probabilities, value);
      }

      private void act(float[] observation, boolean[] mask, int count, B actions) {
        float[] out = new float[count * own.parameters()];
        net.policy(observation, count, out);
        if (mask != null) {
          Masks.apply(own, out, own.parameters(), count, mask, 0);
        }
        for (int row = 0; row < count; row++) {
          own.mode(out, row * own.parameters(), actions, row);
        }
        space.bounded(actions, actions);
      }
    };
  }
}
