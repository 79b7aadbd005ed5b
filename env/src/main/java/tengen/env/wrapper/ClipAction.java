package tengen.env.wrapper;

import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Space;

/**
 * Takes any real numbers as action and moves them to the nearest ones that the environment inside
 * accepts, as Gymnasium's {@code ClipAction} does. The action space has no bounds any more.
 */
public final class ClipAction extends Wrapper<float[]> {

  private final Space.Box space;
  private final float[] low;
  private final float[] high;

  /**
   * Clips.
   *
   * @param inner with a {@link Space.Box} of actions
   */
  public ClipAction(Environment<float[]> inner) {
    super(inner);
    Space.Box bounded = Boxes.ofActions(inner);
    space = bounded.numbers();
    low = bounded.low();
    high = bounded.high();
  }

  @Override
  public Space.Box actionSpace() {
    return space;
  }

  @Override
  public Step step(float[] action) {
    Actions.require(space, action, "ClipAction");
    float[] clipped = new float[action.length];
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = Boxes.clip(action[i], low[i], high[i]);
    }
    return inner.step(clipped);
  }
}
