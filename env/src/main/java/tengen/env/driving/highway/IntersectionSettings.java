package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a crossing.
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
          13,
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
    features = List.copyOf(features);
    new Common(observation, features, vehiclesObserved, action, longitudinal || lateral)
        .check(simulationFrequency, policyFrequency, duration, false);
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
