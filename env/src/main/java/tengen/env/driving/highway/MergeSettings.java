package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a highway with a ramp.
 *
 * @param observation how the agent sees the traffic
 * @param features what kinematics and occupancy grids tell of a vehicle: presence, x, y, vx, vy,
 *     heading, cos_h, sin_h, cos_d, sin_d (direction of the destination), long_off, lat_off,
 *     ang_off (from the lane); grids also on_road
 * @param vehiclesObserved rows of kinematics, the own one included, at least 1
 * @param absolute whether kinematics tell of others where they are in the world, not from the agent
 * @param seeBehind whether kinematics show vehicles more than 10 m behind
 * @param action what the agent decides
 * @param longitudinal whether it decides on the speed
 * @param lateral whether it decides on the direction
 * @param simulationFrequency steps of the simulation a second, at least 1
 * @param policyFrequency actions a second, at most as many
 * @param duration seconds after which an episode is truncated, above 0
 * @param collisionReward for a collision
 * @param rightLaneReward for the right lane
 * @param highSpeedReward for the greatest speed, less for lower ones
 * @param mergingSpeedReward for what vehicles on the ramp lack of the speed they want, a share
 * @param laneChangeReward for each change of lanes
 * @param rewardSpeedLow speed at which nothing is paid, m/s
 * @param rewardSpeedHigh speed at which all is paid, m/s
 */
public record MergeSettings(
    ObservationType observation,
    List<String> features,
    int vehiclesObserved,
    boolean absolute,
    boolean seeBehind,
    ActionType action,
    boolean longitudinal,
    boolean lateral,
    int simulationFrequency,
    int policyFrequency,
    double duration,
    double collisionReward,
    double rightLaneReward,
    double highSpeedReward,
    double mergingSpeedReward,
    double laneChangeReward,
    double rewardSpeedLow,
    double rewardSpeedHigh)
    implements Settings {

  private static final List<String> KINEMATICS = List.of("presence", "x", "y", "vx", "vy");

  /** merge-v0. */
  public static final MergeSettings V0 =
      new MergeSettings(
          ObservationType.KINEMATICS,
          KINEMATICS,
          5,
          false,
          false,
          ActionType.DISCRETE_META_ACTION,
          true,
          true,
          15,
          1,
          1e6,
          -1,
          0.1,
          0.2,
          -0.5,
          -0.05,
          20,
          30);

  /** Checks the values. */
  public MergeSettings {
    features = List.copyOf(features);
    new Common(observation, features, vehiclesObserved, action, longitudinal || lateral)
        .check(simulationFrequency, policyFrequency, duration, false);
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
