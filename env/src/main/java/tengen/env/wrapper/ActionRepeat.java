package tengen.env.wrapper;

import tengen.env.Environment;
import tengen.env.Require;

/**
 * Executes every action several times and adds up the rewards, as Gymnasium's {@code RepeatAction}
 * does. The end of the episode also ends the repetition.
 *
 * @param <A> the action
 */
public final class ActionRepeat<A> extends Wrapper<A> {

  private final int times;

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
  public Step step(A action) {
    Step step = inner.step(action);
    double reward = step.reward();
    for (int i = 1; i < times && !step.ended(); i++) {
      step = inner.step(action);
      reward += step.reward();
    }
    return new Step(step.observation(), reward, step.terminated(), step.truncated());
  }

  @Override
  String settings() {
    return Integer.toString(times);
  }
}
