package tengen.env.robot.planar;

import java.util.List;

/**
 * A robot in the plane; metres, y upwards. Arrays are not to be changed.
 *
 * @param ground a line from left to right, x and y in turn
 * @param parts of the robot, each a convex polygon, x and y in turn; the hull first
 * @param x of the hull's middle
 * @param angle of the hull, radians counter-clockwise
 * @param speed of the hull, m/s
 * @param flags places of flags, x and y in turn
 * @param main power of an engine below the hull in the last step, in [0, 1]
 * @param side of one at its sides, in [-1, 1], below 0 for the left one
 */
public record PlanarMoment(
    double[] ground,
    List<double[]> parts,
    double x,
    double y,
    double angle,
    double speed,
    double[] flags,
    double main,
    double side) {

  /** Of a list that does not change. */
  public PlanarMoment {
    parts = List.copyOf(parts);
  }
}
