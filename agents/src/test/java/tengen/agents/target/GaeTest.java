package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class GaeTest {

  @Property(tries = 300)
  void advantages_lambdaOne_areTheReturnLessTheValue(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    double[] advantage = new double[path.size()];
    Gae.advantages(path, 0.97, 1, advantage);
    for (int k = 0; k < path.size(); k++) {
      double expected = Paths.discounted(path, k, 0.97) - path.value[k];
      assertThat(advantage[k]).isCloseTo(expected, within(1e-12));
    }
  }

  @Property(tries = 300)
  void advantages_lambdaZero_areTheTemporalDifference(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    double[] advantage = new double[path.size()];
    Gae.advantages(path, 0.9, 0, advantage);
    for (int k = 0; k < path.size(); k++) {
      double future = path.terminated[k] ? 0 : path.nextValue[k];
      double expected = path.reward[k] + 0.9 * future - path.value[k];
      assertThat(advantage[k]).isCloseTo(expected, within(1e-12));
    }
  }

  @Property(tries = 300)
  void returns_anyLambda_areLambdaReturns(@ForAll long seed) {
    Trajectories path = Paths.random(seed);
    double[] returns = new double[path.size()];
    Gae.advantages(path, 0.97, 0.8, returns);
    Gae.returns(path, returns, returns);
    double[] expected = new double[path.size()];
    Returns.lambda(path, 0.97, 0.8, expected);
    assertThat(returns).containsExactly(expected, within(1e-12));
  }

  /** Three steps; the episode ends with the second one, and a new one begins. */
  private static double[] ending(boolean terminated, boolean truncated, double finalValue) {
    var path = new Trajectories(3, 1);
    for (int k = 0; k < 3; k++) {
      path.reward[k] = 1;
      path.value[k] = 10 * (k + 1);
    }
    path.terminated[1] = terminated;
    path.truncated[1] = truncated;
    path.nextValue[1] = finalValue;
    path.link(new float[] {50});
    double[] advantage = new double[3];
    Gae.advantages(path, 0.5, 0.5, advantage);
    return advantage;
  }

  @Test
  void advantages_truncation_takesTheFinalObservationsValue() {
    // delta(1) = 1 + 0.5 * 8 - 20; the new episode's value of 30 is nowhere in it.
    assertThat(ending(false, true, 8))
        .containsExactly(new double[] {1 + 10 - 10 - 0.25 * 15, -15, -4}, within(1e-12));
  }

  @Test
  void advantages_terminationAlsoTruncated_hasNoFuture() {
    double[] expected = {1 + 10 - 10 - 0.25 * 19, -19, -4};
    assertThat(ending(true, false, 8)).containsExactly(expected, within(1e-12));
    assertThat(ending(true, true, 8)).containsExactly(expected, within(1e-12));
    assertThat(ending(true, false, Double.NaN)).containsExactly(expected, within(1e-12));
  }

  @Test
  void advantages_shortArray_isRefused() {
    var path = new Trajectories(3, 2);
    assertThatThrownBy(() -> Gae.advantages(path, 0.9, 0.9, new double[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("advantage must have 6 numbers; got 5");
    assertThatThrownBy(() -> path.link(new float[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lastValue must have 2 numbers; got 1");
  }

  @Property(tries = 100)
  void normalize_several_haveMeanZeroAndTheSamplesDeviationOne(@ForAll long seed) {
    UniformRandomProvider random = Rng.stream(seed, "advantages");
    int count = 2 + random.nextInt(50);
    float[] advantage = new float[count + 1];
    for (int i = 0; i <= count; i++) {
      advantage[i] = 5 + 3 * random.nextFloat();
    }
    float beyond = advantage[count];
    Gae.normalize(advantage, count);
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      mean += advantage[i] / (double) count;
      squares += advantage[i] * (double) advantage[i];
    }
    assertThat(mean).isCloseTo(0, within(1e-6));
    assertThat(squares / (count - 1)).isCloseTo(1, within(1e-4));
    assertThat(advantage[count]).isEqualTo(beyond);
  }

  @Test
  void normalize_oneAdvantage_staysAsItIs() {
    float[] advantage = {3};
    Gae.normalize(advantage, 1);
    assertThat(advantage).containsExactly(3);
  }
}
