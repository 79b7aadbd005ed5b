package tengen.env.robot.cleaning;

import java.util.List;
import tengen.env.Space;

/**
 * The {@link CleaningRobot} with its wheels in hand, twice a second: an action is {@code [left,
 * right]}, the speeds of the wheels, 1 for 0.3 m/s forwards.
 */
public final class CleaningRobotContinuous extends CleaningWorld<float[]> {

  private static final Space.Box ACTIONS =
      new Space.Box(
          new float[] {-1, -1},
          new float[] {1, 1},
          List.of(new Space.Part("left", 1), new Space.Part("right", 1)));

  /** Two rooms. */
  public CleaningRobotContinuous() {
    this(CleaningConfig.CONTINUOUS_V0);
  }

  /**
   * A variant.
   *
   * @throws IllegalArgumentException as for {@link CleaningRobot}
   */
  public CleaningRobotContinuous(CleaningConfig config) {
    super(config);
  }

  @Override
  public Space.Box actionSpace() {
    return ACTIONS;
  }

  @Override
  void drive(float[] action) {
    robot.step(action[0], action[1]);
  }

  @Override
  float[] advice(String heuristic) {
    return pilot.wheels(heuristic);
  }
}
