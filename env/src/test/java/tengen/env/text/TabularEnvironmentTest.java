package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

/** A world of one's own: a coin that is tossed again and again until one stops. */
class TabularEnvironmentTest extends EnvironmentContract<Integer> {

  private static final TransitionTable COIN =
      new TransitionTable.Builder(2, 2)
          .initial(0, 0.5)
          .initial(1, 0.5)
          .outcome(0, 0, 0.5, 0, 0, false)
          .outcome(0, 0, 0.5, 1, 0, false)
          .outcome(0, 1, 1, 0, -1, true)
          .outcome(1, 0, 0.5, 0, 0, false)
          .outcome(1, 0, 0.5, 1, 0, false)
          .outcome(1, 1, 1, 1, 1, true)
          .build();

  @Override
  protected Environment<Integer> create() {
    return new TabularEnvironment("Coin", COIN, 50);
  }

  @Test
  void step_followsTheTable() {
    TabularEnvironment env = new TabularEnvironment("Coin", COIN, 50);
    for (long seed = 0; seed < 20; seed++) {
      float[] start = env.reset(seed);
      assertThat(env.lastAction()).isEqualTo(-1);
      Step step = env.step(1);
      assertThat(step.terminated()).isTrue();
      assertThat(step.reward()).isEqualTo(start[0] == 1 ? 1 : -1);
      assertThat(env.lastProbability()).isEqualTo(1);
      assertThat(env.lastAction()).isEqualTo(1);
    }
  }

  @Test
  void step_limit_truncates() {
    TabularEnvironment env = new TabularEnvironment("Coin", COIN, 2);
    env.reset(1);
    assertThat(env.step(0).ended()).isFalse();
    assertThat(env.step(0).truncated()).isTrue();
    assertThat(env).hasToString("Coin: state " + env.state() + " of 2 after 2 steps");
  }

  @Test
  void observationSpace_isTheNumberOfTheState() {
    assertThat(create().observationSpace()).hasToString("Box[index state[1]]");
    assertThat(create().observationSpace().high()).containsExactly(1);
  }

  @Test
  void restore_snapshotOfAnotherTable_isRefused() {
    FrozenLake small = new FrozenLake();
    FrozenLake large = new FrozenLake(FrozenLake.Config.V1_8X8);
    large.reset(1);
    assertThatThrownBy(() -> small.restore(large.snapshot()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a snapshot of this FrozenLake");
  }
}
