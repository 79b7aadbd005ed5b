package tengen.agents.pg;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.dist.Distribution;
import tengen.agents.replay.Rollout;
import tengen.agents.target.ExplainedVariance;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * The half of an on-policy learner that acts: draws actions from the policy and fills a rollout.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
final class Collector<B> {

  private final PolicySpace<B> space;
  private final ActorCritic net;
  private final Distribution<B> distribution;
  final RestorableUniformRandomProvider random;
  final Rollout rollout;
  private final int rows;
  private final float[] parameters;
  private final float[] logProbabilities;
  private final float[] noValues;
  private final B drawn;

  Collector(PolicySpace<B> space, ActorCritic net, int steps, int rows, long seed) {
    this.space = space;
    this.net = net;
    this.rows = rows;
    distribution = space.distribution();
    random = Rng.stream(seed, "pg.actions");
    rollout = new Rollout(space.fields(), steps, rows);
    parameters = new float[rows * distribution.parameters()];
    logProbabilities = new float[rows];
    noValues = new float[rows];
    drawn = space.actions(rows);
  }

  /** How many steps of all rows a rollout has. */
  int size() {
    return rollout.advantage.length;
  }

  /** Draws an action in every row. */
  void act(StepBatch batch, B actions) {
    rollout.observe(batch.observation);
    net.policy(batch.observation, rows, parameters);
    int masks = space.fields().mask();
    if (masks > 0) {
      System.arraycopy(batch.mask, 0, rollout.mask, rollout.filled() * rows * masks, rows * masks);
      Masks.apply(distribution, parameters, masks, rows, batch.mask, 0);
    }
    for (int row = 0; row < rows; row++) {
      int at = row * distribution.parameters();
      distribution.sample(parameters, at, drawn, row, random);
      logProbabilities[row] = (float) distribution.logProbability(parameters, at, drawn, row);
    }
    space.bounded(drawn, actions);
  }

  /** Takes what followed; true once the rollout is full. */
  boolean add(StepBatch batch) {
    space.add(rollout, drawn, logProbabilities, noValues, batch);
    return rollout.full();
  }

  /**
   * Values of the whole rollout in one batch, then advantages and returns.
   *
   * @param next {@code [rows, width]} what comes after the last step
   */
  void finish(float[] next, double gamma, double lambda) {
    float[] values = net.values(rollout.observation, size());
    for (int k = 0; k < values.length; k++) {
      rollout.path.value[k] = values[k];
    }
    if (rollout.finals() > 0) {
      rollout.finalValues(net.values(rollout.finalObservation(), rollout.finals()));
    }
    rollout.finish(net.values(next, rows), gamma, lambda);
  }

  /** Of the values that the rollout was made with. */
  double explainedVariance() {
    return ExplainedVariance.of(rollout.path.value, rollout.returns, size());
  }

  /** The most probable actions, bounded. */
  Actor<B> greedy() {
    Distribution<B> own = space.distribution();
    return new Actor<>() {
      @Override
      public void act(float[] observation, int count, B actions) {
        best(own, observation, null, count, actions);
      }

      @Override
      public void act(StepBatch batch, B actions) {
        boolean[] mask = space.fields().mask() > 0 ? batch.mask : null;
        best(own, batch.observation, mask, batch.rows(), actions);
      }
    };
  }

  private void best(
      Distribution<B> own, float[] observation, boolean[] mask, int count, B actions) {
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
}
