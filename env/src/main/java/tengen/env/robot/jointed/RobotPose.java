package tengen.env.robot.jointed;

import java.util.List;
import java.util.Optional;

/**
 * A jointed robot at one moment, in metres and seconds, z upwards. A copy: nobody changes it.
 *
 * @param parts solids, those of the robot first
 * @param joints those with motors
 * @param touches where the robot touches something
 * @param focus {@code [3]} where one should look: the trunk, or the middle of the workspace
 * @param size height at which the trunk stands, or that of the workspace
 * @param weight of the robot's moving parts [N]
 * @param speed of the trunk along +x [m/s]; 0 for an arm
 * @param metres of the way along +x; 0 for an arm
 * @param seconds since the reset
 * @param fallen whether it lies on the ground
 * @param goal of an arm
 */
public record RobotPose(
    List<Part> parts,
    List<Joint> joints,
    List<Touch> touches,
    double[] focus,
    double size,
    double weight,
    double speed,
    double metres,
    double seconds,
    boolean fallen,
    Optional<Goal> goal) {

  /** How a solid is shaped. */
  public enum Shape {
    BOX,
    CAPSULE,
    SPHERE
  }

  /**
   * A solid.
   *
   * @param name such as {@code "left thigh"}
   * @param half {@code [3]} half the sides of a box; of a capsule the first is half the distance of
   *     the centres of its ends
   * @param radius of a sphere or a capsule; 0 for a box
   * @param along 0, 1 or 2: which of its axes a capsule lies along
   * @param at {@code [3]} its centre
   * @param turn {@code [9]} rotation to the world, row by row
   * @param free whether it is no part of the robot
   */
  public record Part(
      String name,
      Shape shape,
      double[] half,
      double radius,
      int along,
      double[] at,
      double[] turn,
      boolean free) {}

  /**
   * A joint.
   *
   * @param at {@code [3]} where it is
   * @param axis {@code [3]} of length 1: what it turns about or slides along
   * @param share of its motor's strength that it uses, in [-1, 1]
   * @param carrier which of the joints carries it, -1 for none
   */
  public record Joint(String name, double[] at, double[] axis, double share, int carrier) {}

  /**
   * A place where the robot touches something: the ground, z = 0, or what an arm holds.
   *
   * @param name of the part
   * @param at {@code [3]} where; within a part of an arm
   * @param force {@code [3]} that the part feels there [N], during the last 5 ms; 0 before the
   *     first step
   */
  public record Touch(String name, double[] at, double[] force) {}

  /**
   * Where something shall be.
   *
   * @param at {@code [3]} the goal
   * @param is {@code [3]} where it is: the hand, or the box
   * @param tolerance distance within which that is right
   * @param distance of the two
   * @param met whether it is there
   */
  public record Goal(double[] at, double[] is, double tolerance, double distance, boolean met) {}
}
