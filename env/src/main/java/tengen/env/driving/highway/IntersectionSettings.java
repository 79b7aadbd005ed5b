package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a crossing.
 *
 * @param common what all worlds have
 * @param destination arm to leave by: 1 west, 2 north, 3 east; 0 for any
 * @param initialVehicleCount how many vehicles may be there at the start, 2 to 100
 * @param spawnProbability that a vehicle comes after a step, 0 to 1
 * @param collisionReward for a collision
 * @param highSpeedReward for the greatest speed, less for lower ones
 * @param arrivedReward for having left the crossing
 * @param rewardSpeedLow speed up to which nothing is paid, m/s
 * @param rewardSpeedHigh speed from which all is paid, m/s
 * @param normalizeReward whether rewards are scaled to 0 to 1
 * @param offroadTerminal whether leaving the road ends the episode
 */
public record IntersectionSettings(
    Common common,
    int destination,
    int initialVehicleCount,
    double spawnProbability,
    double collisionReward,
    double highSpeedReward,
    double arrivedReward,
    double rewardSpeedLow,
    double rewardSpeedHigh,
    boolean normalizeReward,
    boolean offroadTerminal)
    implements Settings {

  private static final List<String> KINEMATICS =
      List.of("presence", "x", "y", "vx", "vy", "cos_h", "sin_h");

  /** intersection-v0. */
  public static final IntersectionSettings V0 =
      new IntersectionSettings(
          new Common(
              ObservationType.KINEMATICS,
              KINEMATICS,
              15,
              true,
              false,
              ActionType.DISCRETE_META_ACTION,
              true,
              false,
              15,
              1,
              13),
          1,
          10,
          0.6,
          -5,
          1,
          1,
          7,
          9,
          false,
          false);

  /** Checks the values. */
  public IntersectionSettings {
    common.requireNoGoal();
    Require.inRange("destination", destination, 0, 3);
    Require.inRange("initialVehicleCount", initialVehicleCount, 2, 100);
    Require.inRange("spawnProbability", spawnProbability, 0, 1);
    Require.inRange("collisionReward", collisionReward, -1000, 1000);
    Require.inRange("highSpeedReward", highSpeedReward, -1000, 1000);
    Require.inRange("arrivedReward", arrivedReward, -1000, 1000);
    Common.ascending("rewardSpeedLow", rewardSpeedLow, "rewardSpeedHigh", rewardSpeedHigh);
    if (normalizeReward) {
      Common.ascending("collisionReward", collisionReward, "arrivedReward", arrivedReward);
    }
  }

  @Override
  public Scene scene() {
    return new IntersectionScene(this);
  }

  @Override
  public double[] ranges() {
    return new double[] {100, 100, 20, 20};
  }
}
