package tengen.env.robot.jointed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine against closed forms, as {@link Scene} and {@link Articulation} set it up. */
final class PhysicsTest {

  private static final double FINE = 0.001;
  private static final double LENGTH = 1;
  private static final double BALL = 0.05;
  private static final double[] HERE = {0, 0, 0};

  private static Link bob(String name, int parent, double down) {
    Solid ball = Solid.sphere(0, 0, -LENGTH, BALL);
    return new Link(name, parent, new double[] {0, 0, -down}, Link.Joint.HINGE, 1, ball, 1, null);
  }

  private static List<Link> pendulum() {
    Link hook = new Link("hook", -1, HERE, Link.Joint.FIXED, 0, Solid.point(0.1), 1, null);
    return List.of(hook, bob("bob", 0, 0));
  }

  private static List<Link> doublePendulum() {
    Link hook = new Link("hook", -1, HERE, Link.Joint.FIXED, 0, Solid.point(0.1), 1, null);
    return List.of(hook, bob("upper", 0, 0), bob("lower", 1, LENGTH));
  }

  private static Articulation hang(Scene scene, List<Link> links, double... angles) {
    Articulation robot = new Articulation(scene, links, 1, 1, false);
    robot.put(HERE, angles, new double[angles.length]);
    return robot;
  }

  @Test
  void pendulum_smallSwing_hasThePeriodOfItsInertia() {
    double amplitude = 0.2;
    try (Scene scene = new Scene(FINE, 0)) {
      Articulation robot = hang(scene, pendulum(), amplitude);
      int crossings = 0;
      double first = 0;
      double last = 0;
      double before = amplitude;
      for (int t = 1; t <= 21_000; t++) {
        scene.advance();
        robot.read();
        double angle = robot.position(0);
        if (before > 0 && angle <= 0) {
          last = (t - angle / (angle - before)) * FINE;
          first = crossings == 0 ? last : first;
          crossings++;
        }
        before = angle;
      }
      double inertia = LENGTH * LENGTH + 0.4 * BALL * BALL;
      double period = 2 * Math.PI * Math.sqrt(inertia / (Scene.GRAVITY * LENGTH));
      period *= 1 + amplitude * amplitude / 16;
      assertThat(crossings).isGreaterThanOrEqualTo(10);
      assertThat((last - first) / (crossings - 1)).isCloseTo(period, within(0.001 * period));
    }
  }

  @Test
  void pendulum_tenThousandSteps_keepsItsEnergy() {
    double angle = 1.5;
    try (Scene scene = new Scene(FINE, 0)) {
      Articulation robot = hang(scene, pendulum(), angle);
      double start = energy(robot);
      double least = start;
      double most = start;
      for (int t = 0; t < 10_000; t++) {
        scene.advance();
        robot.read();
        least = Math.min(least, energy(robot));
        most = Math.max(most, energy(robot));
      }
      double swing = Scene.GRAVITY * LENGTH * (1 - Math.cos(angle));
      assertThat(most - start).isLessThan(0.01 * swing);
      assertThat(start - least).isLessThan(0.01 * swing);
    }
  }

  private static double energy(Articulation robot) {
    double inertia = LENGTH * LENGTH + 0.4 * BALL * BALL;
    double speed = robot.speed(0);
    return inertia * speed * speed / 2 - Scene.GRAVITY * LENGTH * Math.cos(robot.position(0));
  }

  @Test
  void doublePendulum_oneSecond_movesAsItsEquationsSay() {
    double[] state = {1, 0.5, 0, 0};
    try (Scene scene = new Scene(FINE / 4, 0)) {
      Articulation robot = hang(scene, doublePendulum(), state[0], state[1]);
      for (int t = 0; t < 4000; t++) {
        scene.advance();
        rungeKutta(state, FINE / 4);
      }
      robot.read();
      assertThat(robot.position(0)).isCloseTo(state[0], within(0.01));
      assertThat(robot.position(1)).isCloseTo(state[1], within(0.01));
      assertThat(robot.speed(0)).isCloseTo(state[2], within(0.03));
      assertThat(robot.speed(1)).isCloseTo(state[3], within(0.03));
    }
  }

