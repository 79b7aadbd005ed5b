package tengen.env.robot.jointed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environment.Step;
import tengen.env.Rng;

final class LeggedWorldTest {

  /** Of an observation: the angle of the first thigh. */
  private static final int FIRST_THIGH = 11;

  static Stream<Supplier<LeggedWorld>> robots() {
    return Stream.of(Quadruped::new, Hopper::new, Biped::new);
  }

  private static double measure(JointedWorld world, String name) {
    double[] all = new double[world.measures().size()];
    world.measures(all);
    return all[world.measures().indexOf(name)];
  }

  @ParameterizedTest
  @MethodSource("robots")
  void stand_wholeEpisode_neitherFallsNorMoves(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      for (int seed = 0; seed < 3; seed++) {
        robot.reset(seed);
        for (int t = 0; t < 200; t++) {
          assertThat(robot.step(robot.advise("stand")).terminated()).isFalse();
        }
        assertThat(robot.metres()).isBetween(-0.2, 0.2);
        assertThat(measure(robot, "cost.bump")).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("robots")
  void walk_heuristic_goesMetresAheadAndBeatsChance(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      double gait = 0;
      double chance = 0;
      double metres = 0;
      var random = Rng.stream(1, "chance");
      for (int seed = 0; seed < 4; seed++) {
        gait += play(robot, seed, () -> robot.advise(robot.heuristics().get(0))) / 4;
        metres += robot.metres() / 4;
        chance += play(robot, seed, () -> robot.actionSpace().sample(random)) / 4;
      }
      assertThat(gait).isGreaterThan(chance + 100);
      assertThat(metres).isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @MethodSource("robots")
  void pose_standing_contactsCarryTheWeight(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      robot.reset(1);
      assertThat(load(robot, 2)).isZero();
      double up = 0;
      double aside = 0;
      for (int t = 0; t < 120; t++) {
        robot.step(robot.advise("stand"));
        up += t < 60 ? 0 : load(robot, 2) / 60;
        aside += t < 60 ? 0 : load(robot, 0) / 60;
      }
      // A robot on rails hangs with their last link only, whose weight is its own.
      double mass = 0;
      for (Link link : robot.body().links()) {
        mass += link.joint() == Link.Joint.FIXED ? 0 : link.mass();
      }
      double weight = mass * Scene.GRAVITY;
      assertThat(up).isCloseTo(weight, within(0.01 * weight));
      assertThat(aside).isCloseTo(0, within(0.01 * weight));
    }
  }

  private static double load(LeggedWorld robot, int axis) {
    return robot.pose().orElseThrow().touches().stream()
        .mapToDouble(touch -> touch.force()[axis])
        .sum();
  }

  @Test
  void pose_restored_feelsTheSameForces() {
    try (LeggedWorld robot = new Quadruped();
        LeggedWorld other = new Quadruped()) {
      robot.reset(3);
      for (int t = 0; t < 40; t++) {
        robot.step(robot.advise("trot"));
      }
      other.restore(robot.snapshot());
      assertThat(load(robot, 2)).isPositive().isEqualTo(load(other, 2));
    }
  }

  private static double play(LeggedWorld robot, int seed, Supplier<float[]> actions) {
    robot.reset(seed);
    double sum = 0;
    Step step;
    do {
      step = robot.step(actions.get());
      sum += step.reward();
    } while (!step.ended());
    return sum;
  }

  @ParameterizedTest
  @MethodSource("robots")
  void measures_randomSteps_addUpToRewardAndCost(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      var random = Rng.stream(2, "chance");
      robot.reset(1);
      double reward = 0;
      double cost = 0;
      Step step;
      do {
        step = robot.step(robot.actionSpace().sample(random));
        reward += step.reward();
        cost += robot.cost();
      } while (!step.ended());
      assertThat(sum(robot, "reward.")).isCloseTo(reward, within(1e-9));
      assertThat(sum(robot, "cost.")).isCloseTo(cost, within(1e-9));
    }
  }

  private static double sum(JointedWorld world, String prefix) {
    double sum = 0;
    for (String name : world.measures()) {
      sum += name.startsWith(prefix) ? measure(world, name) : 0;
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("robots")
  void costs_areThereExactlyWhenTheirEventIs(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      var random = Rng.stream(3, "chance");
      int bumps = 0;
      for (int seed = 0; seed < 8; seed++) {
        robot.reset(seed);
        Step step;
        double before = 0;
        do {
          step = robot.step(robot.actionSpace().sample(random));
          assertThat(measure(robot, "cost.fall") > 0).isEqualTo(step.terminated());
          assertThat(step.terminated()).isEqualTo(robot.fallen());
          boolean bumped = measure(robot, "cost.bump") > before;
          before = measure(robot, "cost.bump");
          assertThat(bumped).isEqualTo(bodyTouches(robot));
          bumps += bumped ? 1 : 0;
        } while (!step.ended());
      }
      assertThat(bumps).isGreaterThanOrEqualTo(robot instanceof Quadruped ? 1 : 0);
    }
  }

  private static boolean bodyTouches(LeggedWorld robot) {
    List<Link> links = robot.body().links();
    for (int i = 0; i < links.size(); i++) {
      boolean body = links.get(i).solid().kind() != Solid.Kind.POINT && !robot.body().isFoot(i);
      if (body && robot.frames().lowest(i) < 0.002) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("robots")
  void fall_lowTiltedOrTrunkOnTheGround_costsOnce(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      var random = Rng.stream(4, "chance");
      int falls = 0;
      for (int seed = 0; seed < 8; seed++) {
        robot.reset(seed);
        Step step;
        do {
          step = robot.step(robot.actionSpace().sample(random));
          Legs legs = robot.body();
          int trunk = legs.trunk();
          boolean low = robot.frames().origin(trunk, 2) < legs.fallen();
          boolean tilted = robot.frames().turn(trunk, 2, 2) < legs.tilt();
          boolean lies = robot.frames().lowest(trunk) < 0.002;
          assertThat(measure(robot, "cost.fall")).isEqualTo(low || tilted || lies ? 1 : 0);
          falls += low || tilted || lies ? 1 : 0;
        } while (!step.ended());
      }
      assertThat(falls).isPositive();
    }
  }

  static Stream<LeggedWorld> weakRobots() {
    return Stream.of(
        new Quadruped(Settings.with(Quadruped.V0, "torqueLimit", 0.4)),
        new Hopper(Settings.with(Hopper.V0, "torqueLimit", 0.4)),
        new Biped(Settings.with(Biped.V0, "torqueLimit", 0.4)));
  }

  /* The spring and damper of each motor, computed from what is observed. */
  @ParameterizedTest
  @MethodSource("weakRobots")
  void torque_randomSteps_costsExactlyWhereAMotorIsOverloaded(LeggedWorld robot) {
    try (robot) {
      var random = Rng.stream(5, "chance");
      Legs legs = robot.body();
      int n = legs.motorCount();
      int events = 0;
      int calm = 0;
      for (int seed = 0; seed < 5; seed++) {
        robot.reset(seed);
        Step step;
        double before = 0;
        do {
          float[] action = robot.actionSpace().sample(random);
          step = robot.step(action);
          float[] seen = step.observation();
          int at = legs.planar() ? 6 : 10;
          int overloaded = 0;
          boolean clear = true;
          for (int i = 0; i < n; i++) {
            Link.Motor motor = legs.drive(i);
            double apart = robot.reach() * action[i] - seen[at + i];
            double force = motor.stiffness() * apart - motor.damping() * 10 * seen[at + n + i];
            double share = Math.min(1, Math.abs(force) / motor.force());
            overloaded += share > 0.4 ? 1 : 0;
            clear &= Math.abs(share - 0.4) > 1e-3 && Math.abs(seen[at + n + i]) < 9;
          }
          double cost = measure(robot, "cost.torque") - before;
          before += cost;
          if (clear) {
            assertThat(cost).isCloseTo((double) overloaded / n, within(1e-9));
            events += overloaded > 0 ? 1 : 0;
            calm += overloaded == 0 ? 1 : 0;
          }
        } while (!step.ended());
      }
      assertThat(events).isPositive();
      assertThat(n > 4 || calm > 0).isTrue();
    }
  }

  @Test
  void torque_aboveTheLimitOnly_costs() {
    try (Quadruped always = new Quadruped(Settings.with(Quadruped.V0, "torqueLimit", 0));
        Quadruped never = new Quadruped(Settings.with(Quadruped.V0, "torqueLimit", 1))) {
      for (Quadruped dog : List.of(always, never)) {
        dog.reset(1);
        for (int t = 0; t < 20; t++) {
          dog.step(new float[12]);
        }
      }
      assertThat(measure(always, "cost.torque")).isPositive();
      assertThat(measure(never, "cost.torque")).isZero();
    }
  }

  @Test
  void delay_actionsComeLater() {
    float[] up = new float[12];
    Arrays.fill(up, 1);
    float[] moved = new float[2];
    for (int late = 0; late < 2; late++) {
      LegsConfig config = Settings.with(Quadruped.V0, "maxDelay", 20 * late);
      long seed = seedOfDelay(config, 20 * late);
      try (Quadruped dog = new Quadruped(config)) {
        dog.reset(seed);
        float[] before = null;
        for (int t = 0; t < 40; t++) {
          before = dog.step(new float[12]).observation();
        }
        moved[late] = Math.abs(dog.step(up).observation()[FIRST_THIGH] - before[FIRST_THIGH]);
      }
    }
    assertThat(moved[0]).isGreaterThan(0.05f);
    assertThat(moved[1]).isLessThan(0.005f);
  }

  private static long seedOfDelay(LegsConfig config, int delay) {
    long seed = 0;
    while (config.variation(seed).delay() != delay) {
      seed++;
    }
    return seed;
  }

  @Test
  void variation_spreads_areFilledAndKept() {
    LegsConfig config = Settings.varied(Quadruped.V0, 100);
    double least = 2;
    double most = 0;
    int latest = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Variation variation = config.variation(seed);
      assertThat(variation.mass()).isBetween(0.7, 1.3);
      assertThat(variation.friction()).isBetween(0.5, 1.5);
      assertThat(variation.strength()).isBetween(0.7, 1.3);
      assertThat(variation.delay()).isBetween(0, 12);
      least = Math.min(least, variation.mass());
      most = Math.max(most, variation.mass());
      latest = Math.max(latest, variation.delay());
    }
    assertThat(least).isLessThan(0.71);
    assertThat(most).isGreaterThan(1.29);
    assertThat(latest).isEqualTo(12);
  }

  @Test
  void config_outOfRange_namesTheSetting() {
    for (Map.Entry<String, Object> wrong :
        Map.<String, Object>of(
                "speed", 0, "reach", 3, "friction", -1, "maxDelay", 21, "massSpread", 1)
            .entrySet()) {
      assertThatThrownBy(() -> Settings.with(Quadruped.V0, wrong.getKey(), wrong.getValue()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong.getKey());
    }
  }

  @Test
  void advise_unknownName_isRefusedWithThoseThereAre() {
    try (Hopper hopper = new Hopper()) {
      hopper.reset(1);
      assertThatThrownBy(() -> hopper.advise("fly"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("fly")
          .hasMessageContaining("stand");
    }
  }

  @Test
  void toString_standing_showsTheRobotAndItsWay() {
    try (Quadruped dog = new Quadruped()) {
      assertThat(dog.toString()).contains("before the first reset");
      dog.reset(1);
      assertThat(dog.toString()).contains("#").contains("*").contains("0 steps");
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("robots")
  void step_millionRandomActions_staysFinite(Supplier<LeggedWorld> make) {
    try (LeggedWorld robot = make.get()) {
      var random = Rng.stream(4, "chance");
      robot.reset(0);
      for (int t = 1; t <= 1_000_000; t++) {
        Step step = robot.step(robot.actionSpace().sample(random));
        assertThat(Double.isFinite(step.reward())).isTrue();
        for (float number : step.observation()) {
          assertThat(number).isBetween(-10f, 10f);
        }
        if (step.ended()) {
          robot.reset(t);
        }
      }
    }
  }
}
