package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class MountainCarContinuousTest extends EnvironmentContract<float[]> {

  @Override
  protected Environment<float[]> create() {
    return new MountainCarContinuous();
  }

  /** Gymnasium calls the world solved at 90 on average over 100 episodes. */
  @Test
  void step_pushingTheWayItMoves_solvesIt() {
    double sum = 0;
    for (long seed = 0; seed < 100; seed++) {
      MountainCarContinuous env = new MountainCarContinuous();
      env.reset(seed);
      Step step;
      do {
        step = env.step(new float[] {env.speed() >= 0 ? 0.6f : -0.6f});
        sum += step.reward();
      } while (!step.ended());
      assertThat(step.terminated()).isTrue();
    }
    assertThat(sum / 100).isGreaterThan(90);
  }

  @Test
  void step_forceBeyondTheBound_movesAsTheBoundAndPaysInFull() {
    MountainCarContinuous strong = new MountainCarContinuous();
    MountainCarContinuous bound = new MountainCarContinuous();
    strong.reset(5);
    bound.reset(5);
    Step asked = strong.step(new float[] {-3});
    Step most = bound.step(new float[] {-1});
    assertThat(asked.observation()).containsExactly(most.observation());
    assertThat(asked.reward()).isEqualTo(-0.9, within());
    assertThat(most.reward()).isEqualTo(-0.1, within());
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-15);
  }

  @Test
  void step_goal_paysAHundred() {
    MountainCarContinuous env = new MountainCarContinuous();
    env.state(new double[] {0.44, 0.05}, 10);
    Step step = env.step(new float[] {0});
    assertThat(step.terminated()).isTrue();
    assertThat(step.reward()).isEqualTo(100);
  }

  @Test
  void step_notFinite_isRefused() {
    MountainCarContinuous env = new MountainCarContinuous();
    env.reset(1);
    assertThatThrownBy(() -> env.step(new float[] {Float.POSITIVE_INFINITY}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("action of MountainCarContinuous must be finite; got Infinity");
  }

  @Test
  void step_idleCar_isTruncatedAtTheLimit() {
    MountainCarContinuous env = new MountainCarContinuous(new MountainCarContinuous.Config(0, 3));
    env.reset(1);
    env.step(new float[1]);
    assertThat(env.step(new float[1]).ended()).isFalse();
    assertThat(env.step(new float[1]).truncated()).isTrue();
  }

  @Test
  void toString_showsTrackCarAndFlag() {
    MountainCarContinuous env = new MountainCarContinuous();
    env.state(new double[] {-0.5, 0.01}, 0);
    assertThat(env.toString())
        .contains("o", "F", "....")
        .endsWith("position -0.500, speed 0.0100, goal 0.45");
  }
}
