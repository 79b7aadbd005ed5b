package tengen.agents.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

/** Formulas of single transitions and numbers. */
final class FormulasTest {

  @Property
  void signedHyperbolic_thereAndBack_isTheSame(
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double x) {
    double back = SignedHyperbolic.expand(SignedHyperbolic.squash(x, 0.001), 0.001);
    assertThat(back).isCloseTo(x, within(1e-9 * Math.max(1, Math.abs(x))));
  }

  @Property
  void twoHot_thereAndBack_isTheSameButForTheEpsilon(
      @ForAll @DoubleRange(min = -25, max = 25) double x) {
    var code = new TwoHot(-20, 20, 41);
    double[] p = new double[43];
    code.encode(x, p, 2);
    assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
    assertThat(Arrays.stream(p).filter(share -> share != 0).count()).isLessThanOrEqualTo(2);
    double clipped = Math.min(Math.max(x, -20), 20);
    assertThat(code.decode(p, 2)).isCloseTo(clipped, within(2e-5));
  }

  @Property(tries = 200)
  void batch_anyMask_isTheGreatestAllowedValue(@ForAll long seed) {
    UniformRandomProvider random = Rng.stream(seed, "q");
    int size = 5;
    int actions = 3;
    float[] reward = new float[size];
    float[] discount = new float[size];
    float[] q = new float[size * actions];
    float[] selector = new float[size * actions];
    boolean[] allowed = new boolean[size * actions];
    for (int i = 0; i < q.length; i++) {
      q[i] = random.nextFloat() - 0.5f;
      selector[i] = random.nextFloat() - 0.5f;
      allowed[i] = random.nextBoolean();
    }
    for (int b = 0; b < size; b++) {
      reward[b] = random.nextFloat();
      discount[b] = random.nextBoolean() ? 0 : 0.99f;
    }
    float[] target = new float[size];
    QTarget.batch(reward, discount, q, selector, allowed, target, size, actions);
    for (int b = 0; b < size; b++) {
      int best = -1;
      for (int a = b * actions; a < (b + 1) * actions; a++) {
        if (allowed[a] && (best < 0 || selector[a] > selector[best])) {
          best = a;
        }
      }
      float expected = reward[b] + (best < 0 ? 0 : discount[b] * q[best]);
      assertThat(target[b]).isCloseTo(expected, within(1e-6f));
    }
  }

  @Test
  void batch_terminatedWithoutANumber_isTheReward() {
    float[] target = new float[1];
    float[] q = {Float.NaN, Float.NEGATIVE_INFINITY};
    QTarget.batch(new float[] {2}, new float[1], q, q, null, target, 1, 2);
    assertThat(target).containsExactly(2);
  }

  @Test
  void softmax_hugeLogits_staysFinite() {
    double[] p = new double[4];
    Softmax.probabilities(new double[] {0, 1000, 1000, -1000}, 1, 3, p);
    assertThat(p).containsExactly(new double[] {0, 0.5, 0.5, 0}, within(1e-12));
    double loss = Softmax.crossEntropy(new double[] {1, 0}, 0, new double[] {-1000, 1000}, 0, 2);
    assertThat(loss).isEqualTo(2000);
  }

  @Property(tries = 100)
  void quantileLoss_halfAndNoKappa_isLeastAtTheMedian(
      @ForAll @Size(5) double[] samples, @ForAll @DoubleRange(min = -6, max = 6) double other) {
    double[] sorted = samples.clone();
    Quantiles.sort(sorted, 0, 5);
    double[] tau = Quantiles.midpoints(1);
    double atMedian = Quantiles.loss(new double[] {sorted[2]}, tau, samples, 0);
    assertThat(Quantiles.loss(new double[] {other}, tau, samples, 0))
        .isGreaterThanOrEqualTo(atMedian - 1e-12 * Math.max(1, atMedian)); // some are huge
  }

  @Test
  void quantileLoss_lowQuantile_weighsTargetsBelowItMore() {
    double[] quantile = {0};
    double[] tau = {0.1};
    assertThat(Quantiles.loss(quantile, tau, new double[] {-2}, 1)).isCloseTo(1.35, within(1e-12));
    assertThat(Quantiles.loss(quantile, tau, new double[] {2}, 1)).isCloseTo(0.15, within(1e-12));
    assertThat(Quantiles.midpoints(4)).containsExactly(0.125, 0.375, 0.625, 0.875);
  }

  @Test
  void sort_aSlice_leavesTheRest() {
    float[] quantile = {9, 3, 1, 2, 0};
    Quantiles.sort(quantile, 1, 3);
    assertThat(quantile).containsExactly(9, 1, 2, 3, 0);
  }

  @Test
  void explainedVariance_extremes_areOneAndZeroAndUndefined() {
    double[] returns = {1, 2, 3};
    assertThat(ExplainedVariance.of(returns, returns, 3)).isEqualTo(1);
    assertThat(ExplainedVariance.of(new double[] {5, 5, 5}, returns, 3)).isZero();
    assertThat(ExplainedVariance.of(returns, new double[] {4, 4, 4}, 3)).isNaN();
  }
}
