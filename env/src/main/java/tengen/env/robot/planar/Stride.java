package tengen.env.robot.planar;

/**
 * A walker's gait without learning: both legs swing in turn to a fixed rhythm, each joint towards
 * an angle, and hips lean against the hull's tilt.
 */
final class Stride {

  /** Found by trying at random which one keeps its feet. */
  private static final double[] GAIT = {
    0.376, 0.242, -0.986, 0.588, 1.361, -0.026, 0.15, 0.443, 11.075
  };

  private Stride() {}

  /**
   * What to do.
   *
   * @param s see {@link Walker}
   * @param step of the episode
   */
  static float[] action(float[] s, int step) {
    return action(s, step, GAIT);
  }

  /**
   * @param gait mean and swing of the hips; mean and swing of the knees; the knees' lag in radians;
   *     gains of place, of speed and against tilt; steps of a stride
   */
  static float[] action(float[] s, int step, double[] gait) {
    float[] action = new float[4];
    for (int leg = 0; leg < 2; leg++) {
      double phase = 2 * Math.PI * step / gait[8] + Math.PI * leg;
      double hip = gait[0] + gait[1] * Math.sin(phase);
      double knee = gait[2] + gait[3] * Math.sin(phase + gait[4]);
      int at = 4 + 5 * leg;
      action[2 * leg] =
          clip(gait[5] * 4 * (hip - s[at]) - gait[6] * s[at + 1] + gait[7] * 4 * s[0]);
      action[2 * leg + 1] = clip(gait[5] * 4 * (knee - (s[at + 2] - 1)) - gait[6] * s[at + 3]);
    }
    return action;
  }

  private static float clip(double value) {
    return (float) Math.min(Math.max(value, -1), 1);
  }
}
