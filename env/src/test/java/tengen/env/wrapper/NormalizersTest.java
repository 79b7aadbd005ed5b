package tengen.env.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tengen.env.Environment.Step;
import tengen.env.Snapshot;
import tengen.env.classic.CartPole;

/** The numbers are those that Gymnasium 1.4.0 gave for the same observations and rewards. */
class NormalizersTest {

  @Test
  void observation_twoEpisodes_areGymnasiumsNumbers() {
    NormalizeObservation<Integer> env = new NormalizeObservation<>(Script.terminating(3, 5, 0));
    float[][] expected = {
      {0.00707071f, 1, 1.2247499f, -1.1716615f}, {-0.5589915f, 0.49753588f, 1.3194641f, -1.1716808f}
    };
    for (float[] episode : expected) {
      assertThat(env.reset(0)[0]).isCloseTo(episode[0], within(1e-6f));
      for (int i = 1; i < episode.length; i++) {
        assertThat(env.step(0).observation()[0]).isCloseTo(episode[i], within(1e-6f));
      }
    }
    assertThat(env.moments().mean()[0]).isCloseTo(2.24997188, within(1e-8));
    assertThat(env.moments().variance()[0]).isCloseTo(3.68752969, within(1e-8));
    assertThat(env.moments().count()).isCloseTo(8.0001, within(1e-9));
  }

  @Test
  void observation_frozen_changesNoMore() {
    NormalizeObservation<Integer> env = new NormalizeObservation<>(Script.terminating(3, 5));
    env.moments(new Moments(10, new double[] {2}, new double[] {0.25}));
    env.updating(false);
    assertThat(env.updating()).isFalse();
    assertThat(env.reset(0)[0]).isCloseTo(-2, within(1e-6f));
    assertThat(env.step(0).observation()[0]).isCloseTo(2, within(1e-6f));
    assertThat(env.moments()).isEqualTo(new Moments(10, new double[] {2}, new double[] {0.25}));
  }

  @Test
  void observation_restored_goesOnWithTheOldStatistics() {
    NormalizeObservation<Integer> env = new NormalizeObservation<>(new CartPole());
    env.reset(1);
    Snapshot snapshot = env.snapshot();
    Moments moments = env.moments();
    float[] next = env.step(1).observation();
    env.step(1);
    env.restore(snapshot);
    assertThat(env.moments()).isEqualTo(moments);
    assertThat(env.step(1).observation()).isEqualTo(next);
  }

  @Test
  void reward_twoEpisodes_areGymnasiumsNumbers() {
    NormalizeReward<Integer> env = new NormalizeReward<>(Script.terminating(1, -2, 0.5));
    double[][] expected = {
      {70.71421321062337, -1.9900502339422828, 0.5851928617264023},
      {1.0659876203748773, -2.145157204205014, 0.5850761448970706}
    };
    for (double[] episode : expected) {
      env.reset(0);
      for (double reward : episode) {
        assertThat(env.step(0).reward()).isCloseTo(reward, within(1e-9));
      }
    }
    assertThat(env.statistics().discounted()).isEqualTo(0.5);
    assertThat(env.statistics().moments().mean()[0]).isCloseTo(0.3275028749520842, within(1e-12));
    assertThat(env.statistics().moments().variance()[0])
        .isCloseTo(0.7303234076224409, within(1e-12));
  }

  @Test
  void reward_truncated_keepsTheReturn() {
    NormalizeReward<Integer> env =
        new NormalizeReward<>(Script.truncating(1, 2), new NormalizeReward.Config(0.5, 1e-8));
    env.reset(0);
    env.step(0);
    env.step(0);
    assertThat(env.statistics().discounted()).isEqualTo(2.5);
    env.reset(0);
    env.step(0);
    assertThat(env.statistics().discounted()).isEqualTo(2.25);
  }

  @Test
  void reward_frozen_dividesBySavedStatistics() {
    NormalizeReward<Integer> env = new NormalizeReward<>(Script.terminating(6, -3));
    env.statistics(
        new NormalizeReward.Statistics(0, new Moments(5, new double[] {1}, new double[] {9})));
    env.updating(false);
    env.reset(0);
    assertThat(env.step(0).reward()).isCloseTo(2, within(1e-8));
    Step last = env.step(0);
    assertThat(last.reward()).isCloseTo(-1, within(1e-8));
    assertThat(last.terminated()).isTrue();
    assertThat(env.statistics().moments().count()).isEqualTo(5);
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(() -> new NormalizeReward.Config(1.5, 1e-8))
        .hasMessageContaining("gamma must be in [0.0, 1.0]; got 1.5");
    assertThatThrownBy(() -> new NormalizeObservation<>(new CartPole(), 0))
        .hasMessageContaining("epsilon must be in");
    assertThatThrownBy(
            () ->
                new NormalizeObservation<>(new CartPole())
                    .moments(new Moments(1, new double[2], new double[2])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moments must have 4 numbers; got 2");
    assertThatThrownBy(() -> new Moments(1, new double[1], new double[] {-1}))
        .hasMessageContaining("variance[0] must be in");
    assertThatThrownBy(() -> new Moments(1, new double[1], new double[2]))
        .hasMessage("mean has 1 numbers and variance has 2");
  }
}
