package tengen.env.driving.highway;

import tengen.env.Require;

/**
 * What can be chosen about a straight highway.
 *
 * @param common what all worlds have
 * @param lanesCount lanes, 1 to 20
 * @param vehiclesCount other vehicles, 0 to 1000
 * @param initialLane lane of the agent, 0 the leftmost; -1 for any
 * @param egoSpacing how far behind the others it starts, in units of their spacing
 * @param vehiclesDensity how densely the others drive, above 0
 * @param collisionReward for a collision
 * @param rightLaneReward for the rightmost lane, less for the others
 * @param highSpeedReward for the greatest speed, less for lower ones
 * @param rewardSpeedLow speed up to which nothing is paid, m/s
 * @param rewardSpeedHigh speed from which all is paid, m/s
 * @param normalizeReward whether rewards are scaled to 0 to 1
 * @param offroadTerminal whether leaving the road ends the episode
 * @param allCollisions whether others can collide among themselves
 */
public record HighwaySettings(
    Common common,
    int lanesCount,
    int vehiclesCount,
    int initialLane,
    double egoSpacing,
    double vehiclesDensity,
    double collisionReward,
    double rightLaneReward,
    double highSpeedReward,
    double rewardSpeedLow,
    double rewardSpeedHigh,
    boolean normalizeReward,
    boolean offroadTerminal,
    boolean allCollisions)
    implements Settings {

  /** highway-v0. */
  public static final HighwaySettings V0 =
      new HighwaySettings(
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
              40),
          4,
          50,
          -1,
          2,
          1,
          -1,
          0.1,
          0.4,
          20,
          30,
          true,
          false,
          true);

  /** highway-fast-v0. */
  public static final HighwaySettings FAST =
      new HighwaySettings(
          new Common(
              ObservationType.KINEMATICS,
              Common.KINEMATICS,
              5,
              false,
              false,
              ActionType.DISCRETE_META_ACTION,
              true,
              true,
              5,
              1,
              30),
          3,
          20,
          -1,
          1.5,
          1,
          -1,
          0.1,
          0.4,
          20,
          30,
          true,
          false,
          false);

  /** Checks the values. */
  public HighwaySettings {
    common.requireNoGoal();
    Require.inRange("lanesCount", lanesCount, 1, 20);
    Require.inRange("vehiclesCount", vehiclesCount, 0, 1000);
    Require.inRange("egoSpacing", egoSpacing, 0, 100);
    Require.inRange("vehiclesDensity", vehiclesDensity, 0.01, 100);
    Require.inRange("collisionReward", collisionReward, -1000, 1000);
    Require.inRange("rightLaneReward", rightLaneReward, -1000, 1000);
    Require.inRange("highSpeedReward", highSpeedReward, -1000, 1000);
    Common.ascending("rewardSpeedLow", rewardSpeedLow, "rewardSpeedHigh", rewardSpeedHigh);
    if (normalizeReward) {
      Common.ascending(
          "collisionReward",
          collisionReward,
          "highSpeedReward + rightLaneReward",
          highSpeedReward + rightLaneReward);
    }
    if (initialLane < -1 || initialLane >= lanesCount) {
      throw new IllegalArgumentException(
          "initialLane must be one of the " + lanesCount + " lanes, or -1; got " + initialLane);
    }
  }

  @Override
  public Scene scene() {
    return new HighwayScene(this);
  }

  @Override
  public double[] ranges() {
    return new double[] {200, 4.0 * lanesCount, 80, 80};
  }
}
