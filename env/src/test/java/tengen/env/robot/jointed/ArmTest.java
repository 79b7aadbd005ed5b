package tengen.env.robot.jointed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Environment.Step;
import tengen.env.Rng;

final class ArmTest {

  @Property(tries = 200)
  void reach_pointOfTheWorkspace_bringsTheHandThereLookingDown(
      @ForAll @DoubleRange(min = 0.25, max = 0.65) double x,
      @ForAll @DoubleRange(min = -0.25, max = 0.25) double y,
      @ForAll @DoubleRange(min = 0.02, max = 0.45) double z) {
    double[] joints = new double[ArmBody.JOINTS];
    ArmBody.reach(x, y, z, joints);
    Frames frames = new Frames(ArmBody.LINKS);
    frames.root(0, 0, 0.3, 0, 0, 0, 1);
    frames.place(joints, new double[ArmBody.JOINTS]);
    assertThat(ArmBody.hand(frames, 0)).isCloseTo(x, within(1e-9));
    assertThat(ArmBody.hand(frames, 1)).isCloseTo(y, within(1e-9));
    assertThat(ArmBody.hand(frames, 2)).isCloseTo(z, within(1e-9));
    assertThat(frames.turn(5, 2, 2)).isCloseTo(1, within(1e-9));
    assertThat(frames.turn(5, 1, 1)).isCloseTo(1, within(1e-9));
    for (int i = 0; i < ArmBody.TURNS; i++) {
      assertThat(joints[i]).isBetween(ArmBody.motor(i).low(), ArmBody.motor(i).high());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REACH, HAND, 20",
    "PUSH, HAND, 19",
    "PICK, HAND, 19",
    "REACH, JOINTS, 20",
    "PUSH, JOINTS, 10"
  })
  void script_twentyGoals_reachesAlmostAll(
      ArmConfig.Task task, ArmConfig.Control control, int least) {
    int script = 0;
    int chance = 0;
    var random = Rng.stream(1, "chance");
    ArmConfig config = Settings.with(ArmConfig.of(task, false), "control", control);
    try (Arm arm = new Arm(config)) {
      for (int seed = 0; seed < 20; seed++) {
        script += play(arm, seed, null) ? 1 : 0;
        chance += play(arm, seed, random) ? 1 : 0;
      }
    }
    assertThat(script).isGreaterThanOrEqualTo(least);
    assertThat(chance).isLessThan(script / 2);
  }

  private static boolean play(
      Arm arm, int seed, org.apache.commons.rng.UniformRandomProvider random) {
    arm.reset(seed);
    Step step;
    do {
      step = arm.step(random == null ? arm.advise("script") : arm.actionSpace().sample(random));
    } while (!step.ended());
    assertThat(step.truncated()).isTrue();
    return arm.success();
  }

  @ParameterizedTest
  @EnumSource(ArmConfig.Task.class)
  void computeReward_ofTheGoalsInTheObservation_isTheReward(ArmConfig.Task task) {
    var random = Rng.stream(2, "chance");
    for (boolean dense : new boolean[] {false, true}) {
      try (Arm arm = new Arm(ArmConfig.of(task, dense))) {
        for (int seed = 0; seed < 3; seed++) {
          arm.reset(seed);
          Step step;
          do {
            step = arm.step(arm.actionSpace().sample(random));
            float[] seen = step.observation();
            int n = seen.length;
            float[] achieved = Arrays.copyOfRange(seen, n - 6, n - 3);
            float[] desired = Arrays.copyOfRange(seen, n - 3, n);
            assertThat(arm.computeReward(achieved, desired)).isEqualTo(step.reward());
            assertThat(arm.computeReward(achieved, achieved)).isZero();
            assertThat(arm.computeTerminated(achieved, desired)).isFalse();
          } while (!step.ended());
        }
      }
    }
  }

