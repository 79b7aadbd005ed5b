package tengen.env.wrapper;

import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;

/**
 * Truncates an episode after so many steps, as Gymnasium's {@code TimeLimit} does. A step that
 * terminates is not truncated too: the value of its state is known.
 *
 * @param <A> the action
 */
public final class TimeLimit<A> extends Wrapper<A> {

  private final int maxSteps;
  private int elapsed;
  private boolean cut;

  private record State(Snapshot inner, int elapsed, boolean cut) implements Snapshot {}

  /**
   * Limits an environment.
   *
   * @param maxSteps length at which an episode is truncated, at least 1
   */
  public TimeLimit(Environment<A> inner, int maxSteps) {
    super(inner);
    this.maxSteps = Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    elapsed = 0;
    cut = false;
    return observation;
  }

  @Override
  public Step step(A action) {
    if (cut) {
      throw new IllegalStateException(
          "the episode was truncated after " + maxSteps + " steps; call reset first");
    }
    Step step = inner.step(action);
    elapsed++;
    cut = elapsed >= maxSteps && !step.ended();
    return cut ? new Step(step.observation(), step.reward(), false, true) : step;
  }

  /** Steps since the last reset. */
  public int elapsed() {
    return elapsed;
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), elapsed, cut);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    elapsed = state.elapsed;
    cut = state.cut;
  }

  @Override
  String settings() {
    return Integer.toString(maxSteps);
  }
}
