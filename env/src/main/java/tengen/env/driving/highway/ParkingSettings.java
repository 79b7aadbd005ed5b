package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a parking lot.
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
 * @param weightX of the distance along x, in units of 100 m
 * @param weightY of the distance along y, in units of 100 m
 * @param weightSpeed of the speeds along x and y, in units of 5 m/s
 * @param weightHeading of the differences of cosine and sine of the heading
 * @param successGoalReward root of the weighted distance at which the goal is reached
 * @param collisionReward for a collision
 * @param vehiclesCount vehicles parked there, 0 to 26
 * @param addWalls whether there are walls around
 */
public record ParkingSettings(
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
    double weightX,
    double weightY,
    double weightSpeed,
    double weightHeading,
    double successGoalReward,
    double collisionReward,
    int vehiclesCount,
    boolean addWalls)
    implements Settings {

  private static final List<String> KINEMATICS =
      List.of("presence", "x", "y", "vx", "vy", "cos_h", "sin_h");

  /** parking-v0. */
  public static final ParkingSettings V0 =
      new ParkingSettings(
          ObservationType.KINEMATICS_GOAL,
          KINEMATICS,
          5,
          false,
          false,
          ActionType.CONTINUOUS_ACTION,
          true,
          true,
          15,
          5,
          100,
          1,
          0.3,
          0,
          0.02,
          0.12,
          -5,
          0,
          true);

  /** Checks the values. */
  public ParkingSettings {
    features = List.copyOf(features);
    new Common(observation, features, vehiclesObserved, action, longitudinal || lateral)
        .check(simulationFrequency, policyFrequency, duration, true);
    Require.inRange("weightX", weightX, 0, 1000);
    Require.inRange("weightY", weightY, 0, 1000);
    Require.inRange("weightSpeed", weightSpeed, 0, 1000);
    Require.inRange("weightHeading", weightHeading, 0, 1000);
    Require.inRange("successGoalReward", successGoalReward, 0, 1000);
    Require.inRange("collisionReward", collisionReward, -1000, 1000);
    Require.inRange("vehiclesCount", vehiclesCount, 0, 26);
  }

  @Override
  public Scene scene() {
    return new ParkingScene(this);
  }

  @Override
  public double[] ranges() {
    return new double[] {200, 56, 80, 80};
  }
}
