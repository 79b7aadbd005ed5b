package tengen.env.driving;

/**
 * The kinematic bicycle model: the two wheels of an axle as one, the centre of mass in the middle
 * between the axles, no slip of the tyres (Polack, Altché, d'Andréa-Novel and de La Fortelle 2017,
 * IEEE Intelligent Vehicles, equations 2).
 *
 * <p>The vehicle moves at an angle to its heading, the slip, whose tangent is half of that of the
 * steering angle. Inner loops keep this tangent instead of the angle: it needs no trigonometry.
 * Lengths in m, angles in rad, counted from the x axis towards the y axis.
 */
public final class Bicycle {

  private Bicycle() {}

  /** Tangent of the slip at an angle of the front wheels. */
  public static double slipTangent(double steering) {
    return 0.5 * Math.tan(steering);
  }

  /** Angle of the front wheels that belongs to the tangent of a slip. */
  public static double steering(double slipTangent) {
    return Math.atan(2 * slipTangent);
  }

  /** Cosine of the slip. */
  public static double cosine(double slipTangent) {
    return 1 / Math.sqrt(1 + slipTangent * slipTangent);
  }

  /**
   * How fast the heading turns, rad/s.
   *
   * @param speed m/s
   * @param slipTangent of the slip
   * @param length of the vehicle, twice the distance of an axle from the centre, above 0
   */
  public static double turning(double speed, double slipTangent, double length) {
    return speed * slipTangent * cosine(slipTangent) / (length / 2);
  }

  /**
   * Moves a vehicle by one explicit Euler step.
   *
   * @param state holds x, y, heading and speed, the four from {@code at}; changed
   * @param acceleration m/s²
   * @param slipTangent of the slip
   * @param length of the vehicle, above 0
   * @param dt seconds
   */
  public static void step(
      double[] state, int at, double acceleration, double slipTangent, double length, double dt) {
    double heading = state[at + 2];
    double speed = state[at + 3];
    double slipCosine = cosine(slipTangent);
    double slipSine = slipTangent * slipCosine;
    double c = Math.cos(heading);
    double s = Math.sin(heading);
    state[at] += speed * (c * slipCosine - s * slipSine) * dt;
    state[at + 1] += speed * (s * slipCosine + c * slipSine) * dt;
    state[at + 2] = heading + turning(speed, slipTangent, length) * dt;
    state[at + 3] = speed + acceleration * dt;
  }
}
