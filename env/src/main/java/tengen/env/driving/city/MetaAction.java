package tengen.env.driving.city;

/** What a driver can decide on, numbered as in highway-env. */
public enum MetaAction {
  /** Change to the lane on the left; nothing where there is none. */
  LANE_LEFT,

  /** Go on. */
  IDLE,

  /** Change to the lane on the right; nothing where there is none. */
  LANE_RIGHT,

  /**
   * The next of the speeds 0, 3, 6, 9, 12 and 15 m/s above that which is nearest to the present.
   */
  FASTER,

  /** The next one below. */
  SLOWER;

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
