package tengen.env.robot.planar;

import java.util.ArrayList;
import java.util.List;
import org.dyn4j.dynamics.Body;
import org.dyn4j.dynamics.joint.RevoluteJoint;
import org.dyn4j.geometry.Geometry;
import org.dyn4j.geometry.Vector2;
import org.dyn4j.world.World;

/**
 * The walker's hull and legs, and its motors. Sizes and powers are those of Gymnasium's
 * BipedalWalker, whose unit is a thirtieth of a metre.
 */
final class WalkerBody {

  private static final double UNIT = 1.0 / 30;
  static final double LEG = 34 * UNIT;
  private static final double LEG_WIDTH = 8 * UNIT;
  private static final double HIP = -8 * UNIT;

  /** Height of the hull's middle over the ground when the legs are straight, in metres. */
  static final double STANDING = 2 * LEG - HIP;

  private static final double TORQUE = 80;
  private static final double HIP_SPEED = 4;
  private static final double KNEE_SPEED = 6;
  private static final double SPREAD = 0.05;

  final Body hull = new Body();

  /** Of the left leg, then of the right one. */
  final Body[] thighs = {new Body(), new Body()};

  final Body[] shins = {new Body(), new Body()};

  /** Left hip, left knee, right hip, right knee. */
  private final List<RevoluteJoint<Body>> joints = new ArrayList<>();

  private final double[] sign = new double[4];
  private final double strength;

  /** Puts a walker into a world. */
  WalkerBody(World<Body> world, double x, double y, double strength) {
    this.strength = strength;
    Ground.solid(
        hull,
        Geometry.createPolygon(
            point(-30, -8), point(34, -8), point(34, 1), point(6, 9), point(-30, 9)),
        5,
        0.1);
    hull.getTransform().setTranslation(x, y);
    world.addBody(hull);
    for (int leg = 0; leg < 2; leg++) {
      double angle = leg == 0 ? -SPREAD : SPREAD;
      Vector2 hip = new Vector2(x, y + HIP);
      Vector2 knee = hip.copy().add(new Vector2(0, -LEG).rotate(angle));
      add(world, thighs[leg], hip, angle, LEG_WIDTH);
      joint(world, hull, thighs[leg], hip, -0.8, 1.1);
      add(world, shins[leg], knee, angle, 0.8 * LEG_WIDTH);
      joint(world, thighs[leg], shins[leg], knee, -1.6, -0.1);
    }
  }

  private static Vector2 point(double x, double y) {
    return new Vector2(x * UNIT, y * UNIT);
  }

  private static void add(World<Body> world, Body body, Vector2 top, double angle, double width) {
    Ground.solid(body, Geometry.createRectangle(width, LEG), 1, 0.2);
    Vector2 middle = top.copy().add(new Vector2(0, -LEG / 2).rotate(angle));
    body.getTransform().rotate(angle);
    body.getTransform().translate(middle.x, middle.y);
    world.addBody(body);
  }

  private void joint(
      World<Body> world, Body upper, Body lower, Vector2 at, double least, double most) {
    RevoluteJoint<Body> joint = new RevoluteJoint<>(upper, lower, at);
    joint.setLimitsReferenceAngle(0);
    joint.setLimitsEnabled(least, most);
    joint.setMotorEnabled(true);
    joint.setMaximumMotorTorqueEnabled(true);
    joint.setMaximumMotorTorque(strength * TORQUE);
    world.addJoint(joint);
    joints.add(joint);
  }

  /**
   * Drives the motors, {@code [hip, knee, hip, knee]} in [-1, 1]: direction and share of torque.
   */
  void drive(float[] action) {
    for (int i = 0; i < 4; i++) {
      RevoluteJoint<Body> joint = joints.get(i);
      sign[i] = Math.signum(action[i]);
      joint.setMotorSpeed(sign[i] * (i % 2 == 0 ? HIP_SPEED : KNEE_SPEED));
      joint.setMaximumMotorTorque(strength * TORQUE * Math.min(Math.abs(action[i]), 1));
    }
  }

  /** Angle of a joint in radians, counter-clockwise, 0 for a straight leg. */
  double angle(int joint) {
    Body upper = joint % 2 == 0 ? hull : thighs[joint / 2];
    Body lower = joint % 2 == 0 ? thighs[joint / 2] : shins[joint / 2];
    double angle =
        lower.getTransform().getRotationAngle() - upper.getTransform().getRotationAngle();
    return angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
  }

  /** Speed of a joint as a share of what its motor does. */
  double speed(int joint) {
    Body upper = joint % 2 == 0 ? hull : thighs[joint / 2];
    Body lower = joint % 2 == 0 ? thighs[joint / 2] : shins[joint / 2];
    double speed = lower.getAngularVelocity() - upper.getAngularVelocity();
    return speed / (joint % 2 == 0 ? HIP_SPEED : KNEE_SPEED);
  }
}
