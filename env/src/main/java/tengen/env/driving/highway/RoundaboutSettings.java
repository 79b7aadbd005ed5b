package tengen.env.driving.highway;

import tengen.env.Require;

/**
 * What can be chosen about a roundabout.
 *
 * @param common what all worlds have
 * @param incomingDestination exit of the vehicle that comes first: 0 east, 1 south, 2 north; -1 for
 *     any
 * @param collisionReward for a collision
 * @param highSpeedReward for the greatest speed, half of it for the middle one
 * @param laneChangeReward for each change of lanes
 * @param normalizeReward whether rewards are scaled to 0 to 1
 */
public record RoundaboutSettings(
    Common common,
    int incomingDestination,
    double collisionReward,
    double highSpeedReward,
    double laneChangeReward,
    boolean normalizeReward)
    implements Settings {

  /** roundabout-v0. */
  public static final RoundaboutSettings V0 =
      new RoundaboutSettings(
          new Common(
              ObservationType.KINEMATICS,
              Common.KINEMATICS,
              5,
              true,
              false,
              ActionType.DISCRETE_META_ACTION,
              true,
              true,
              15,
              1,
              11),
          -1,
          -1,
          0.2,
          -0.05,
          true);

  /** Checks the values. */
  public RoundaboutSettings {
    common.requireNoGoal();
    Require.inRange("incomingDestination", incomingDestination, -1, 2);
    Require.inRange("collisionReward", collisionReward, -1000, 1000);
    Require.inRange("highSpeedReward", highSpeedReward, -1000, 1000);
    Require.inRange("laneChangeReward", laneChangeReward, -1000, 1000);
    if (normalizeReward) {
      Common.ascending("collisionReward", collisionReward, "highSpeedReward", highSpeedReward);
    }
  }

  @Override
  public Scene scene() {
    return new RoundaboutScene(this);
  }

  @Override
  public double[] ranges() {
    return new double[] {100, 100, 15, 15};
  }
}
