package tengen.env.driving;

/**
 * Steers a vehicle along a line: the distance from the line asks for a heading, the heading for a
 * rate of turning, and that for a slip; both controllers are proportional.
 *
 * @param lateralTime in which the distance from the line would vanish, s, above 0
 * @param headingTime in which the error of the heading would vanish, s, above 0
 * @param maxSteering greatest angle of the front wheels, rad, above 0
 */
public record LaneKeeping(double lateralTime, double headingTime, double maxSteering) {

  private static final double STEEPEST = Math.PI / 4;
  private static final double STEEPEST_SINE = Math.sin(STEEPEST);

  /** Checks the numbers. */
  public LaneKeeping {
    if (!(lateralTime > 0 && headingTime > 0 && maxSteering > 0 && maxSteering < Math.PI / 2)) {
      throw new IllegalArgumentException(
          "times must be above 0 and maxSteering between 0 and a right angle; got "
              + lateralTime
              + ", "
              + headingTime
              + ", "
              + maxSteering);
    }
  }

  /**
   * Tangent of the slip to drive with, see {@link Bicycle}.
   *
   * @param lateral distance from the line, m, positive to where the y axis points if one looks
   *     along x
   * @param lineHeading rad, of the line a little ahead
   * @param heading rad, of the vehicle
   * @param speed m/s
   * @param length of the vehicle, m
   */
  public double slipTangent(
      double lateral, double lineHeading, double heading, double speed, double length) {
    double divisor = Idm.notZero(speed);
    double wanted = lineHeading + approach(-lateral / lateralTime / divisor);
    double rate = wrap(wanted - heading) / headingTime;
    double sine = length / 2 / divisor * rate;
    double most = Bicycle.slipTangent(maxSteering);
    double squared = sine * sine;
    if (squared >= 1) {
      return sine > 0 ? most : -most;
    }
    return Math.min(most, Math.max(-most, sine / Math.sqrt(1 - squared)));
  }

  /* The heading towards the line, at most 45 degrees. */
  private static double approach(double sine) {
    if (sine == 0) {
      return 0;
    } else if (Math.abs(sine) >= STEEPEST_SINE) {
      return sine > 0 ? STEEPEST : -STEEPEST;
    }
    return Math.asin(sine);
  }

  /** An angle as the same one in [-pi, pi). */
  public static double wrap(double angle) {
    if (angle >= -Math.PI && angle < Math.PI) {
      return angle;
    }
    double turned = (angle + Math.PI) % (2 * Math.PI);
    return (turned < 0 ? turned + 2 * Math.PI : turned) - Math.PI;
  }
}