  /* Angles of the joints, then their speeds; the second angle is measured from the first link. */
  private static void rungeKutta(double[] state, double h) {
    double[] a = slope(state);
    double[] b = slope(ahead(state, a, h / 2));
    double[] c = slope(ahead(state, b, h / 2));
    double[] d = slope(ahead(state, c, h));
    for (int i = 0; i < 4; i++) {
      state[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
    }
  }

  private static double[] ahead(double[] state, double[] slope, double h) {
    double[] result = new double[4];
    for (int i = 0; i < 4; i++) {
      result[i] = state[i] + h * slope[i];
    }
    return result;
  }

  /* Lagrange's equations of two balls of 1 kg on rods of 1 m. */
  private static double[] slope(double[] s) {
    double ball = 0.4 * BALL * BALL;
    double c = Math.cos(s[1]);
    double m11 = 3 + 2 * c + 2 * ball;
    double m12 = 1 + c + ball;
    double m22 = 1 + ball;
    double g = Scene.GRAVITY;
    double lower = g * Math.sin(s[0] + s[1]);
    double whirl = Math.sin(s[1]);
    double f1 = whirl * s[3] * (2 * s[2] + s[3]) - 2 * g * Math.sin(s[0]) - lower;
    double f2 = -whirl * s[2] * s[2] - lower;
    double det = m11 * m22 - m12 * m12;
    return new double[] {s[2], s[3], (m22 * f1 - m12 * f2) / det, (m11 * f2 - m12 * f1) / det};
  }

  /** How far a box slides down a slope in a second. */
  private static double slide(double tilt, double friction) {
    try (Scene scene = new Scene(0.002, friction)) {
      scene.addBox(HERE, new double[] {20, 5, 0.5}, tilt);
      FreeBox box = scene.addFreeBox(List.of(0.1, 0.1, 0.05), 1);
      double up = 0.55;
      double s = Math.sin(tilt / 2);
      double c = Math.cos(tilt / 2);
      box.putTilted(up * Math.sin(tilt), 0, up * Math.cos(tilt), 0, s, 0, c);
      scene.enter(box);
      for (int t = 0; t < 100; t++) {
        scene.advance();
      }
      box.read();
      double x = box.place(0);
      double z = box.place(2);
      for (int t = 0; t < 500; t++) {
        scene.advance();
      }
      box.read();
      return Math.hypot(box.place(0) - x, box.place(2) - z);
    }
  }

  @Test
  void boxOnSlope_slidesExactlyAboveTheFrictionAngle() {
    double friction = 0.5;
    double angle = Math.atan(friction);
    assertThat(slide(angle - Math.toRadians(0.5), friction)).isLessThan(0.001);
    assertThat(slide(angle + Math.toRadians(0.5), friction)).isGreaterThan(0.02);
  }

  @Test
  void boxOnSlope_steep_acceleratesAsCoulombSays() {
    double tilt = Math.toRadians(35);
    double friction = 0.4;
    double push = Scene.GRAVITY * (Math.sin(tilt) - friction * Math.cos(tilt));
    double expected = push * (0.2 * 1 + 0.5);
    assertThat(slide(tilt, friction)).isCloseTo(expected, within(0.02 * expected));
  }

  @Test
  void freeBox_fullSpeed_staysBeforeTheWall() {
    for (double speed : new double[] {5, 20, 50}) {
      try (Scene scene = new Scene(JointedWorld.STEP, 0.5)) {
        scene.addGround();
        scene.addBox(new double[] {2, 0, 1}, new double[] {0.025, 2, 1}, 0);
        FreeBox box = scene.addFreeBox(List.of(0.025, 0.025, 0.025), 0.2);
        box.put(0, 0, 0.3, 0.3);
        box.push(speed, 0, 0);
        scene.enter(box);
        double farthest = 0;
        for (int t = 0; t < 400; t++) {
          scene.advance();
          box.read();
          farthest = Math.max(farthest, box.place(0));
        }
        assertThat(farthest).as("at %s m/s", speed).isBetween(1.9, 2.0);
      }
    }
  }

  @Test
  void arm_slammedOntoTheTable_staysAboveIt() {
    ArmConfig down =
        new ArmConfig(
            ArmConfig.Task.REACH,
            ArmConfig.Control.JOINTS,
            false,
            0.05,
            0.05,
            1,
            0.15,
            0.2,
            0.8,
            8,
            0.9,
            0,
            0,
            0,
            0,
            50);
    try (Arm arm = new Arm(down)) {
      arm.reset(1);
      double cost = 0;
      for (int t = 0; t < 50; t++) {
        arm.step(new float[] {0, 1, 0.3f, 0, 0});
        cost += arm.cost();
        assertThat(arm.hand(2)).isGreaterThan(-0.03);
      }
      assertThat(cost).isPositive();
    }
  }
}
