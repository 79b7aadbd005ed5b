package tengen.agents.pg;

import java.util.Arrays;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Actor;
import tengen.agents.dist.Distribution;
import tengen.agents.nn.RowStates;
import tengen.agents.replay.Rollout;
import tengen.agents.target.ExplainedVariance;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

/**
 * The half of a learner with memory that acts: carries each row's state along, draws actions and
 * fills a rollout.
 *
 * @param <B> {@code int[rows]} or {@code float[rows * width]}
 */
final class RecurrentCollector<B> {

  private final PolicySpace<B> space;
  private final RecurrentActorCritic net;
  private final Distribution<B> distribution;
  final RestorableUniformRandomProvider random;
  final Rollout rollout;
  final RowStates states;
  private final int rows;

  /** What a look ahead may spoil. */
  private final float[] aside;

  private final float[] outputs;
  private final float[] logProbabilities;
  private final float[] values;
  private final B drawn;
  private float[] finalValues;

  RecurrentCollector(
      PolicySpace<B> space, RecurrentActorCritic net, int steps, int rows, long seed) {
    this.space = space;
    this.net = net;
    this.rows = rows;
    distribution = space.distribution();
    random = Rng.stream(seed, "pg.actions");
    rollout = new Rollout(space.fields().withState(net.stateWidth()), steps, rows);
    states = new RowStates(rows, net.stateWidth());
    aside = new float[states.values.length];
    outputs = new float[rows * (distribution.parameters() + 1)];
    logProbabilities = new float[rows];
    values = new float[rows];
    finalValues = new float[rows];
    drawn = space.actions(rows);
  }

  /** Draws an action in every row. */
  void act(StepBatch batch, B actions) {
    if (rollout.filled() == 0) {
      System.arraycopy(states.values, 0, rollout.firstState, 0, rollout.firstState.length);
    }
    rollout.observe(batch.observation);
    int width = distribution.parameters() + 1;
    net.see(batch.observation, rows);
    for (int row = 0; row < rows; row++) {
      net.step(row, states.values, outputs);
    }
    int masks = space.fields().mask();
    if (masks > 0) {
      System.arraycopy(batch.mask, 0, rollout.mask, rollout.filled() * rows * masks, rows * masks);
      Masks.apply(distribution, outputs, width, rows, batch.mask, 0);
    }
    for (int row = 0; row < rows; row++) {
      int at = row * width;
      distribution.sample(outputs, at, drawn, row, random);
      logProbabilities[row] = (float) distribution.logProbability(outputs, at, drawn, row);
      values[row] = outputs[at + width - 1];
    }
    space.bounded(drawn, actions);
  }

  /** Takes what followed; true once the rollout is full. */
  boolean add(StepBatch batch) {
    int finals = rollout.finals();
    int known = finals;
    System.arraycopy(states.values, 0, aside, 0, aside.length);
    for (int row = 0; row < rows; row++) {
      if (batch.truncated[row] && !batch.terminated[row]) {
        if (finals == known) {
          net.see(batch.finalObservation, rows);
        }
        if (finals == finalValues.length) {
          finalValues = Arrays.copyOf(finalValues, 2 * finals);
        }
        finalValues[finals++] = valueAhead(row);
      }
      if (batch.ended(row)) {
        states.forget(row);
      }
    }
    space.add(rollout, drawn, logProbabilities, values, batch);
    return rollout.full();
  }

  /* The value of what a row has reached, was seen last, and is not acted on. */
  private float valueAhead(int row) {
    net.step(row, aside, outputs);
    return outputs[(row + 1) * (distribution.parameters() + 1) - 1];
  }

  /**
   * Advantages and returns.
   *
   * @param next {@code [rows, width]} what comes after the last step
   */
  void finish(float[] next, double gamma, double lambda) {
    rollout.finalValues(finalValues);
    System.arraycopy(states.values, 0, aside, 0, aside.length);
    float[] last = new float[rows];
    net.see(next, rows);
    for (int row = 0; row < rows; row++) {
      last[row] = valueAhead(row);
    }
    rollout.finish(last, gamma, lambda);
  }

  /** Of the values that the rollout was made with. */
  double explainedVariance() {
    return ExplainedVariance.of(rollout.path.value, rollout.returns, rollout.returns.length);
  }

  /** The most probable actions, bounded; each row remembers its own episode. */
  Actor<B> greedy() {
    return new Greedy<>(space, net);
  }

  private static final class Greedy<B> implements Actor<B> {

    private final PolicySpace<B> space;
    private final RecurrentActorCritic net;
    private final Distribution<B> distribution;
    private final RowStates states;

    Greedy(PolicySpace<B> space, RecurrentActorCritic net) {
      this.space = space;
      this.net = net;
      distribution = space.distribution();
      states = new RowStates(1, net.stateWidth());
    }

    @Override
    public void act(float[] observation, int rows, B actions) {
      choose(observation, null, rows, actions);
    }

    @Override
    public void act(StepBatch batch, B actions) {
      for (int row = 0; row < batch.rows(); row++) {
        if (batch.ended(row)) {
          states.forget(row);
        }
      }
      boolean[] mask = space.fields().mask() > 0 ? batch.mask : null;
      choose(batch.observation, mask, batch.rows(), actions);
    }

    private void choose(float[] observation, boolean[] mask, int rows, B actions) {
      states.atLeast(rows);
      int width = distribution.parameters() + 1;
      float[] out = new float[rows * width];
      net.see(observation, rows);
      for (int row = 0; row < rows; row++) {
        net.step(row, states.values, out);
      }
      if (mask != null) {
        Masks.apply(distribution, out, width, rows, mask, 0);
      }
      for (int row = 0; row < rows; row++) {
        distribution.mode(out, row * width, actions, row);
      }
      space.bounded(actions, actions);
    }
  }
}
