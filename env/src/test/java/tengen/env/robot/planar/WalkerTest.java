package tengen.env.robot.planar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment.Step;
import tengen.env.Rng;

final class WalkerTest {

  private static double meanReturn(Walker walker, IntFunction<float[]> policy) {
    double sum = 0;
    for (int seed = 0; seed < 4; seed++) {
      walker.reset(seed);
      Step step;
      int steps = 0;
      do {
        step = walker.step(policy.apply(steps++));
        sum += step.reward();
      } while (!step.ended() && steps < 400);
    }
    return sum / 4;
  }

  @Test
  void advise_stride_standsWhereChanceFalls() {
    Walker walker = new Walker();
    UniformRandomProvider random = Rng.stream(1, "test");
    double stride = meanReturn(walker, step -> walker.advise("stride"));
    double chance = meanReturn(walker, step -> walker.actionSpace().sample(random));
    assertThat(stride).isGreaterThan(chance + 50);
  }

  @Test
  void step_motors_turnTheirJointsTheWayTheySay() {
    for (int joint = 0; joint < 4; joint++) {
      int at = 4 + 5 * (joint / 2) + 2 * (joint % 2);
      assertThat(after(joint, 1)[at]).isGreaterThan(after(joint, -1)[at]);
    }
  }

  private static float[] after(int joint, float sign) {
    Walker walker = new Walker();
    walker.reset(1);
    float[] action = new float[4];
    action[joint] = sign;
    Step step = null;
    for (int i = 0; i < 10; i++) {
      step = walker.step(action);
    }
    return step.observation();
  }

  @Test
  void step_joints_stayWithinTheirLimits() {
    Walker walker = new Walker();
    UniformRandomProvider random = Rng.stream(2, "test");
    for (int seed = 0; seed < 5; seed++) {
      walker.reset(seed);
      Step step;
      do {
        step = walker.step(walker.actionSpace().sample(random));
        float[] s = step.observation();
        for (int leg = 0; leg < 2; leg++) {
          assertThat(s[4 + 5 * leg]).isBetween(-0.95f, 1.25f);
          assertThat(s[6 + 5 * leg]).isBetween(-0.75f, 1.05f);
        }
      } while (!step.ended());
    }
  }

  @Test
  void ray_overAStep_meetsItsEdge() {
    Ground ground = new Ground(new double[] {0, 2, 2.001, 5}, new double[] {0, 0, 1, 1}, 1);
    assertThat(ground.ray(1, 3, 0, -6)).isEqualTo(0.5);
    assertThat(ground.ray(1, 0.5, 4, 0)).isBetween(0.25, 0.2502);
    assertThat(ground.ray(1, 3, 4, 0)).isEqualTo(1);
    assertThat(ground.height(3)).isEqualTo(1);
    assertThat(ground.height(-1)).isZero();
  }

  @Test
  void reset_hardcore_hasObstaclesAndTheOtherHasNot() {
    assertThat(steepest(WalkerConfig.HARDCORE)).isGreaterThan(10);
    assertThat(steepest(WalkerConfig.DEFAULT)).isLessThan(1);
  }

  private static double steepest(WalkerConfig config) {
    Ground ground = Trail.draw(config, Rng.stream(3, "test"));
    double steepest = 0;
    for (int i = 0; i + 1 < ground.x.length; i++) {
      steepest =
          Math.max(
              steepest,
              Math.abs((ground.y[i + 1] - ground.y[i]) / (ground.x[i + 1] - ground.x[i])));
      assertThat(ground.x[i + 1]).isGreaterThan(ground.x[i]);
    }
    return steepest;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void moment_startAndStanding_noPartIsInTheGround(long seed) {
    Walker walker = new Walker();
    walker.reset(seed);
    for (int step = 0; step < 40; step++) {
      PlanarMoment moment = walker.moment();
      for (double[] part : moment.parts()) {
        for (int i = 0; i < part.length; i += 2) {
          // The start is level.
          assertThat(part[i + 1]).isGreaterThan(Trail.HEIGHT - 0.05);
        }
      }
      walker.step(new float[4]);
    }
  }
}
