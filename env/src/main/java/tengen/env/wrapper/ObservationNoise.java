package tengen.env.wrapper;

import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Adds independent normal noise to every observation. Numbers with noise have no bounds any more.
 *
 * @param <A> the action
 */
public final class ObservationNoise<A> extends Wrapper<A> {

  private final float[] deviation;
  private final Space.Box space;
  private final Draws draws;

  private record State(Snapshot inner, byte[] draws) implements Snapshot {}

  /**
   * Makes observations noisy.
   *
   * @param deviation standard deviation, at least 0: one for all numbers or {@code [width]}, in the
   *     units of the observation
   */
  public ObservationNoise(Environment<A> inner, float... deviation) {
    super(inner);
    Space.Box exact = inner.observationSpace();
    this.deviation = Boxes.spread("deviation", exact.width(), deviation);
    float[] low = exact.low();
    float[] high = exact.high();
    for (int i = 0; i < low.length; i++) {
      if (Require.inRange("deviation", this.deviation[i], 0, Float.MAX_VALUE) > 0) {
        low[i] = Float.NEGATIVE_INFINITY;
        high[i] = Float.POSITIVE_INFINITY;
      }
    }
    space = new Space.Box(low, high, exact.numbers().parts());
    draws = new Draws("observation-noise", copiesBeneath());
  }

  @Override
  public Space.Box observationSpace() {
    return space;
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    draws.begin(seed);
    return noisy(observation);
  }

  @Override
  public Step step(A action) {
    Step step = inner.step(action);
    return new Step(noisy(step.observation()), step.reward(), step.terminated(), step.truncated());
  }

  private float[] noisy(float[] observation) {
    float[] result = new float[observation.length];
    for (int i = 0; i < result.length; i++) {
      double noise = deviation[i] == 0 ? 0 : deviation[i] * draws.normal();
      result[i] = (float) (observation[i] + noise);
    }
    return result;
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), draws.save());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    draws.restore(state.draws);
  }
}
