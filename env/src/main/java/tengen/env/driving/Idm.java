package tengen.env.driving;

import tengen.env.Require;

/**
 * The Intelligent Driver Model: how hard a driver accelerates who wants to drive at a certain speed
 * and to keep a distance from the vehicle ahead (Treiber, Hennecke and Helbing 2000, Physical
 * Review E 62:1805, equations 2 and 3).
 *
 * <p>All in metres and seconds. What a distance is measured between, bumpers or centres, is for the
 * user to say; with centres the jam distance includes a vehicle's length.
 *
 * @param acceleration greatest wanted one, m/s², above 0
 * @param deceleration comfortable one, m/s², above 0
 * @param jamDistance kept in standing traffic, m, at least 0
 * @param timeGap kept behind a vehicle of the same speed, s, at least 0
 * @param exponent how late the acceleration fades as the wanted speed comes near, at least 0.1
 */
public record Idm(
    double acceleration, double deceleration, double jamDistance, double timeGap, double exponent) {

  /** Divisors nearer to 0 than this become this. */
  static final double LEAST_DIVISOR = 1e-2;

  private static final double MOST = 1e6;

  /** Checks the numbers. */
  public Idm {
    Require.inRange("acceleration", acceleration, 1e-6, MOST);
    Require.inRange("deceleration", deceleration, 1e-6, MOST);
    Require.inRange("jamDistance", jamDistance, 0, MOST);
    Require.inRange("timeGap", timeGap, 0, MOST);
    Require.inRange("exponent", exponent, 0.1, MOST);
  }

  /**
   * The acceleration on an empty road, m/s².
   *
   * @param speed now, m/s; backwards counts as standing
   * @param wanted speed, m/s
   */
  public double free(double speed, double wanted) {
    return free(speed, wanted, exponent);
  }

  /** The same for a driver whose exponent is another. */
  public double free(double speed, double wanted, double exponent) {
    double share = Math.max(speed, 0) / Math.abs(notZero(wanted));
    return acceleration * (1 - Math.pow(share, exponent));
  }

  /**
   * The distance that a driver wants to keep, m.
   *
   * @param speed now, m/s
   * @param approach own speed minus that of the vehicle ahead, m/s
   */
  public double gap(double speed, double approach) {
    return jamDistance
        + speed * timeGap
        + speed * approach / (2 * Math.sqrt(acceleration * deceleration));
  }

  /**
   * What a vehicle ahead takes from the acceleration, m/s², at least 0.
   *
   * @param distance to it, m
   */
  public double interaction(double speed, double approach, double distance) {
    double ratio = gap(speed, approach) / notZero(distance);
    return acceleration * ratio * ratio;
  }

  /** The acceleration behind a vehicle, m/s²; not bounded below. */
  public double follow(double speed, double wanted, double approach, double distance) {
    return free(speed, wanted) - interaction(speed, approach, distance);
  }

  /** The number itself, or one hundredth of its sign where it is nearer to 0 than that. */
  static double notZero(double x) {
    if (Math.abs(x) > LEAST_DIVISOR) {
      return x;
    }
    return x >= 0 ? LEAST_DIVISOR : -LEAST_DIVISOR;
  }
}
