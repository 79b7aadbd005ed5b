package tengen.agents.dist;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class DistributionTest {

  private static final double STEP = 1e-2;

  /** Central differences of the same quantity. */
  private static <B> void assertGradient(
      Distribution<B> distribution, float[] parameters, B action, double tolerance) {
    float[] gradient = new float[parameters.length];
    distribution.gradient(parameters, 0, action, 0, 0.7, -0.3, gradient);
    for (int i = 0; i < parameters.length; i++) {
      float[] up = parameters.clone();
      float[] down = parameters.clone();
      up[i] = (float) (up[i] + STEP);
      down[i] = (float) (down[i] - STEP);
      double slope =
          (worth(distribution, up, action) - worth(distribution, down, action))
              / ((double) up[i] - down[i]);
      assertThat(Math.abs(gradient[i] - slope)).isLessThan(tolerance * (1 + Math.abs(slope)));
    }
  }

  private static <B> double worth(Distribution<B> distribution, float[] parameters, B action) {
    return 0.7 * distribution.logProbability(parameters, 0, action, 0)
        - 0.3 * distribution.entropy(parameters, 0);
  }

  private static float[] numbers(long seed, int count, double bound) {
    UniformRandomProvider random = Rng.stream(seed, "test");
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (bound * (2 * random.nextDouble() - 1));
    }
    return numbers;
  }

  @Property(tries = 200)
  void categorical_gradient_isTheDerivative(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int action) {
    assertGradient(new Categorical(5), numbers(seed, 5, 3), new int[] {action}, 1e-3);
  }

  @Property(tries = 200)
  void gaussian_gradient_isTheDerivative(@ForAll long seed) {
    float[] parameters = numbers(seed, 6, 0.5);
    assertGradient(new DiagonalGaussian(3), parameters, numbers(seed + 1, 3, 2), 1e-2);
  }

  @Property(tries = 200)
  void multiCategorical_gradient_isTheDerivative(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 2) int first,
      @ForAll @IntRange(min = 0, max = 1) int second) {
    int[] action = {first, second};
    assertGradient(new MultiCategorical(3, 2), numbers(seed, 5, 3), action, 1e-3);
  }

  @Property(tries = 200)
  void bernoulli_gradient_isTheDerivative(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 1) int first,
      @ForAll @IntRange(min = 0, max = 1) int second) {
    assertGradient(new Bernoulli(2), numbers(seed, 2, 3), new int[] {first, second}, 1e-3);
  }

  /** {@code KL(p || p + v) = v' F v / 2} for small v, the third order taken out by both signs. */
  private static <B> void assertFisher(Distribution<B> distribution, long seed) {
    int n = distribution.parameters();
    float[] p = numbers(seed, n, 1);
    float[] v = numbers(seed + 1, n, 0.05);
    float[] up = new float[n];
    float[] down = new float[n];
    for (int i = 0; i < n; i++) {
      up[i] = p[i] + v[i];
      down[i] = p[i] - v[i];
    }
    float[] product = new float[n];
    distribution.fisher(p, 0, v, product);
    double half = 0;
    for (int i = 0; i < n; i++) {
      half += 0.5 * v[i] * product[i];
    }
    double divergence =
        (distribution.divergence(p, up, 0) + distribution.divergence(p, down, 0)) / 2;
    assertThat(Math.abs(divergence - half)).isLessThan(0.02 * half + 1e-8);
    assertThat(distribution.divergence(p, p, 0)).isCloseTo(0, Offset.offset(1e-12));
  }

  @Property(tries = 100)
  void fisher_everyDistribution_isTheCurvatureOfTheDivergence(@ForAll long seed) {
    assertFisher(new Categorical(4), seed);
    assertFisher(new MultiCategorical(3, 2), seed);
    assertFisher(new Bernoulli(3), seed);
    assertFisher(new DiagonalGaussian(2), seed);
  }

  @Test
  void divergence_categorical_isItsDefinition() {
    float[] p = {0, 1, -1};
    float[] q = {0.5f, 0, 0.3f};
    Categorical distribution = new Categorical(3);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double log = distribution.logProbability(p, 0, new int[] {i}, 0);
      sum += Math.exp(log) * (log - distribution.logProbability(q, 0, new int[] {i}, 0));
    }
    assertThat(distribution.divergence(p, q, 0)).isCloseTo(sum, Offset.offset(1e-12));
  }

  @Test
  void multiCategorical_secondRow_isApartFromTheFirst() {
    var distribution = new MultiCategorical(2, 3);
    float[] logits = {9, 0, 9, 0, 0, 0, 50, 0, 0, 50};
    int[] actions = {7, 7, 7, 7};
    distribution.sample(logits, 5, actions, 1, Rng.stream(1, "test"));
    assertThat(actions).containsExactly(7, 7, 1, 2);
    distribution.mode(logits, 0, actions, 0);
    assertThat(actions).containsExactly(0, 0, 1, 2);
  }

  @Test
  void bernoulli_samples_haveTheProbabilities() {
    var distribution = new Bernoulli(2);
    float[] logits = {1, -2};
    int[] action = new int[2];
    int[] count = new int[2];
    UniformRandomProvider random = Rng.stream(1, "test");
    for (int i = 0; i < 60_000; i++) {
      distribution.sample(logits, 0, action, 0, random);
      count[0] += action[0];
      count[1] += action[1];
    }
    for (int i = 0; i < 2; i++) {
      double p = 1 / (1 + Math.exp(-logits[i]));
      // four standard deviations
      assertThat(Math.abs(count[i] / 60_000.0 - p)).isLessThan(4 * Math.sqrt(p * (1 - p) / 60_000));
    }
  }

  @Test
  void categorical_masked_neverDrawsNorLearnsTheForbidden() {
    Categorical distribution = new Categorical(3);
    float[] logits = {0.5f, 30, -0.5f};
    distribution.mask(logits, 0, new boolean[] {true, false, true}, 0);
    int[] action = new int[1];
    UniformRandomProvider random = Rng.stream(1, "test");
    for (int i = 0; i < 1_000; i++) {
      distribution.sample(logits, 0, action, 0, random);
      assertThat(action[0]).isNotEqualTo(1);
    }
    float[] gradient = new float[3];
    distribution.gradient(logits, 0, new int[] {0}, 0, 1, 1, gradient);
    assertThat(gradient[1]).isZero();
  }

  @Test
  void categorical_samples_haveTheProbabilities() {
    Categorical distribution = new Categorical(3);
    float[] logits = {0, 9, 1, 2, 0.5f}; // the row begins at 2
    int[] count = new int[3];
    int[] action = new int[2];
    UniformRandomProvider random = Rng.stream(1, "test");
    for (int i = 0; i < 60_000; i++) {
      distribution.sample(logits, 2, action, 1, random);
      count[action[1]]++;
    }
    for (int i = 0; i < 3; i++) {
      double p = Math.exp(distribution.logProbability(logits, 2, new int[] {i}, 0));
      // four standard deviations
      assertThat(Math.abs(count[i] / 60_000.0 - p)).isLessThan(4 * Math.sqrt(p * (1 - p) / 60_000));
    }
  }

  @Test
  void gaussian_samples_haveMeanAndDeviation() {
    DiagonalGaussian distribution = new DiagonalGaussian(1);
    float[] parameters = {2, (float) Math.log(0.5)};
    float[] action = new float[1];
    UniformRandomProvider random = Rng.stream(1, "test");
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 60_000; i++) {
      distribution.sample(parameters, 0, action, 0, random);
      sum += action[0] - 2;
      squares += (action[0] - 2) * (action[0] - 2);
    }
    assertThat(Math.abs(sum / 60_000)).isLessThan(0.01);
    assertThat(Math.abs(squares / 60_000 - 0.25)).isLessThan(0.01);
  }

  @Test
  void categorical_extremeLogits_stayFinite() {
    Categorical distribution = new Categorical(3);
    float[] logits = {1e30f, -1e30f, 0};
    float[] gradient = new float[3];
    distribution.gradient(logits, 0, new int[] {0}, 0, 1, 0, gradient);
    assertThat(gradient).containsExactly(0, 0, 0);
    assertThat(distribution.logProbability(logits, 0, new int[] {0}, 0)).isZero();
  }
}
