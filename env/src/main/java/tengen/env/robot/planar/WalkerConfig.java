package tengen.env.robot.planar;

import tengen.env.Require;

/**
 * Settings of {@link Walker}.
 *
 * @param hardcore whether there are steps, stumps and pits
 * @param motorStrength factor of the motors' torques, in [0.1, 3]
 * @param friction of the ground, in [0.1, 5]
 * @param maxSteps length at which an episode is truncated, at least 1
 */
public record WalkerConfig(boolean hardcore, double motorStrength, double friction, int maxSteps) {

  /** Soft hills, 1600 steps. */
  public static final WalkerConfig DEFAULT = new WalkerConfig(false, 1, 2.5, 1600);

  /** Steps, stumps and pits, 2000 steps. */
  public static final WalkerConfig HARDCORE = new WalkerConfig(true, 1, 2.5, 2000);

  /** Checks the ranges. */
  public WalkerConfig {
    Require.inRange("motorStrength", motorStrength, 0.1, 3);
    Require.inRange("friction", friction, 0.1, 5);
    Require.inRange("maxSteps", maxSteps, 1, Integer.MAX_VALUE);
  }
}
