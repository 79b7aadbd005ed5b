package tengen.env.robot.mujoco;

import java.util.List;

/**
 * A model at one moment, in metres and seconds, z upwards. A copy: nobody changes it.
 *
 * @param solids that are visible
 * @param touches where it touches something
 * @param weight of all of it on earth [N]
 * @param ground height of the floor
 * @param focus {@code [3]} where one should look
 * @param extent how far the model reaches from there at rest
 * @param flat whether it is best seen from above
 * @param travels whether the robot can leave its place
 * @param metres from its start along +x
 * @param seconds since the reset
 */
public record MuJoCoPose(
    List<Solid> solids,
    List<Touch> touches,
    double weight,
    double ground,
    double[] focus,
    double extent,
    boolean flat,
    boolean travels,
    double metres,
    double seconds) {

  /** How a solid is shaped. */
  public enum Shape {
    SPHERE,
    CAPSULE,
    ELLIPSOID,
    CYLINDER,
    BOX
  }

  /**
   * A place where a body touches something, seen where that matters.
   *
   * @param at {@code [3]} about where on its surface
   * @param force {@code [3]} that it feels there, over the last step [N]
   */
  public record Touch(double[] at, double[] force) {}

  /**
   * A solid.
   *
   * @param size {@code [3]} as MuJoCo has it: radius; radius and half the length along z; half axes
   * @param at {@code [3]} its centre
   * @param turn {@code [9]} rotation to the world, row by row
   * @param colour red, green, blue and opacity, 0 to 1
   * @param fixed whether it belongs to the world
   */
  public record Solid(
      Shape shape, double[] size, double[] at, double[] turn, float[] colour, boolean fixed) {}
}
