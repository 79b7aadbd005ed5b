package tengen.env.wrapper;

import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;
import tengen.env.Space;

/**
 * Executes something else than what was chosen: {@link #gaussian} adds normal noise to real-valued
 * actions, {@link #replacing} executes a random action of any space now and then.
 *
 * @param <A> the action
 */
public final class ActionNoise<A> extends Wrapper<A> {

  private final Disturbance<A> disturbance;
  private final String settings;
  private final Draws draws;

  @FunctionalInterface
  private interface Disturbance<A> {
    A disturbed(A action, Draws draws);
  }

  private record State(Snapshot inner, byte[] draws) implements Snapshot {}

  private ActionNoise(Environment<A> inner, Disturbance<A> disturbance, String settings) {
    super(inner);
    this.disturbance = disturbance;
    this.settings = settings;
    draws = new Draws("action-noise", copiesBeneath());
  }

  /**
   * Adds independent normal noise and clips the sum to the bounds of the action space.
   *
   * @param deviation standard deviation, at least 0: one for all numbers or {@code [width]}, in the
   *     units of the action
   */
  public static ActionNoise<float[]> gaussian(Environment<float[]> inner, float... deviation) {
    Space.Box space = Boxes.ofActions(inner);
    float[] low = space.low();
    float[] high = space.high();
    float[] spread = Boxes.spread("deviation", low.length, deviation);
    for (float one : spread) {
      Require.inRange("deviation", one, 0, Float.MAX_VALUE);
    }
    return new ActionNoise<>(
        inner,
        (action, draws) -> {
          float[] result = new float[action.length];
          for (int i = 0; i < result.length; i++) {
            result[i] = Boxes.clip(action[i] + spread[i] * draws.normal(), low[i], high[i]);
          }
          return result;
        },
        "gaussian");
  }

  /**
   * Executes an action drawn from the action space instead of the chosen one.
   *
   * @param probability that an action is replaced, in [0, 1]
   */
  public static <A> ActionNoise<A> replacing(Environment<A> inner, double probability) {
    Require.inRange("probability", probability, 0, 1);
    Space<A> space = inner.actionSpace();
    return new ActionNoise<>(
        inner,
        (action, draws) -> draws.uniform() < probability ? space.sample(draws.random()) : action,
        Double.toString(probability));
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    draws.begin(seed);
    return observation;
  }

  @Override
  public Step step(A action) {
    Actions.require(actionSpace(), action, "ActionNoise");
    return inner.step(disturbance.disturbed(action, draws));
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

  @Override
  String settings() {
    return settings;
  }
}
