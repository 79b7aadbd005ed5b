package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a circuit.
 *
 * @param common what all worlds have
 * @param laneCenteringCost how fast that reward falls with the squared distance from the middle
 * @param laneCenteringReward for the middle of a lane
 * @param actionReward for the length of an action
 * @param collisionReward for a collision
 * @param otherVehicles up to how many others there are, 0 to 100
 * @param terminateOffRoad whether leaving the road ends the episode
 */
public record RacetrackSettings(
    Common common,
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
          new Common(
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
              300),
          4,
          1,
          -0.3,
          -1,
          1,
          true);

  /** Checks the values. */
  public RacetrackSettings {
    common.requireNoGoal();
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
