package tengen.env.driving.city;

import java.util.Arrays;
import tengen.env.Space;
import tengen.env.driving.Bicycle;

/**
 * The {@link DrivingGrid} with the wheel and the pedals in hand: an action is the steering, 1 for
 * 45 degrees to the left, and the acceleration, 1 for 5 m/s². One cannot drive backwards.
 */
public final class DrivingGridContinuous extends CityWorld<float[]> {

  private static final Space.Box SPACE = Space.Box.of(-1, 1, 2);

  /** Level 1. */
  public DrivingGridContinuous() {
    this(DrivingConfig.V0);
  }

  /**
   * A variant.
   *
   * @throws IllegalArgumentException as for {@link DrivingGrid}
   */
  public DrivingGridContinuous(DrivingConfig config) {
    super(config);
  }

  @Override
  public Space.Box actionSpace() {
    return SPACE;
  }

  @Override
  void check(float[] action) {
    if (action != null && action.length != SPACE.width()) {
      throw new IllegalArgumentException(
          "action of a driving grid must be 2 numbers; got " + action.length);
    }
    if (!SPACE.contains(action)) {
      throw new IllegalArgumentException(
          "action of a driving grid must be 2 numbers in [-1, 1]; got " + Arrays.toString(action));
    }
  }

  @Override
  void apply(float[] action) {
    steer(car, action);
  }

  private static void steer(Car which, float[] action) {
    which.slip = Bicycle.slipTangent(action[0] * Car.MOST_STEERING);
    which.acceleration = action[1] * Car.MOST_ACCELERATION;
  }

  @Override
  float[] advice(Car of) {
    return driver.controls(of);
  }

  @Override
  void steer(Car other) {
    steer(other, driver.controls(other));
  }

  @Override
  boolean meta() {
    return false;
  }
}
