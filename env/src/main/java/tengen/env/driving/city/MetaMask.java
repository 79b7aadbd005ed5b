package tengen.env.driving.city;

/** Which meta-actions do something. */
final class MetaMask {

  private MetaMask() {}

  /**
   * Tells for each meta-action.
   *
   * @return how many do
   */
  static int fill(Roads roads, Car car, boolean[] out) {
    int lane = car.lane();
    out[MetaAction.LANE_LEFT.ordinal()] = roads.left[lane] != Roads.NONE;
    out[MetaAction.IDLE.ordinal()] = true;
    out[MetaAction.LANE_RIGHT.ordinal()] = roads.right[lane] != Roads.NONE;
    out[MetaAction.FASTER.ordinal()] = true;
    out[MetaAction.SLOWER.ordinal()] = car.speed() > 0 || car.target > 0;
    int count = 0;
    for (boolean allowed : out) {
      count += allowed ? 1 : 0;
    }
    return count;
  }
}
