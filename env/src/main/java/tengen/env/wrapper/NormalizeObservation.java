package tengen.env.wrapper;

import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Observations less their running mean, divided by their running deviation, as Gymnasium's {@code
 * NormalizeObservation} does: {@code (o - mean) / sqrt(variance + epsilon)}, with this observation
 * counted already. Gymnasium's statistics are single precision, these are double.
 *
 * <p>The statistics run on from episode to episode, so an episode also depends on what was seen
 * before it, until {@link #updating(boolean) updating(false)} freezes them. They are part of every
 * snapshot, and {@link #moments} is what a learner saves with its network.
 *
 * @param <A> the action
 */
public final class NormalizeObservation<A> extends Wrapper<A> {

  private final double epsilon;
  private final Space.Box space;
  private final RunningMoments running;
  private boolean updating = true;

  private record State(Snapshot inner, Moments moments) implements Snapshot {}

  /** With an epsilon of 1e-8. */
  public NormalizeObservation(Environment<A> inner) {
    this(inner, 1e-8);
  }

  /**
   * Normalises.
   *
   * @param epsilon added to the variance, more than 0
   */
  public NormalizeObservation(Environment<A> inner, double epsilon) {
    super(inner);
    this.epsilon = Require.inRange("epsilon", epsilon, Double.MIN_VALUE, Double.MAX_VALUE);
    space = inner.observationSpace().numbers();
    running = new RunningMoments(space.width());
  }

  @Override
  public Space.Box observationSpace() {
    return space;
  }

  @Override
  public float[] reset(long seed) {
    return normal(inner.reset(seed));
  }

  @Override
  public Step step(A action) {
    Step step = inner.step(action);
    return new Step(normal(step.observation()), step.reward(), step.terminated(), step.truncated());
  }

  private float[] normal(float[] observation) {
    if (updating) {
      running.add(observation);
    }
    float[] result = new float[observation.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) ((observation[i] - running.mean(i)) / running.deviation(i, epsilon));
    }
    return result;
  }

  /** Whether observations still change the statistics. */
  public boolean updating() {
    return updating;
  }

  /** Freezes the statistics with false, as for evaluation, and lets them run on with true. */
  public void updating(boolean on) {
    updating = on;
  }

  /** The statistics so far. */
  public Moments moments() {
    return running.save();
  }

  /**
   * Goes on with statistics from {@link #moments}.
   *
   * @throws IllegalArgumentException if they are not as wide as the observations
   */
  public void moments(Moments moments) {
    running.restore(moments);
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), running.save());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    running.restore(state.moments);
  }
}
