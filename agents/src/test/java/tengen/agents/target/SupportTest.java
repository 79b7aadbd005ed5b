package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class SupportTest {

  private static double[] distribution(long seed, int atoms) {
    UniformRandomProvider random = Rng.stream(seed, "distribution");
    double[] p = new double[atoms];
    for (int i = 0; i < atoms; i++) {
      p[i] = random.nextDouble();
    }
    double sum = Arrays.stream(p).sum();
    for (int i = 0; i < atoms; i++) {
      p[i] /= sum;
    }
    return p;
  }

  @Property(tries = 500)
  void project_insideTheSupport_keepsMassAndMean(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 60) int atoms,
      @ForAll @DoubleRange(min = -3, max = 3) double reward) {
    var support = new Support(-10, 10, atoms);
    double[] p = distribution(seed, atoms);
    double[] out = new double[atoms];
    support.project(reward, 0.7, p, 0, out, 0);
    assertThat(Arrays.stream(out).sum()).isCloseTo(1, within(1e-12));
    assertThat(support.mean(out, 0)).isCloseTo(reward + 0.7 * support.mean(p, 0), within(1e-9));
  }

  @Property(tries = 500)
  void project_anyReward_keepsMassAndHasNoNegative(
      @ForAll long seed, @ForAll @DoubleRange(min = -1e6, max = 1e6) double reward) {
    var support = new Support(-1.7, 13.3, 51);
    double[] out = new double[51];
    support.project(reward, 0.99, distribution(seed, 51), 0, out, 0);
    assertThat(Arrays.stream(out).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(out).min().getAsDouble()).isNotNegative();
  }

  @Test
  void project_discountOneAndNoReward_changesNothing() {
    var support = new Support(-10, 10, 51);
    double[] p = distribution(3, 51);
    double[] out = new double[51];
    support.project(0, 1, p, 0, out, 0);
    assertThat(out).containsExactly(p, within(1e-12));
  }

  @Property(tries = 200)
  void share_exactlyOnAnAtom_losesNothing(
      @ForAll @IntRange(min = 2, max = 60) int atoms, @ForAll long seed) {
    int i = Rng.stream(seed, "atom").nextInt(atoms);
    var support = new Support(-3, 4, atoms);
    double[] out = new double[atoms];
    support.share(support.atom(i), 1, out, 0);
    assertThat(out[i]).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(out).sum()).isCloseTo(1, within(1e-15));
  }

  @Property(tries = 200)
  void project_floats_areTheDoublesRounded(
      @ForAll long seed, @ForAll @DoubleRange(min = -30, max = 30) double reward) {
    var support = new Support(-10, 10, 51);
    double[] p = distribution(seed, 51);
    float[] narrow = new float[60];
    for (int i = 0; i < 51; i++) {
      narrow[5 + i] = (float) p[i];
    }
    double[] expected = new double[51];
    support.project(reward, 0.99, p, 0, expected, 0);
    float[] out = new float[60];
    Arrays.fill(out, 7);
    support.project(reward, 0.99, narrow, 5, out, 9);
    assertThat(out[8]).isEqualTo(7);
    for (int i = 0; i < 51; i++) {
      assertThat(out[9 + i]).isCloseTo((float) expected[i], within(1e-6f));
    }
    assertThat(support.mean(narrow, 5)).isCloseTo(support.mean(p, 0), within(1e-6));
  }

  @Test
  void greedy_masked_choosesAmongTheAllowed() {
    var support = new Support(0, 1, 2);
    float[] p = {9, 9, 0.2f, 0.8f, 0.9f, 0.1f, 0.5f, 0.5f};
    assertThat(support.greedy(p, 2, 3, null, 0)).isZero();
    assertThat(support.greedy(p, 2, 3, new boolean[] {true, false, true, true}, 1)).isEqualTo(2);
    assertThat(support.greedy(p, 2, 3, new boolean[3], 0)).isEqualTo(-1);
    assertThat(support.greedy(new double[] {0.2, 0.8, 0.1, 0.9}, 0, 2)).isEqualTo(1);
  }

  @Test
  void new_boundsTheWrongWayRound_isRefused() {
    assertThatThrownBy(() -> new Support(1, 1, 51))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("high must be in");
    assertThatThrownBy(() -> new Support(0, 1, 1)).hasMessageStartingWith("atoms must be in");
  }
}
