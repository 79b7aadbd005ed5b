package tengen.env.driving.city;

/** What a driver can decide on, numbered as in highway-env. */
public enum MetaAction {
  /** Change to the lane on the left; nothing where there is none. */
  LANE_LEFT(0),

  /** Go on. */
  IDLE(1),

  /** Change to the lane on the right; nothing where there is none. */
  LANE_RIGHT(2),

  /**
   * The next of the speeds 0, 3, 6, 9, 12 and 15 m/s above that which is nearest to the present.
   */
  FASTER(3),

  /** The next one below. */
  SLOWER(4);

  /** As an action of {@link DrivingGrid}. */
  final int number;

  MetaAction(int number) {
    this.number = number;
  }

  /** Sets the target of a car. */
  void apply(Car car) {
    switch (this) {
      case LANE_LEFT -> car.change(-1);
      case LANE_RIGHT -> car.change(1);
      case FASTER -> car.shift(1);
      case SLOWER -> car.shift(-1);
      case IDLE -> {}
    }
  }
}
