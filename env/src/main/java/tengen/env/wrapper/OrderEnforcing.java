package tengen.env.wrapper;

import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Snapshot;

/**
 * Checks every call: that steps are made within an episode and nothing after {@link #close}, that
 * actions and observations are in their spaces and rewards finite. For tests and while a world is
 * being written; left out in training. PettingZoo's {@code OrderEnforcingWrapper} and {@code
 * AssertOutOfBoundsWrapper} in one.
 *
 * @param <A> the action
 */
public final class OrderEnforcing<A> extends Wrapper<A> {

  private Phase phase = Phase.NEW;

  private enum Phase {
    NEW,
    RUNNING,
    OVER,
    CLOSED
  }

  private record State(Snapshot inner, Phase phase) implements Snapshot {}

  /** Watches an environment. */
  public OrderEnforcing(Environment<A> inner) {
    super(inner);
  }

  /**
   * Starts a new episode.
   *
   * @throws IllegalStateException after close, and if the observation is not in its space
   */
  @Override
  public float[] reset(long seed) {
    notClosed("reset");
    float[] observation = checked(inner.reset(seed), "reset");
    phase = Phase.RUNNING;
    return observation;
  }

  /**
   * Acts once.
   *
   * @throws IllegalStateException outside an episode, and if what the environment answers is not
   *     what it promised
   */
  @Override
  public Step step(A action) {
    notClosed("step");
    if (phase == Phase.NEW) {
      throw new IllegalStateException("step was called before the first reset; call reset first");
    }
    if (phase == Phase.OVER) {
      throw new IllegalStateException(
          "step was called after the end of the episode; call reset first");
    }
    Actions.require(actionSpace(), action, "OrderEnforcing");
    Step step = inner.step(action);
    phase = step.ended() ? Phase.OVER : Phase.RUNNING;
    checked(step.observation(), "step");
    if (!Double.isFinite(step.reward())) {
      throw new IllegalStateException("step gave a reward of " + step.reward());
    }
    if (step.terminated() && step.truncated()) {
      throw new IllegalStateException("step both terminated and truncated the episode");
    }
    return step;
  }

  private float[] checked(float[] observation, String by) {
    if (!observationSpace().contains(observation)) {
      throw new IllegalStateException(
          "the observation that "
              + by
              + " gave is not in "
              + observationSpace()
              + ": "
              + Actions.text(observation));
    }
    return observation;
  }

  private void notClosed(String call) {
    if (phase == Phase.CLOSED) {
      throw new IllegalStateException(call + " was called after close; make a new environment");
    }
  }

  @Override
  public Snapshot snapshot() {
    notClosed("snapshot");
    return new State(inner.snapshot(), phase);
  }

  @Override
  public void restore(Snapshot snapshot) {
    notClosed("restore");
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    phase = state.phase;
  }

  @Override
  public void close() {
    phase = Phase.CLOSED;
    inner.close();
  }
}