  @Test
  void reset_starts_areSpreadAndBesideTheHand() {
    try (Arm arm = new Arm(ArmConfig.of(ArmConfig.Task.PICK, false))) {
      int lifted = 0;
      for (int seed = 0; seed < 60; seed++) {
        arm.reset(seed);
        double aside = Math.hypot(arm.object(0) - 0.45, arm.object(1));
        assertThat(aside).isBetween(0.099, 0.213);
        assertThat(arm.hand(2)).isCloseTo(0.15, within(0.001));
        assertThat(Math.abs(arm.goal(1))).isLessThanOrEqualTo(0.15);
        lifted += arm.goal(2) > 0.0251 ? 1 : 0;
      }
      assertThat(lifted).isBetween(15, 45);
    }
  }

  /* The spring and damper of each motor, computed from what is observed. */
  @Test
  void torque_randomSteps_costsExactlyWhereAMotorIsOverloaded() {
    ArmConfig joints =
        Settings.with(
            ArmConfig.of(ArmConfig.Task.REACH, false), "control", ArmConfig.Control.JOINTS);
    try (Arm arm = new Arm(Settings.with(joints, "torqueLimit", 0.05))) {
      var random = Rng.stream(3, "chance");
      int[] steps = new int[2];
      for (int seed = 0; seed < 5; seed++) {
        float[] before = arm.reset(seed);
        Step step;
        do {
          float[] action = arm.actionSpace().sample(random);
          for (int i = 0; i < action.length; i++) {
            action[i] *= 0.2f * seed;
          }
          step = arm.step(action);
          float[] seen = step.observation();
          int overloaded = 0;
          boolean clear = true;
          for (int i = 0; i < ArmBody.TURNS; i++) {
            Link.Motor motor = ArmBody.motor(i);
            double target = before[6 + i] + joints.jointStep() * action[i];
            target = Math.max(motor.low(), Math.min(motor.high(), target));
            double force = motor.stiffness() * (target - seen[6 + i]);
            force -= motor.damping() * 5 * seen[6 + ArmBody.TURNS + i];
            overloaded += Math.abs(force) > 0.05 * motor.force() ? 1 : 0;
            clear &= Math.abs(Math.abs(force) / motor.force() - 0.05) > 1e-3;
          }
          if (clear && arm.hand(2) > 0.05) {
            double fingers = arm.cost() * ArmBody.JOINTS - overloaded;
            assertThat(fingers).as("two fingers, not observed").isBetween(-1e-9, 2 + 1e-9);
            steps[overloaded > 0 ? 1 : 0]++;
          }
          before = seen;
        } while (!step.ended());
      }
      assertThat(steps[0]).isPositive();
      assertThat(steps[1]).isPositive();
    }
  }

  @Test
  void pose_boxHeldUp_fingersPressAndCarryIt() {
    ArmConfig config = ArmConfig.of(ArmConfig.Task.PICK, false);
    try (Arm arm = new Arm(config)) {
      assertThat(play(arm, 1, null)).isTrue();
      double[] left = force(arm, "left finger");
      double[] right = force(arm, "right finger");
      double press = right[1] - left[1];
      assertThat(Math.abs(press)).isGreaterThan(2);
      assertThat(left[1] + right[1]).isCloseTo(0, within(0.1 * Math.abs(press)));
      double weight = config.objectMass() * Scene.GRAVITY;
      assertThat(left[2] + right[2]).isCloseTo(-weight, within(0.01 * weight));
    }
  }

  private static double[] force(Arm arm, String part) {
    return arm.pose().orElseThrow().touches().stream()
        .filter(touch -> touch.name().equals(part))
        .findFirst()
        .orElseThrow()
        .force();
  }

  @Test
  void bump_handOnTheTable_costs() {
    try (Arm arm = new Arm()) {
      arm.reset(3);
      double cost = 0;
      for (int t = 0; t < 15; t++) {
        arm.step(new float[] {0, 0, -1});
        cost += arm.cost();
        assertThat(arm.cost() > 0).as("hand at %s", arm.hand(2)).isEqualTo(arm.hand(2) < 0.017);
      }
      assertThat(cost).isPositive();
    }
  }

  @Test
  void toString_showsArmBoxAndGoal() {
    try (Arm arm = new Arm(ArmConfig.of(ArmConfig.Task.PUSH, false))) {
      arm.reset(2);
      assertThat(arm.toString()).contains("*").contains("o").contains("x").contains("push");
    }
  }
}
