package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

class CartPoleTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new CartPole();
  }

  @Test
  void reset_startsNearTheMiddle() {
    for (long seed = 0; seed < 200; seed++) {
      for (float number : new CartPole().reset(seed)) {
        assertThat(Math.abs(number)).isLessThanOrEqualTo(0.05f);
      }
    }
  }

  @Test
  void step_balancedPole_isTruncatedAtTheLimit() {
    CartPole env = new CartPole();
    float[] o = env.reset(4);
    for (int i = 1; i < 500; i++) {
      Environment.Step step = env.step(push(o));
      assertThat(step.ended()).isFalse();
      o = step.observation();
    }
    Environment.Step last = env.step(push(o));
    assertThat(last.truncated()).isTrue();
    assertThat(last.terminated()).isFalse();
  }

  private static int push(float[] o) {
    return o[2] + 0.5 * o[3] + 0.1 * o[0] + 0.1 * o[1] > 0 ? 1 : 0;
  }

  @Test
  void step_fallOnTheLastStep_terminatesOnly() {
    CartPole env = new CartPole(new CartPole.Config(false, false, 10));
    env.state(new double[] {0, 0, 0.2, 2}, 9);
    Environment.Step step = env.step(0);
    assertThat(step.terminated()).isTrue();
    assertThat(step.truncated()).isFalse();
  }

  @Test
  void step_suttonBartoReward_isMinusOneForTheFall() {
    CartPole env = new CartPole(new CartPole.Config(true, false, 500));
    env.reset(1);
    Environment.Step step;
    do {
      step = env.step(1);
      assertThat(step.reward()).isEqualTo(step.terminated() ? -1 : 0);
    } while (!step.ended());
  }

  @Test
  void toString_showsCartAndPole() {
    CartPole env = new CartPole();
    env.state(new double[] {0, 0, 0, 0}, 0);
    assertThat(env.toString().lines())
        .hasSize(7)
        .filteredOn(line -> line.contains("*"))
        .hasSize(5)
        .allMatch(line -> line.equals(" ".repeat(24) + "*"));
    assertThat(env.toString())
        .contains("\n" + " ".repeat(22) + "=====\n")
        .endsWith("x 0.000, speed 0.000, angle 0.000, angular speed 0.000");
  }

  @Test
  void config_noSteps_isRefused() {
    assertThatThrownBy(() -> new CartPole.Config(false, false, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxSteps must be in [1,");
  }
}
