package tengen.env.driving.highway;

import tengen.env.driving.Bicycle;

/** What numbers in [-1, 1] mean to a vehicle; in single precision, as highway-env has it. */
final class Pedals {

  static final float HARDEST = 5;
  static final double STEEPEST = Math.PI / 4;

  private final boolean longitudinal;
  private final boolean lateral;

  Pedals(Settings settings) {
    longitudinal = settings.common().longitudinal();
    lateral = settings.common().lateral();
  }

  /** How many numbers there are: an acceleration, an angle, or both. */
  int width() {
    return longitudinal && lateral ? 2 : 1;
  }

  void press(Traffic t, float[] action) {
    t.acceleration[t.ego] = longitudinal ? mapped(action[0], HARDEST) : 0;
    double steering = lateral ? mapped(action[width() - 1], (float) STEEPEST) : 0;
    t.slip[t.ego] = Bicycle.slipTangent(steering);
  }

  /* From [-1, 1] to [-most, most], in the order of the peer's roundings. */
  private static float mapped(float number, float most) {
    return (clip(number) + 1) * (2 * most) / 2 - most;
  }

  /** The numbers for an acceleration, m/s², and a tangent of the slip. */
  float[] of(double acceleration, double slip) {
    float[] action = new float[width()];
    if (longitudinal) {
      action[0] = clip((float) (acceleration / HARDEST));
    }
    if (lateral) {
      action[width() - 1] = clip((float) (Bicycle.steering(slip) / STEEPEST));
    }
    return action;
  }

  static double length(float[] action) {
    double squares = 0;
    for (float number : action) {
      squares += (double) number * number;
    }
    return Math.sqrt(squares);
  }

  private static float clip(float number) {
    return Math.max(-1, Math.min(1, number));
  }
}
