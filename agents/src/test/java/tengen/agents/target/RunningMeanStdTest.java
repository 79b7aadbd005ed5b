package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.wrapper.Moments;

final class RunningMeanStdTest {

  private static float[] numbers(long seed, int count) {
    UniformRandomProvider random = Rng.stream(seed, "numbers");
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 100 + 5 * random.nextFloat();
    }
    return numbers;
  }

  private static void same(RunningMeanStd one, RunningMeanStd other) {
    assertThat(other.count()).isCloseTo(one.count(), within(1e-9));
    for (int i = 0; i < 2; i++) {
      assertThat(other.mean(i)).isCloseTo(one.mean(i), within(1e-9));
      assertThat(other.variance(i)).isCloseTo(one.variance(i), within(1e-9));
    }
  }

  @Property(tries = 100)
  void update_inBatches_isTheSameAsAllAtOnce(@ForAll long seed) {
    float[] numbers = numbers(seed, 60);
    var whole = new RunningMeanStd(2);
    whole.update(numbers, 30);
    var parts = new RunningMeanStd(2);
    double[] first = new double[20];
    for (int i = 0; i < 20; i++) {
      first[i] = numbers[i];
    }
    parts.update(first, 10);
    parts.update(numbers, 0);
    float[] rest = new float[40];
    System.arraycopy(numbers, 20, rest, 0, 40);
    parts.update(rest, 20);
    same(whole, parts);
  }

  @Test
  void merge_whatAnotherSaw_isAsIfSeen() {
    float[] numbers = numbers(1, 40);
    var whole = new RunningMeanStd(2);
    whole.update(numbers, 20);
    var other = new RunningMeanStd(2);
    other.moments(new Moments(1e-12, new double[2], new double[2]));
    other.update(numbers, 20);
    var merged = new RunningMeanStd(2);
    merged.merge(other.moments());
    same(whole, merged);
  }

  @Test
  void moments_putBack_goOnToTheBit() {
    var one = new RunningMeanStd(2);
    one.update(numbers(1, 40), 20);
    var other = new RunningMeanStd(2);
    other.moments(one.moments());
    one.update(numbers(2, 40), 20);
    other.update(numbers(2, 40), 20);
    assertThat(other.moments()).isEqualTo(one.moments());
    assertThatThrownBy(() -> new RunningMeanStd(3).moments(one.moments()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moments must have 3 numbers; got 2");
  }

  @Test
  void normalize_outliers_areClipped() {
    var running = new RunningMeanStd(2);
    running.moments(new Moments(10, new double[] {1, 2}, new double[] {4, 0}));
    float[] x = {3, 2, 1000, 2, -1000, 3};
    running.normalize(x, x, 3, 10);
    assertThat(x).containsExactly(new float[] {1, 0, 10, 0, -10, 10}, within(1e-6f));
  }
}
