package tengen.agents.pg;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.replay.Rollout;
import tengen.agents.target.ExplainedVariance;
import tengen.env.vector.StepBatch;

/**
 * The half of an on-policy learner that acts: draws actions from the policy and fills a rollout.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
final class Collector<B> {

  private final PolicySpace<B> space;
  private final ActorCritic net;
  private final Sampler<B> sampler;
  final Rollout rollout;
  private final int rows;
  private final float[] noValues;

  Collector(PolicySpace<B> space, ActorCritic net, int steps, int rows, long seed) {
    this(space, net, net, steps, rows, seed);
  }

  /**
   * A collector whose policy need not be the one that learns.
   *
   * @param acting chooses the actions
   * @param net has the values
   */
  Collector(
      PolicySpace<B> space, ActorCritic acting, ActorCritic net, int steps, int rows, long seed) {
    this.space = space;
    this.net = net;
    this.rows = rows;
    sampler = new Sampler<>(space, acting, rows, seed);
    rollout = new Rollout(space.fields(), steps, rows);
    noValues = new float[rows];
  }

  /** Where the actions come from. */
  RestorableUniformRandomProvider random() {
    return sampler.random;
  }

  /** How many steps of all rows a rollout has. */
  int size() {
    return rollout.advantage.length;
  }

  /** Draws an action in every row. */
  void act(StepBatch batch, B actions) {
    rollout.observe(batch.observation);
    int masks = space.fields().mask();
    if (masks > 0) {
      System.arraycopy(batch.mask, 0, rollout.mask, rollout.filled() * rows * masks, rows * masks);
    }
    sampler.act(batch, actions);
  }

  /** Takes what followed; true once the rollout is full. */
  boolean add(StepBatch batch) {
    space.add(rollout, sampler.drawn, sampler.logProbability, noValues, batch);
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
}
