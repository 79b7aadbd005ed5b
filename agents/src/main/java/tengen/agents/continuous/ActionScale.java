package tengen.agents.continuous;

import tengen.env.Space;

/** Between the actions of a space and those of the networks, each number of which is in [-1, 1]. */
final class ActionScale {

  private final float[] low;
  private final float[] high;

  /**
   * For a space.
   *
   * @throws IllegalArgumentException if a bound is infinite
   */
  ActionScale(Space.Box actions) {
    low = actions.low();
    high = actions.high();
    for (int i = 0; i < low.length; i++) {
      if (Float.isInfinite(low[i]) || Float.isInfinite(high[i])) {
        throw new IllegalArgumentException(
            "actions must have bounds; number "
                + i
                + " is in ["
                + low[i]
                + ", "
                + high[i]
                + "]: use ppo, or wrap the environment");
      }
    }
  }

  /** How many numbers an action has. */
  int width() {
    return low.length;
  }

  /**
   * From [-1, 1] to the bounds; the arrays may be the same.
   *
   * @param scaled {@code [rows, width]}
   */
  void toSpace(float[] scaled, float[] actions) {
    for (int k = 0; k < scaled.length; k++) {
      int i = k % low.length;
      float value = low[i] + 0.5f * (scaled[k] + 1) * (high[i] - low[i]);
      actions[k] = Math.min(Math.max(value, low[i]), high[i]);
    }
  }
}
