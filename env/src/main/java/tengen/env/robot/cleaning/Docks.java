package tengen.env.robot.cleaning;

/** Where a dock can stand. */
final class Docks {

  private Docks() {}

  /**
   * Whether a robot can be docked on a square: two squares from a straight piece of wall.
   *
   * @param ways the four steps from a square to its neighbours: right, up, left, down
   * @param heading away from the wall, in quarters of a turn
   */
  static boolean stands(byte[] squares, int[] ways, int place, int heading) {
    int wall = place - 2 * ways[heading];
    int side = ways[(heading + 1) % 4];
    for (int k = -1; k <= 1; k++) {
      if (squares[wall + k * side] != Flat.WALL) {
        return false;
      }
      for (int away = -1; away <= 1; away++) {
        if (squares[place + k * side + away * ways[heading]] != Flat.FLOOR) {
          return false;
        }
      }
    }
    return true;
  }
}
