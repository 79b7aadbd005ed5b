package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class CliffWalkingTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new CliffWalking(CliffWalking.Config.V1_SLIPPERY);
  }

  @Test
  void step_alongTheEdge_takesThirteenSteps() {
    CliffWalking env = new CliffWalking();
    env.reset(1);
    double sum = env.step(0).reward();
    for (int i = 0; i < 11; i++) {
      sum += env.step(1).reward();
    }
    assertThat(env.column()).isEqualTo(11);
    Step last = env.step(2);
    assertThat(last.terminated()).isTrue();
    assertThat(sum + last.reward()).isEqualTo(-13);
  }

  @Test
  void step_overTheEdge_leadsBackToTheStart() {
    CliffWalking env = new CliffWalking();
    env.reset(1);
    Step step = env.step(1);
    assertThat(step.reward()).isEqualTo(-100);
    assertThat(step.ended()).isFalse();
    assertThat(env.state()).isEqualTo(36);
    assertThat(env.toString()).endsWith("[S] C  C  C  C  C  C  C  C  C  C  G \nright, 1 steps");
  }

  @Test
  void step_withALimit_isTruncated() {
    CliffWalking env = new CliffWalking(new CliffWalking.Config(false, 2));
    env.reset(1);
    env.step(0);
    assertThat(env.step(0).truncated()).isTrue();
  }
}
