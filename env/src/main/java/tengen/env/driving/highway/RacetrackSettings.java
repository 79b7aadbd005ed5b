package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a circuit.
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
 * @param laneCenteringCost how fast that reward falls with the squared distance from the middle
 * @param laneCenteringReward for the middle of a lane
 * @param actionReward for the length of an action
 * @param collisionReward for a collision
 * @param otherVehicles up to how many others there are, 0 to 100
 * @param terminateOffRoad whether leaving the road ends the episode
 */
public record RacetrackSettings(
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
    double laneCenteringCost,
    double laneCenteringReward,
    double actionReward,
    double collisionReward,
    int otherVehicles,
    boolean terminateOffRoad)
    implements Settings {

  private static final List<String> KINEMATICS = List.of("presence", "on_road");

  /** racetrack-v0. */
  public static final RacetrackSettings V0 =
      new RacetrackSettings(
          ObservationType.OCCUPANCY_GRID,
          KINEMATICS,
          5,
          false,
          false,
          ActionType.CONTINUOUS_ACTION,
          false,
          true,
          15,
          5,
          300,
          4,
          1,
          -0.3,
          -1,
          1,
          true);

  /** Checks the values. */
  public RacetrackSettings {
    features = List.copyOf(features);
    new Common(observation, features, vehiclesObserved, action, longitudinal || lateral)
        .check(simulationFrequency, policyFrequency, duration, false);
    Require.inRange("laneCenteringCost", laneCenteringCost, 0, 1000);
    Require.inRange("laneCenteringReward", laneCenteringReward, -1000, 1000);
    Require.inRange("actionReward", actionReward, -1000, 1000);
    Require.inRange("collisionReward", collisionReward, -1000, 0.99);
    Require.inRange("otherVehicles", otherVehicles, 0, 100);
  }

  @Override
  public Scene scene() {
    return new RacetrackScene(this);
  }

  @Override
  public double[] ranges() {
    return new double[] {200, 8, 80, 80};
  }

  @Override
  public double[] grid() {
    return new double[] {18, 3};
  }

  @Override
  public boolean aligned() {
    return true;
  }
}
