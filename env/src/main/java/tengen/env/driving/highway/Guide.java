package tengen.env.driving.highway;

/** Tells a guided vehicle which lane to take and how fast to drive. */
final class Guide {

  private Guide() {}

  /** What a vehicle can be told, by the numbers of highway-env's full set. */
  static final int LEFT = 0;

  static final int IDLE = 1;
  static final int RIGHT = 2;
  static final int FASTER = 3;
  static final int SLOWER = 4;

  /**
   * Tells a vehicle once.
   *
   * @param speeds {@code [gears]} it can be told to drive, evenly spaced
   */
  static void tell(Drivers drivers, int i, int action, double[] speeds) {
    Traffic t = drivers.traffic;
    if (action == FASTER || action == SLOWER) {
      int near = nearest(t.speed[i], speeds);
      int gear = action == FASTER ? near + 1 : near - 1;
      t.gear[i] = Math.max(0, Math.min(speeds.length - 1, gear));
      t.wanted[i] = speeds[t.gear[i]];
    }
    drivers.followRoad(i);
    if (action == LEFT || action == RIGHT) {
      int beside = t.roads.beside(t.target[i], action == LEFT ? -1 : 1);
      int lane = beside < 0 ? t.target[i] : beside;
      if (t.roads.reachable(lane, t.x[i], t.y[i])) {
        t.target[i] = lane;
      }
    }
  }

  /** Number of the speed in the list that is nearest. */
  static int nearest(double speed, double[] speeds) {
    double share = (speed - speeds[0]) / (speeds[speeds.length - 1] - speeds[0]);
    double index = Math.rint(share * (speeds.length - 1));
    return (int) Math.max(0, Math.min(speeds.length - 1, index));
  }

  /** Makes a vehicle want the speed of the list that is nearest to its own. */
  static void begin(Traffic t, int i, double[] speeds) {
    t.gear[i] = nearest(t.speed[i], speeds);
    t.wanted[i] = speeds[t.gear[i]];
  }
}
