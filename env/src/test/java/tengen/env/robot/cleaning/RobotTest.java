package tengen.env.robot.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Environment.Step;
import tengen.env.Environments;
import tengen.env.Rng;

/** How it moves, sees, cleans, drains its battery and is judged. */
final class RobotTest {

  private static CleaningRobotContinuous world(Object... settings) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      map.put((String) settings[i], settings[i + 1]);
    }
    return (CleaningRobotContinuous) Environments.continuous("CleaningRobotContinuous-v0", map);
  }

  /* Small circles of wheel speeds, so that walls are reached now and then. */
  private static float[] wheels(UniformRandomProvider random) {
    float both = random.nextFloat() * 1.4f - 0.4f;
    float turn = (random.nextFloat() - 0.5f) * 0.8f;
    return new float[] {clip(both - turn), clip(both + turn)};
  }

  private static float clip(float x) {
    return Math.max(-1, Math.min(1, x));
  }

  @Property(tries = 60)
  void drive_anyWheels_followsTheArc(
      @ForAll @DoubleRange(min = -1, max = 1) double left,
      @ForAll @DoubleRange(min = -1, max = 1) double right) {
    CleaningRobotContinuous world = world("slip", 0, "level", 0);
    world.reset(3);
    Body body = world.robot.body;
    body.x = world.robot.flat.width / 2.0;
    body.y = world.robot.flat.height / 2.0;
    double x = body.x;
    double y = body.y;
    double heading = body.heading;
    int parts = 20_000;
    double seconds = 0.5 / parts;
    for (int i = 0; i < parts; i++) { // Runge and Kutta's midpoint rule
      double turn = (right - left) * Body.SPEED / Body.AXLE * seconds;
      double way = (left + right) / 2 * Body.SPEED * seconds;
      x += way * Math.cos(heading + turn / 2);
      y += way * Math.sin(heading + turn / 2);
      heading += turn;
    }
    world.step(new float[] {(float) left, (float) right});
    assertThat(body.x).isCloseTo(x, within(1e-5));
    assertThat(body.y).isCloseTo(y, within(1e-5));
    assertThat(Math.cos(body.heading - heading)).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 40)
  void step_anyDriving_keepsTheLaws(@ForAll @IntRange(max = 100_000) int seed) {
    CleaningRobotContinuous world = world("level", seed % 4, "battery", 100, "slip", 0.1);
    UniformRandomProvider random = Rng.stream(seed, "test");
    world.reset(seed);
    Robot robot = world.robot;
    double battery = robot.battery();
    double before = world.coverage();
    double start = before;
    int bumps = 0;
    Step step;
    do {
      step = world.step(wheels(random));
      assertThat(inside(robot)).isFalse();
      assertThat(robot.battery()).isLessThan(battery);
      battery = robot.battery();
      assertThat(world.coverage()).isBetween(before, 1.0);
      before = world.coverage();
      boolean bumped = robot.body.touched >= 0;
      bumps += bumped ? 1 : 0;
      boolean flat = robot.battery() <= 0 && !robot.atDock();
      assertThat(world.cost()).isEqualTo((bumped ? 1 : 0) + (flat ? 1 : 0));
      assertThat(step.terminated()).isEqualTo(robot.battery() <= 0);
    } while (!step.ended());
    int counted = 0;
    for (int i = 0; i < robot.flat.squares(); i++) {
      counted += robot.map.clean[i] && robot.flat.counts(i) ? 1 : 0;
      assertThat(robot.map.clean[i] && robot.flat.solid(i)).isFalse();
    }
    double area = robot.ledger.get(Terms.CLEAN);
    assertThat(robot.map.cleaned).isEqualTo(counted);
    assertThat(area).isCloseTo((before - start) * robot.flat.floor * 0.01, within(1e-9));
    assertThat(robot.ledger.get(Terms.COST_BUMP)).isEqualTo(bumps);
    assertThat(step.terminated()).isTrue();
  }

  @Test
  void step_cleaningByRules_endsAtTheDockOnceEnoughIsClean() {
    CleaningRobotContinuous world = world("level", 1, "goal", 0.7, "battery", 200);
    int docked = 0;
    int flat = 0;
    for (int seed = 0; seed < 20; seed++) {
      world.reset(seed);
      Robot robot = world.robot;
      Step step;
      do {
        step = world.step(world.advise(seed % 2 == 0 ? "coverage" : "bounce"));
        boolean home = robot.ledger.get(Terms.DOCKED) > 0;
        assertThat(home && !(world.coverage() >= 0.7 && robot.atDock())).isFalse();
        assertThat(step.terminated()).isEqualTo(home || robot.battery() <= 0);
      } while (!step.ended());
      docked += (int) robot.ledger.get(Terms.DOCKED);
      flat += (int) robot.ledger.get(Terms.COST_FLAT);
      assertThat(robot.ledger.get(Terms.ARRIVAL)).isEqualTo(10 * robot.ledger.get(Terms.DOCKED));
      boolean away = robot.battery() <= 0 && !robot.atDock();
      assertThat(robot.ledger.get(Terms.COST_FLAT)).isEqualTo(away ? 1 : 0);
    }
    assertThat(docked).isGreaterThan(9);
    assertThat(docked + flat).isLessThanOrEqualTo(20);
  }

  private static boolean inside(Robot robot) {
    Flat flat = robot.flat;
    for (int i = 0; i < flat.squares(); i++) {
      double dx = Math.max(Math.abs(flat.middleX(i) - robot.body.x) - 0.5, 0);
      double dy = Math.max(Math.abs(flat.middleY(i) - robot.body.y) - 0.5, 0);
      if (flat.solid(i) && Math.hypot(dx, dy) < Body.RADIUS - 1e-9) {
        return true;
      }
    }
    return false;
  }

  @Test
  void step_againstAWall_touchesIt() {
    CleaningRobotContinuous world = world("level", 0, "slip", 0);
    world.reset(1);
    double[] bumper = new double[2];
    for (int i = 0; i < 100 && bumper[0] == 0; i++) {
      world.step(new float[] {1, 1});
      bumper[0] = world.robot.state[Robot.BUMP_LEFT];
      bumper[1] = world.robot.state[Robot.BUMP_RIGHT];
    }
    assertThat(bumper).containsExactly(1, 1);
    assertThat(world.robot.rays.reading[0]).isCloseTo(Body.RADIUS, within(0.001));
  }

  @Property(tries = 60)
  void rays_anywhere_areThoseOfBruteForce(@ForAll @IntRange(max = 100_000) int seed) {
    CleaningRobotContinuous world = world("level", 3, "range", 3);
    UniformRandomProvider random = Rng.stream(seed, "test");
    world.reset(seed);
    for (int i = 0; i < 30; i++) {
      world.step(wheels(random));
    }
    Robot robot = world.robot;
    for (int k = 0; k < 72; k++) {
      double angle = robot.body.heading + 2 * Math.PI * k / 72;
      double expected = 30;
      for (int square = 0; square < robot.flat.squares(); square++) {
        if (robot.flat.solid(square)) {
          expected = Math.min(expected, entry(robot, square, Math.cos(angle), Math.sin(angle)));
        }
      }
      assertThat(robot.rays.reading[k]).as("ray " + k).isCloseTo(expected, within(1e-6));
    }
  }

  /* Distance at which a ray enters a square; infinite if it does not. */
  private static double entry(Robot robot, int square, double dx, double dy) {
    double x = robot.flat.middleX(square) - 0.5 - robot.body.x;
    double y = robot.flat.middleY(square) - 0.5 - robot.body.y;
    double in = Math.max(Math.min(x / dx, (x + 1) / dx), Math.min(y / dy, (y + 1) / dy));
    double out = Math.min(Math.max(x / dx, (x + 1) / dx), Math.max(y / dy, (y + 1) / dy));
    return in >= 0 && in + 1e-9 < out ? in : Double.POSITIVE_INFINITY;
  }

  @Test
  void map_afterDriving_isTrue() {
    CleaningRobotContinuous world = world("level", 3);
    UniformRandomProvider random = Rng.stream(1, "test");
    for (int seed = 0; seed < 20; seed++) {
      world.reset(seed);
      for (int i = 0; i < 200; i++) {
        world.step(wheels(random));
      }
      Robot robot = world.robot;
      int known = 0;
      for (int i = 0; i < robot.flat.squares(); i++) {
        byte is = robot.map.known[i];
        known += is == KnownMap.UNKNOWN ? 0 : 1;
        if (is != KnownMap.UNKNOWN) {
          assertThat(is == KnownMap.SOLID).isEqualTo(robot.flat.solid(i));
        }
      }
      assertThat(known).isGreaterThan(robot.flat.squares() / 4);
    }
  }

  @Test
  void battery_standing_lastsLonger() {
    CleaningRobotContinuous world = world("battery", 30);
    world.reset(1);
    int steps = 0;
    Step step;
    do {
      step = world.step(new float[2]);
      steps++;
    } while (!step.ended());
    assertThat(steps).isBetween(100, 101); // 30 s at 0.6 of the power, 0.5 s a step
    assertThat(step.terminated()).isTrue();
    assertThat(world.cost()).as("empty, but at the dock").isZero();
  }

  @Test
  void recharge_atTheDock_fillsTheBattery() {
    CleaningRobotContinuous world = world("battery", 30, "recharge", 0.1, "maxSteps", 150);
    world.reset(1);
    Step step;
    do {
      step = world.step(new float[2]);
    } while (!step.ended());
    assertThat(step.truncated()).isTrue();
    assertThat(world.battery()).isEqualTo(30);
  }

  @Test
  void spreads_episodes_differInSpeedAndBattery() {
    CleaningRobotContinuous world =
        world("speedSpread", 0.2, "batterySpread", 0.2, "biasSpread", 0.1, "level", 0);
    double[] least = {9, 9, 9, 999};
    double[] most = new double[4];
    for (int seed = 0; seed < 100; seed++) {
      world.reset(seed);
      double[] state = world.robot.state;
      int[] which = {Robot.SPEED, Robot.LEFT_BIAS, Robot.RIGHT_BIAS, Robot.CAPACITY};
      for (int k = 0; k < 4; k++) {
        least[k] = Math.min(least[k], state[which[k]]);
        most[k] = Math.max(most[k], state[which[k]]);
      }
    }
    assertThat(least[0]).isBetween(0.8, 0.83);
    assertThat(most[0]).isBetween(1.17, 1.2);
    assertThat(least[1]).isBetween(0.9, 0.92);
    assertThat(most[2]).isBetween(1.08, 1.1);
    assertThat(least[3]).isBetween(300 * 0.8, 300 * 0.83);
  }
}
