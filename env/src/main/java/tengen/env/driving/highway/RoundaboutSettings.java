package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a roundabout.
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
 * @param incomingDestination exit of the vehicle that comes first: 0 east, 1 south, 2 north; -1 for
 *     any
 * @param collisionReward for a collision
 * @param highSpeedReward for the greatest speed, half of it for the middle one
 * @param laneChangeReward for each change of lanes
 * @param normalizeReward whether rewards are scaled to 0 to 1
 */
public record RoundaboutSettings(
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
    int incomingDestination,
    double collisionReward,
    double highSpeedReward,
    double laneChangeReward,
    boolean normalizeReward)
    implements Settings {

  private static final List<String> KINEMATICS = List.of("presence", "x", "y", "vx", "vy");

  /** roundabout-v0. */
  public static final RoundaboutSettings V0 =
      new RoundaboutSettings(
          ObservationType.KINEMATICS,
          KINEMATICS,
          5,
          true,
          false,
          ActionType.DISCRETE_META_ACTION,
          true,
          true,
          15,
          1,
          11,
          -1,
          -1,
          0.2,
          -0.05,
          true);

  /** Checks the values. */
  public RoundaboutSettings {
    features = List.copyOf(features);
    new Common(observation, features, vehiclesObserved, action, longitudinal || lateral)
        .check(simulationFrequency, policyFrequency, duration, false);
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
