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
