package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen about a parking lot.
 *
 * @param common what all worlds have
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
    Common common,
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
          new Common(
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
              100),
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
