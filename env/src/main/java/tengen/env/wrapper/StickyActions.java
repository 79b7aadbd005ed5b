package tengen.env.wrapper;

import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;

/**
 * Repeats the action that was executed last, instead of the chosen one, with some probability: the
 * sticky actions of Machado et al. (2018, JAIR 61:523, section 5.2), who use 0.25. The first action
 * of an episode is always executed.
 *
 * @param <A> the action
 */
public final class StickyActions<A> extends Wrapper<A> {

  private final double probability;
  private final Draws draws;
  private A executed;

  private record State(Snapshot inner, Object executed, byte[] draws) implements Snapshot {}

  /**
   * Makes actions sticky.
   *
   * @param probability that an action is replaced by the one before, in [0, 1]
   */
  public StickyActions(Environment<A> inner, double probability) {
    super(inner);
    this.probability = Require.inRange("probability", probability, 0, 1);
    draws = new Draws("sticky-actions", copiesBeneath());
  }

  @Override
  public float[] reset(long seed) {
    float[] observation = inner.reset(seed);
    draws.begin(seed);
    executed = null;
    return observation;
  }

  @Override
  public Step step(A action) {
    Actions.require(actionSpace(), action, "StickyActions");
    if (executed == null || draws.uniform() >= probability) {
      executed = Actions.copy(action);
    }
    return inner.step(Actions.copy(executed));
  }

  /** The action that was executed last; null before the first step of an episode. */
  public A executed() {
    return Actions.copy(executed);
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), executed, draws.save());
  }

  @Override
  @SuppressWarnings("unchecked") // the environment inside accepted its part of the snapshot
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    executed = (A) state.executed;
    draws.restore(state.draws);
  }

  @Override
  String settings() {
    return Double.toString(probability);
  }
}
