package tengen.env.wrapper;

import java.util.Optional;
import tengen.env.Actions;
import tengen.env.Environment;
import tengen.env.Heuristics;
import tengen.env.Space;

/**
 * Stretches actions from a range of one's choice, such as [-1, 1], to the one of the environment
 * inside, as Gymnasium's {@code RescaleAction} does.
 */
public final class RescaleAction extends Wrapper<float[]> {

  private final Space.Box space;
  private final float[] from;
  private final float[] to;
  private final float[] low;
  private final float[] high;

  /** Actions from {@code min} to {@code max}, the same for each number. */
  public RescaleAction(Environment<float[]> inner, float min, float max) {
    this(inner, new float[] {min}, new float[] {max});
  }

  /**
   * Rescales.
   *
   * @param inner with a bounded {@link Space.Box} of actions
   * @param min least action, one number for all or {@code [width]}
   * @param max greatest action, as {@code min}
   */
  public RescaleAction(Environment<float[]> inner, float[] min, float[] max) {
    super(inner);
    Space.Box bounded = Boxes.ofActions(inner);
    low = bounded.low();
    high = bounded.high();
    from = Boxes.spread("min", low.length, min);
    to = Boxes.spread("max", low.length, max);
    for (int i = 0; i < low.length; i++) {
      if (!Float.isFinite(high[i] - low[i]) || !Float.isFinite(to[i] - from[i])) {
        throw new IllegalArgumentException(
            "only bounded actions can be rescaled; number " + i + " has no bound");
      }
    }
    space = new Space.Box(from, to, bounded.parts());
  }

  @Override
  public Space.Box actionSpace() {
    return space;
  }

  @Override
  public Step step(float[] action) {
    Actions.require(space, action, "RescaleAction");
    float[] scaled = new float[action.length];
    for (int i = 0; i < scaled.length; i++) {
      double width = (double) to[i] - from[i];
      double share = width == 0 ? 0 : (action[i] - from[i]) / width;
      scaled[i] = Boxes.clip(low[i] + share * ((double) high[i] - low[i]), low[i], high[i]);
    }
    return inner.step(scaled);
  }

  /** No advice: it would be in the range of the world inside. */
  @Override
  public <T> Optional<T> as(Class<T> kind) {
    return kind == Heuristics.class ? Optional.empty() : super.as(kind);
  }
}
