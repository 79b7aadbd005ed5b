package tengen.env.wrapper;

import java.util.Optional;
import tengen.env.CostSource;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Snapshot;

/**
 * Executes every action several times and adds up rewards and costs, as Gymnasium's {@code
 * RepeatAction} does with rewards. The end of the episode also ends the repetition.
 *
 * @param <A> the action
 */
public final class ActionRepeat<A> extends Wrapper<A> {

  private final int times;
  private double cost;

  private record State(Snapshot inner, double cost) implements Snapshot {}

  /**
   * Repeats actions.
   *
   * @param times how often each action is executed, at least 1
   */
  public ActionRepeat(Environment<A> inner, int times) {
    super(inner);
    this.times = Require.inRange("times", times, 1, Integer.MAX_VALUE);
  }

  @Override
  public float[] reset(long seed) {
    cost = 0;
    return inner.reset(seed);
  }

  @Override
  public Step step(A action) {
    CostSource source = inner.as(CostSource.class).orElse(() -> 0);
    Step step = inner.step(action);
    double reward = step.reward();
    cost = source.cost();
    for (int i = 1; i < times && !step.ended(); i++) {
      step = inner.step(action);
      reward += step.reward();
      cost += source.cost();
    }
    return new Step(step.observation(), reward, step.terminated(), step.truncated());
  }

  @Override
  public <T> Optional<T> as(Class<T> kind) {
    if (kind != CostSource.class) {
      return super.as(kind);
    }
    CostSource sum = () -> cost;
    return inner.as(kind).map(source -> kind.cast(sum));
  }

  @Override
  public Snapshot snapshot() {
    return new State(inner.snapshot(), cost);
  }

  @Override
  public void restore(Snapshot snapshot) {
    if (!(snapshot instanceof State state)) {
      throw foreign(snapshot);
    }
    inner.restore(state.inner);
    cost = state.cost;
  }

  @Override
  String settings() {
    return Integer.toString(times);
  }
}
