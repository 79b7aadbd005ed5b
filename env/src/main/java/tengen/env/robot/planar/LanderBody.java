package tengen.env.robot.planar;

import org.apache.commons.rng.UniformRandomProvider;
import org.dyn4j.dynamics.Body;
import org.dyn4j.dynamics.joint.RevoluteJoint;
import org.dyn4j.geometry.Geometry;
import org.dyn4j.geometry.Vector2;
import org.dyn4j.world.World;

/**
 * The lander's hull and legs, and its engines. Sizes and powers are Gymnasium's, whose unit is a
 * thirtieth of a metre.
 */
final class LanderBody {

  /** Size of the world in metres. */
  static final double WIDTH = 20;

  static final double HEIGHT = 40.0 / 3;

  private static final double UNIT = 1.0 / 30;
  private static final double LEG_AWAY = 20 * UNIT;
  private static final double LEG_DOWN = 18 * UNIT;
  private static final double LEG_ANGLE = 0.4;
  private static final double LEG_GIVES = 0.5;
  private static final double LEG_TORQUE = 40;

  /** Gymnasium's are four times lighter; this engine's joints are not as stiff. */
  private static final double LEG_DENSITY = 4;

  private static final double MAIN_POWER = 13;
  private static final double MAIN_BELOW = 4 * UNIT;
  private static final double SIDE_POWER = 0.6;
  private static final double SIDE_AWAY = 12 * UNIT;
  private static final double SIDE_UP = 14 * UNIT;
  private static final double HULL_TOP = 17 * UNIT;
  private static final double FIRST_PUSH = 1000;
  private static final double STILL = 0.1;

  final Body hull = new Body();

  /** Left, right. */
  final Body[] legs = {new Body(), new Body()};

  private final UniformRandomProvider random;

  /** Puts a lander into a world, high in its middle, pushed somewhere. */
  LanderBody(World<Body> world, UniformRandomProvider random) {
    this.random = random;
    Ground.solid(
        hull,
        Geometry.createPolygon(
            point(-17, -10),
            point(17, -10),
            point(17, 0),
            point(14, 17),
            point(-14, 17),
            point(-17, 0)),
        5,
        0.1);
    hull.getTransform().setTranslation(WIDTH / 2, HEIGHT);
    world.addBody(hull);
    for (int leg = 0; leg < 2; leg++) {
      addLeg(world, leg);
    }
    hull.applyForce(new Vector2(push(), push()));
  }

  private double push() {
    return FIRST_PUSH * (2 * random.nextDouble() - 1);
  }

  private static Vector2 point(double x, double y) {
    return new Vector2(x * UNIT, y * UNIT);
  }

  /* A leg hangs from the middle of the hull, spread, and gives way against a spring. */
  private void addLeg(World<Body> world, int leg) {
    double side = leg == 0 ? -1 : 1;
    Body body = legs[leg];
    Ground.solid(body, Geometry.createRectangle(4 * UNIT, 16 * UNIT), LEG_DENSITY, 0.2);
    Vector2 arm = new Vector2(-side * LEG_AWAY, LEG_DOWN).rotate(side * LEG_ANGLE);
    body.getTransform().rotate(side * LEG_ANGLE);
    body.getTransform().translate(WIDTH / 2 - arm.x, HEIGHT - arm.y);
    world.addBody(body);
    RevoluteJoint<Body> joint = new RevoluteJoint<>(hull, body, new Vector2(WIDTH / 2, HEIGHT));
    joint.setLimitsReferenceAngle(0);
    double least = leg == 0 ? -LEG_ANGLE - LEG_GIVES : LEG_ANGLE;
    joint.setLimitsEnabled(least, least + LEG_GIVES);
    joint.setMotorEnabled(true);
    joint.setMaximumMotorTorqueEnabled(true);
    joint.setMaximumMotorTorque(LEG_TORQUE);
    joint.setMotorSpeed(-side * 0.3);
    world.addJoint(joint);
  }

  /** Pushes with the main engine. */
  void main(double power) {
    double angle = hull.getTransform().getRotationAngle();
    double along = MAIN_BELOW + 2 * dispersion();
    double across = dispersion();
    double x = Math.sin(angle) * along - Math.cos(angle) * across;
    double y = -Math.cos(angle) * along - Math.sin(angle) * across;
    push(x, y, x, y, MAIN_POWER * power);
  }

  /**
   * Pushes with a side engine.
   *
   * @param power below 0 for the left one
   */
  void side(double power) {
    double angle = hull.getTransform().getRotationAngle();
    double along = dispersion();
    double across = 3 * dispersion() + Math.signum(power) * SIDE_AWAY;
    double x = Math.sin(angle) * along - Math.cos(angle) * across;
    double y = -Math.cos(angle) * along - Math.sin(angle) * across;
    push(
        x - Math.sin(angle) * HULL_TOP,
        y + Math.cos(angle) * SIDE_UP,
        x,
        y,
        SIDE_POWER * Math.abs(power));
  }

  private double dispersion() {
    return UNIT * (2 * random.nextDouble() - 1);
  }

  private void push(double atX, double atY, double x, double y, double power) {
    Vector2 at = hull.getTransform().getTranslation().add(atX, atY);
    hull.applyImpulse(new Vector2(-x * power, -y * power), at);
  }

  /** Blows for a step. */
  void blow(double force, double torque) {
    hull.applyImpulse(new Vector2(force / PlanarWorld.RATE, 0));
    hull.applyImpulse(torque / PlanarWorld.RATE);
  }

  /** Whether it moves by less than a hand's breadth a second. */
  boolean still() {
    return hull.getLinearVelocity().getMagnitude() < STILL
        && Math.abs(hull.getAngularVelocity()) < STILL;
  }

  /** Fills {@code [x, y, vx, vy, angle, angular speed]}, scaled to about one. */
  void observe(double pad, float[] out) {
    Vector2 place = hull.getTransform().getTranslation();
    Vector2 speed = hull.getLinearVelocity();
    out[0] = (float) ((place.x - WIDTH / 2) / (WIDTH / 2));
    out[1] = (float) ((place.y - pad - LEG_DOWN) / (HEIGHT / 2));
    out[2] = (float) (speed.x * (WIDTH / 2) / PlanarWorld.RATE);
    out[3] = (float) (speed.y * (HEIGHT / 2) / PlanarWorld.RATE);
    out[4] = (float) hull.getTransform().getRotationAngle();
    out[5] = (float) (20 * hull.getAngularVelocity() / PlanarWorld.RATE);
  }
}
