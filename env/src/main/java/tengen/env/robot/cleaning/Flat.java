package tengen.env.robot.cleaning;

/**
 * A flat on squares of 0.1 m: floor, walls and furniture, and the place of the dock. It never
 * changes.
 *
 * <p>The robot can stand on the middle of a square if that and its eight neighbours are floor. What
 * counts as floor to be cleaned are the squares that it reaches so from the dock, and their
 * neighbours: all that its brush can reach for certain.
 */
final class Flat {

  /** Metres of a square. */
  static final double SQUARE = 0.1;

  static final byte FLOOR = 0;
  static final byte WALL = 1;
  static final byte FURNITURE = 2;

  final int width;
  final int height;

  /** Square where the robot's middle is when docked. */
  final int dock;

  /** Heading away from the wall, in quarters of a turn: 0 right, 1 up, 2 left, 3 down. */
  final int dockHeading;

  private final byte[] squares;
  private final boolean[] counts;

  /** How many squares count. */
  final int floor;

  /**
   * A flat around a dock.
   *
   * @param squares {@code [height, width]}, all of the border solid
   */
  Flat(int width, int height, byte[] squares, int dock, int dockHeading) {
    this.width = width;
    this.height = height;
    this.squares = squares.clone();
    this.dock = dock;
    this.dockHeading = dockHeading;
    counts = new boolean[squares.length];
    boolean[] reached = reached(Shapes.eroded(this.squares, width, height, 1), width, dock);
    int many = 0;
    for (int at = 0; at < reached.length; at++) {
      for (int k = 0; reached[at] && k < 9; k++) {
        int near = at + (k / 3 - 1) * width + k % 3 - 1;
        many += counts[near] ? 0 : 1;
        counts[near] = true;
      }
    }
    floor = many;
  }

  /** Which of the free squares are connected with one of them along rows and columns. */
  static boolean[] reached(boolean[] free, int width, int from) {
    boolean[] reached = new boolean[free.length];
    Shapes.flood(free, width, from, reached);
    return reached;
  }

  byte at(int square) {
    return squares[square];
  }

  boolean solid(int square) {
    return squares[square] != FLOOR;
  }

  /** Whether the square is part of what is to be cleaned. */
  boolean counts(int square) {
    return counts[square];
  }

  /** How many squares there are in all. */
  int squares() {
    return squares.length;
  }

  double dockX() {
    return middleX(dock);
  }

  double dockY() {
    return middleY(dock);
  }

  /** Where the middle of a square is. */
  double middleX(int square) {
    return square % width + 0.5;
  }

  /** Where the middle of a square is. */
  double middleY(int square) {
    int row = square / width;
    return row + 0.5;
  }
}
