package tengen.env.robot.cleaning;

/** What a cleaning robot can decide on; angles and ways at a step of one second. */
public enum Move {
  /** Straight on, 0.3 m. */
  FORWARD(0, 1, 1),

  /** Straight on, 0.1 m. */
  INCH(1, 1 / 3.0, 1 / 3.0),

  /** Along a bend of 15 degrees to the left, 0.27 m. */
  BEND_LEFT(2, 0.9 - 0.1047, 0.9 + 0.1047),

  /** The same to the right. */
  BEND_RIGHT(3, 0.9 + 0.1047, 0.9 - 0.1047),

  /** On the spot, 45 degrees to the left. */
  LEFT(4, -0.31416, 0.31416),

  /** The same to the right. */
  RIGHT(5, 0.31416, -0.31416),

  /** On the spot, 90 degrees to the left. */
  FAR_LEFT(6, -0.62832, 0.62832),

  /** The same to the right. */
  FAR_RIGHT(7, 0.62832, -0.62832),

  /** Backwards, 0.15 m. */
  BACK(8, -0.5, -0.5),

  /** Whichever of the others leads along the way home; on the dock, none. */
  HOME(9, 0, 0);

  /** As an action of {@link CleaningRobot}. */
  final int number;

  /** Speeds of the wheels as shares of 0.3 m/s. */
  final double left;

  final double right;

  Move(int number, double left, double right) {
    this.number = number;
    this.left = left;
    this.right = right;
  }
}
