package tengen.env.robot.cleaning;

/**
 * A flat and the robot in it; lengths in squares of 0.1 m, x to the right, y upwards. Arrays are
 * not to be changed.
 *
 * @param width of the flat
 * @param height of the flat
 * @param solid {@code [height, width]} 0 floor, 1 wall, 2 furniture
 * @param clean {@code [height, width]} whether a square has been cleaned
 * @param counts {@code [height, width]} whether a square is part of what is to be cleaned
 * @param dockX where the robot's middle is at its dock
 * @param dockHeading away from the wall, radians
 * @param x of the robot's middle
 * @param heading radians counter-clockwise from the right
 * @param bumpLeft whether the left side of the bumper is pressed
 * @param rays {@code [rays]} how far the range finder sees, counter-clockwise from ahead
 * @param battery what is left, as a share of what it holds
 * @param coverage share of the floor that is clean
 * @param docked whether it has come home for good
 */
public record CleaningMoment(
    int width,
    int height,
    byte[] solid,
    boolean[] clean,
    boolean[] counts,
    double dockX,
    double dockY,
    double dockHeading,
    double x,
    double y,
    double heading,
    boolean bumpLeft,
    boolean bumpRight,
    double[] rays,
    double battery,
    double coverage,
    boolean docked) {

  /** Metres of a square. */
  public static final double SQUARE = Flat.SQUARE;

  /** Radius of the robot, in squares. */
  public static final double RADIUS = Body.RADIUS;

  static CleaningMoment of(Robot robot) {
    Flat flat = robot.flat;
    byte[] solid = new byte[flat.squares()];
    boolean[] counts = new boolean[solid.length];
    for (int square = 0; square < solid.length; square++) {
      solid[square] = flat.at(square);
      counts[square] = flat.counts(square);
    }
    return new CleaningMoment(
        flat.width,
        flat.height,
        solid,
        robot.map.clean.clone(),
        counts,
        flat.dockX(),
        flat.dockY(),
        flat.dockHeading * Math.PI / 2,
        robot.body.x,
        robot.body.y,
        robot.body.heading,
        robot.state[Robot.BUMP_LEFT] > 0,
        robot.state[Robot.BUMP_RIGHT] > 0,
        robot.rays.reading.clone(),
        robot.state[Robot.BATTERY] / robot.state[Robot.CAPACITY],
        robot.map.share(),
        robot.docked);
  }
}
