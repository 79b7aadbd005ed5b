package tengen.env.driving.highway;

import tengen.env.Require;

/**
 * What can be chosen about a highway with a ramp.
 *
 * @param common what all worlds have
 * @param collisionReward for a collision
 * @param rightLaneReward for the right lane
 * @param highSpeedReward for the greatest speed, less for lower ones
 * @param mergingSpeedReward for what vehicles on the ramp lack of the speed they want, a share
 * @param laneChangeReward for each change of lanes
 * @param rewardSpeedLow speed at which nothing is paid, m/s
 * @param rewardSpeedHigh speed at which all is paid, m/s
 */
public record MergeSettings(
    Common common,
    double collisionReward,
    double rightLaneReward,
    double highSpeedReward,
    double mergingSpeedReward,
    double laneChangeReward,
    double rewardSpeedLow,
    double rewardSpeedHigh)
    implements Settings {

  /** merge-v0. */
  public static final MergeSettings V0 =
      new MergeSettings(
          new Common(
              ObservationType.KINEMATICS,
              Common.KINEMATICS,
              5,
              false,
              false,
              ActionType.DISCRETE_META_ACTION,
              true,
              true,
              15,
              1,
              1e6),
          -1,
          0.1,
          0.2,
          -0.5,
          -0.05,
          20,
          30);

  /** Checks the values. */
  public MergeSettings {
    common.requireNoGoal();
    Require.inRange("collisionReward", collisionReward, -1000, 1000);
    Require.inRange("rightLaneReward", rightLaneReward, -1000, 1000);
    Require.inRange("highSpeedReward", highSpeedReward, -1000, 1000);
    Require.inRange("mergingSpeedReward", mergingSpeedReward, -1000, 1000);
    Require.inRange("laneChangeReward", laneChangeReward, -1000, 1000);
    Common.ascending("rewardSpeedLow", rewardSpeedLow, "rewardSpeedHigh", rewardSpeedHigh);
    Common.ascending(
        "collisionReward",
        collisionReward,
        "highSpeedReward + rightLaneReward - mergingSpeedReward",
        highSpeedReward + rightLaneReward - mergingSpeedReward);
  }

  @Override
  public Scene scene() {
    return new MergeScene(this);
  }

  @Override
  public double[] ranges() {
    return new double[] {200, 8, 80, 80};
  }
}
