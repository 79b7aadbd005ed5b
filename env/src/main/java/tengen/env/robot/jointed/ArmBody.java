package tengen.env.robot.jointed;

import java.util.List;

/**
 * An arm of five hinges with a gripper, standing at the origin of a table z = 0: a turret, shoulder
 * and elbow, and a wrist that pitches and rolls. Its motors hold its weight.
 */
final class ArmBody {

  /** Hinges; the two fingers come behind them. */
  static final int TURNS = 5;

  /** Hinges and fingers. */
  static final int JOINTS = 7;

  /** How far each finger opens [m]. */
  static final double OPEN = 0.045;

  private static final double SHOULDER = 0.3;
  private static final double BONE = 0.4;
  private static final double ROLL = 0.06;
  private static final double GRIP = 0.05;
  private static final int HAND = 5;
  private static final double[] HERE = new double[3];

  static final List<Link> LINKS = links();

  private ArmBody() {}

  private static List<Link> links() {
    Solid bone = Solid.capsule(BONE / 2, 0, 0, 0, BONE, 0.035);
    double[] out = {BONE, 0, 0};
    Solid left = Solid.box(0, 0.008, 0, 0.012, 0.008, 0.025);
    Solid right = Solid.box(0, -0.008, 0, 0.012, 0.008, 0.025);
    double[] below = {0, 0, -0.04};
    Link.Motor strong = new Link.Motor(-2.9, 2.9, 1000, 50, 150, 0.02);
    Link.Motor weak = new Link.Motor(-3.2, 3.2, 100, 4, 30, 0.005);
    double[] foot = {0, 0, SHOULDER};
    Solid pillar = Solid.capsule(0, 0, -0.1, 2, 0.12, 0.05);
    Solid wrist = Solid.capsule(0, 0, -0.02, 2, 0.03, 0.025);
    Solid palm = Solid.box(0, 0, 0, 0.02, 0.06, 0.012);
    return List.of(
        new Link("pillar", -1, foot, Link.Joint.FIXED, 0, pillar, 5, null),
        hinge("turret", 0, HERE, 2, Solid.point(0.05), 2, strong),
        hinge("upper arm", 1, HERE, 1, bone, 2, strong),
        hinge("forearm", 2, out, 1, bone, 1.5, strong),
        hinge("wrist", 3, out, 1, wrist, 0.4, weak),
        hinge("palm", 4, new double[] {0, 0, -ROLL}, 2, palm, 0.3, weak),
        finger("left finger", below, left, 0, OPEN),
        finger("right finger", below, right, -OPEN, 0));
  }

  private static Link hinge(
      String name, int parent, double[] at, int axis, Solid solid, double mass, Link.Motor motor) {
    return new Link(name, parent, at, Link.Joint.HINGE, axis, solid, mass, motor);
  }

  private static Link finger(String name, double[] at, Solid solid, double low, double high) {
    Link.Motor motor = new Link.Motor(low, high, 600, 25, 20, 0.02);
    return new Link(name, HAND, at, Link.Joint.SLIDER, 1, solid, 0.1, motor);
  }

  static Link.Motor motor(int joint) {
    return LINKS.get(joint + 1).motor();
  }

  /** Coordinate of the point between the fingertips [m]. */
  static double hand(Frames frames, int axis) {
    return frames.point(HAND, axis, 0, 0, -GRIP);
  }

  /** Velocity of that point [m/s]. */
  static double velocity(Frames frames, int axis) {
    return frames.velocity(HAND, axis, 0, 0, -GRIP);
  }

  /**
   * The hinges that bring the point between the fingertips somewhere, with the hand looking down
   * and the fingers opening along y: two sides of a triangle. What cannot be reached is aimed at.
   *
   * @param joints {@code [at least 5]} filled [rad]
   */
  static void reach(double x, double y, double z, double[] joints) {
    double yaw = Math.atan2(y, x);
    double ahead = Math.hypot(x, y);
    double up = z + GRIP + ROLL - SHOULDER;
    double rise = Math.atan2(up, ahead);
    double bend = Math.acos(Math.min(1, Math.hypot(ahead, up) / (2 * BONE)));
    joints[0] = yaw;
    joints[1] = -(rise + bend);
    joints[2] = 2 * bend;
    joints[3] = rise - bend;
    joints[4] = -yaw;
  }
}
