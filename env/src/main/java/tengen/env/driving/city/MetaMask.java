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
    out[MetaAction.LANE_LEFT.number] = roads.left[lane] != Roads.NONE;
    out[MetaAction.IDLE.number] = true;
    out[MetaAction.LANE_RIGHT.number] = roads.right[lane] != Roads.NONE;
    out[MetaAction.FASTER.number] = true;
    out[MetaAction.SLOWER.number] = car.speed() > 0 || car.target > 0;
    int count = 0;
    for (boolean allowed : out) {
      count += allowed ? 1 : 0;
    }
    return count;
  }
}
