package tengen.env.wrapper;

import java.util.Arrays;
import tengen.env.Environment;
import tengen.env.Space;

/** What wrappers of real-valued actions and observations share. */
final class Boxes {

  private Boxes() {}

  /** The space of real-valued actions. */
  static Space.Box ofActions(Environment<float[]> env) {
    if (env.actionSpace() instanceof Space.Box box) {
      return box;
    }
    throw new IllegalArgumentException(
        "actions must be in a Box; they are in " + env.actionSpace());
  }

  /**
   * One number for each place.
   *
   * @param numbers one for all places, or {@code [width]}
   */
  static float[] spread(String name, int width, float... numbers) {
    if (numbers.length != 1 && numbers.length != width) {
      throw new IllegalArgumentException(
          name + " must have 1 or " + width + " numbers; got " + numbers.length);
    }
    if (numbers.length == width) {
      return numbers.clone();
    }
    float[] result = new float[width];
    Arrays.fill(result, numbers[0]);
    return result;
  }

  /** The nearest number within the bounds. */
  static float clip(double value, float low, float high) {
    return Math.min(Math.max((float) value, low), high);
  }
}
