package tengen.env.wrapper;

import java.util.Arrays;
import java.util.Optional;
import tengen.env.ActionMask;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Require;
import tengen.env.Snapshot;

/**
 * Executes every action some steps after it was chosen: the constant action delay of Katsikopoulos
 * and Engelbrecht (2003, IEEE TAC 48:568). Until the first one is due, a filler is executed.
 *
 * @param <A> the action
 */
public final class DelayedAction<A> extends Wrapper<A> {

  private final A filler;

  /** {@code [delay]} what is still to be executed, the next one first; never written into. */
  private Object[] waiting;

  private record State(Snapshot inner, Object[] waiting) implements Snapshot {}

  /**
   * Delays actions.
   *
   * @param delay how many steps, at least 0
   * @param filler executed in the first {@code delay} steps of an episode
   */
  public DelayedAction(Environment<A> inner, int delay, A filler) {
    super(inner);
    Require.inRange("delay", delay, 0, Integer.MAX_VALUE);
    this.filler = Actions.copy(Actions.require(inner.actionSpace(), filler, "DelayedAction"));
    waiting = new Object[delay];
    Arrays.fill(waiting, this.filler);
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    Arrays.fill(waiting, filler);
    return observation;
  }

  @Override
  @SuppressWarnings("unchecked") // only actions wait
  public Step step(A action) {
    Actions.require(actionSpace(), action, "DelayedAction");
    int delay = waiting.length;
    if (delay == 0) {
      return inner.step(action);
    }
    Step step = inner.step(Actions.copy((A) waiting[0]));
    System.arraycopy(waiting, 1, waiting, 0, delay - 1);
    waiting[delay - 1] = Actions.copy(action);
    return step;
  }

  /** No mask and no advice: what is good now says nothing of when the action is executed. */
  @Override
  public <T> Optional<T> as(Class<T> kind) {
    boolean ofNow = kind == ActionMask.class || kind == Heuristics.class;
    return ofNow ? Optional.empty() : super.as(kind);
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), waiting.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state) || state.waiting.length != waiting.length) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    waiting = state.waiting.clone();
  }

  @Override
  String settings() {
    return Integer.toString(waiting.length);
  }
}
