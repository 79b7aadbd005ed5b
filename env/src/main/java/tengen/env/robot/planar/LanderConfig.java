package tengen.env.robot.planar;

import tengen.env.Require;

/**
 * Settings of {@link Lander}.
 *
 * @param gravity in m/s², in [-12, 0]
 * @param wind greatest force of gusts in N, in [0, 20]; 0 for still air
 * @param turbulence greatest torque of gusts in N m, in [0, 2]
 * @param maxSteps length at which an episode is truncated, at least 1
 */
public record LanderConfig(double gravity, double wind, double turbulence, int maxSteps) {

  /** Gravity -10, no wind, 1000 steps. */
  public static final LanderConfig DEFAULT = new LanderConfig(-10, 0, 0, 1000);

  /** Checks the ranges. */
  public LanderConfig {
    Require.inRange("gravity", gravity, -12, 0);
    Require.inRange("wind", wind, 0, 20);
    Require.inRange("turbulence", turbulence, 0, 2);
    Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
  }
}
