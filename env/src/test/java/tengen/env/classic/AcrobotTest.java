package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class AcrobotTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new Acrobot();
  }

  @Test
  void reset_hangsAlmostStill() {
    for (long seed = 0; seed < 100; seed++) {
      Acrobot env = new Acrobot();
      env.reset(seed);
      for (double number : env.state()) {
        assertThat(Math.abs(number)).isLessThanOrEqualTo(0.1f);
        assertThat(number).isEqualTo((float) number);
      }
    }
  }

  /** Gymnasium calls the world solved at -100 on average over 100 episodes. */
  @Test
  void step_torqueWithTheLowerLink_solvesIt() {
    double sum = 0;
    for (long seed = 0; seed < 100; seed++) {
      Acrobot env = new Acrobot();
      float[] o = env.reset(seed);
      Step step;
      do {
        step = env.step(o[5] > 0 ? 2 : 0);
        sum += step.reward();
        o = step.observation();
      } while (!step.ended());
      assertThat(step.terminated()).isTrue();
    }
    assertThat(sum / 100).isGreaterThan(-100);
  }

  @Test
  void step_noTorque_isTruncatedAtTheLimit() {
    Acrobot env = new Acrobot();
    env.reset(1);
    for (int i = 1; i < 500; i++) {
      Step step = env.step(1);
      assertThat(step.ended()).isFalse();
      assertThat(step.reward()).isEqualTo(-1);
    }
    assertThat(env.step(1).truncated()).isTrue();
  }

  @Test
  void step_reachesTheHeight_costsNothingAndTerminates() {
    Acrobot env = new Acrobot();
    env.state(new double[] {2.5, 0.1, 0.5, 0.5}, 7);
    Step step = env.step(1);
    assertThat(env.height()).isGreaterThan(1);
    assertThat(step.terminated()).isTrue();
    assertThat(step.reward()).isZero();
  }

  /** The two sets of equations differ by a term in the upper link's speed. */
  @Test
  void step_bookOrNips_differOnlyWhenTheUpperLinkMoves() {
    Acrobot book = new Acrobot();
    Acrobot nips = new Acrobot(new Acrobot.Config("nips", 500));
    for (double speed : new double[] {0, 2}) {
      book.state(new double[] {0, 0.5, speed, 0}, 0);
      nips.state(new double[] {0, 0.5, speed, 0}, 0);
      double gap = Math.abs(book.step(1).observation()[5] - nips.step(1).observation()[5]);
      if (speed == 0) {
        assertThat(gap).isLessThan(0.01);
      } else {
        assertThat(gap).isGreaterThan(0.05);
      }
    }
  }

  @Test
  void toString_showsBothLinks() {
    Acrobot env = new Acrobot();
    env.state(new double[] {0, 0, 0, 0}, 0);
    assertThat(env.height()).isEqualTo(-2, Offset.offset(1e-12));
    assertThat(env.toString())
        .contains("---", "o", "*", "+")
        .endsWith("angles 0.000 0.000, speeds 0.000 0.000, height -2.000");
  }

  @Test
  void config_unknownEquations_areRefused() {
    assertThatThrownBy(() -> new Acrobot.Config("paper", 500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bookOrNips must be book or nips; got paper");
  }
}
