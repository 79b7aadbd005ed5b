package tengen.env.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tengen.env.Space;
import tengen.env.classic.CartPole;

class ObservationWrappersTest {

  @Test
  void stack_afterReset_isTheFirstObservationRepeated() {
    FrameStack<Integer> env = new FrameStack<>(Script.terminating(7, 8, 9), 3);
    assertThat(env.reset(0)).containsExactly(1, 1, 1);
    assertThat(env.step(0).observation()).containsExactly(1, 1, 7);
    assertThat(env.step(0).observation()).containsExactly(1, 7, 8);
    assertThat(env.step(0).observation()).containsExactly(7, 8, 9);
    assertThat(env.reset(0)).containsExactly(1, 1, 1);
  }

  @Test
  void stack_zeroPadding_isZeros() {
    FrameStack<Integer> env =
        new FrameStack<>(Script.terminating(7, 8), 3, FrameStack.Padding.ZERO);
    assertThat(env.reset(0)).containsExactly(0, 0, 1);
    assertThat(env.step(0).observation()).containsExactly(0, 1, 7);
  }

  @Test
  void stack_namedParts_areStackedOneByOne() {
    FrameStack<float[]> env = new FrameStack<>(new Bead(new Bead.Config(0, 9, false)), 2);
    assertThat(env.observationSpace().parts())
        .containsExactly(new Space.Part("place", 2, 1), new Space.Part("pushed", 2, 2));
    assertThat(env.observationSpace().low()).containsExactly(-10, -10, -2, 0, -2, 0);
    env.reset(0);
    env.step(new float[] {1, 2});
    float[] seen = env.step(new float[] {-1, 3}).observation();
    assertThat(seen).containsExactly(0.1f, 0, 1, 2, -1, 3);
  }

  @Test
  void noise_hasItsDeviationWhereItIsWanted() {
    ObservationNoise<float[]> env =
        new ObservationNoise<>(new Bead(new Bead.Config(0, 1000, false)), 0.5f, 0, 0);
    assertThat(env.observationSpace().high()).containsExactly(Float.POSITIVE_INFINITY, 2, 10);
    env.reset(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 1000; i++) {
      float[] observation = env.step(new float[] {0, 3}).observation();
      sum += observation[0];
      squares += observation[0] * observation[0];
      assertThat(observation).endsWith(0, 3);
    }
    assertThat(sum / 1000).isCloseTo(0, within(0.06));
    assertThat(Math.sqrt(squares / 1000)).isCloseTo(0.5, within(0.04));
  }

  @Test
  void noise_seed_decidesIt() {
    float[] first = new ObservationNoise<>(new CartPole(), 1).reset(5);
    assertThat(new ObservationNoise<>(new CartPole(), 1).reset(5)).isEqualTo(first);
    assertThat(new ObservationNoise<>(new CartPole(), 1).reset(6)).isNotEqualTo(first);
  }

  @Test
  void time_inSteps_isTheLastNumber() {
    TimeAwareObservation<Integer> env =
        new TimeAwareObservation<>(
            Script.terminating(5, 6), new TimeAwareObservation.Config(4, false));
    assertThat(env.observationSpace().parts().get(1)).isEqualTo(new Space.Part("time", 1));
    assertThat(env.observationSpace().high()).containsExactly(100, 4);
    assertThat(env.reset(0)).containsExactly(1, 0);
    assertThat(env.step(0).observation()).containsExactly(5, 1);
    assertThat(env.step(0).observation()).containsExactly(6, 2);
  }

  @Test
  void time_normalized_isAShare() {
    TimeAwareObservation<Integer> env =
        new TimeAwareObservation<>(
            Script.terminating(5, 6), new TimeAwareObservation.Config(4, true));
    assertThat(env.observationSpace().high()).containsExactly(100, 1);
    env.reset(0);
    assertThat(env.step(0).observation()).containsExactly(5, 0.25f);
    assertThat(env.step(0).observation()).containsExactly(6, 0.5f);
  }

  @Test
  void time_longerEpisode_saysWhatIsMissing() {
    TimeAwareObservation<Integer> env =
        new TimeAwareObservation<>(
            Script.terminating(5, 6), new TimeAwareObservation.Config(1, false));
    env.reset(0);
    env.step(0);
    assertThatThrownBy(() -> env.step(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("put a TimeLimit(1) inside TimeAwareObservation");
  }

  @Test
  void flatten_parts_becomeOne() {
    FlattenObservation<float[]> env = new FlattenObservation<>(new Bead());
    assertThat(env.observationSpace().parts()).containsExactly(new Space.Part("observation", 3));
    assertThat(env.observationSpace().high()).containsExactly(10, 2, 10);
    env.reset(1);
    assertThat(env.step(new float[] {1, 2}).observation()).hasSize(3).endsWith(1, 2);
  }
}
