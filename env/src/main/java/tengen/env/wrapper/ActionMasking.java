package tengen.env.wrapper;

import java.util.function.Supplier;
import tengen.env.ActionMask;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Require;
import tengen.env.Space;

/**
 * Refuses actions that a mask rules out in the present state, with an error that names the action,
 * where the environment itself would do nothing or something else.
 */
public final class ActionMasking extends Wrapper<Integer> implements ActionMask {

  private final Supplier<boolean[]> mask;

  /**
   * Applies a mask.
   *
   * @param inner with a {@link Space.Discrete} of actions
   * @param mask {@code [n]} which actions are allowed in the present state, such as {@code
   *     taxi::actionMask}
   */
  public ActionMasking(Environment<Integer> inner, Supplier<boolean[]> mask) {
    super(inner);
    this.mask = mask;
  }

  /** {@code [n]} which actions are allowed in the present state. */
  public boolean[] mask() {
    boolean[] allowed = mask.get();
    if (actionSpace() instanceof Space.Discrete discrete && allowed.length != discrete.n()) {
      throw new IllegalStateException(
          "the mask has " + allowed.length + " places for " + discrete.n() + " actions");
    }
    return allowed.clone();
  }

  @Override
  public int actionMask(boolean[] out) {
    boolean[] allowed = mask();
    Require.inRange("length of the mask", out.length, allowed.length, allowed.length);
    System.arraycopy(allowed, 0, out, 0, out.length);
    int count = 0;
    for (boolean each : allowed) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /**
   * Acts once.
   *
   * @throws IllegalArgumentException also if the mask rules the action out
   */
  @Override
  public Step step(Integer action) {
    Actions.require(actionSpace(), action, "ActionMasking");
    if (!mask()[action]) {
      throw new IllegalArgumentException(
          "action " + action + " is masked out in this state; allowed are " + allowed());
    }
    return inner.step(action);
  }

  private String allowed() {
    boolean[] allowed = mask();
    StringBuilder text = new StringBuilder();
    for (int action = 0; action < allowed.length; action++) {
      if (allowed[action]) {
        text.append(text.length() == 0 ? "" : ", ").append(action);
      }
    }
    return text.length() == 0 ? "none" : text.toString();
  }
}
