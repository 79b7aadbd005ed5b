package tengen.agents.dist;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class SquashedGaussianTest {

  private static final int N = 3;
  private static final double STEP = 1e-2;
  private static final float[] BY_ACTION = {9, 0.8f, -0.5f, 0.3f};

  private final SquashedGaussian distribution = new SquashedGaussian(N);

  /** {@code 0.8 a0 - 0.5 a1 + 0.3 a2 + 0.7 log p(a)}. */
  private double worth(float[] parameters, float[] noise) {
    float[] actions = new float[N];
    double log = distribution.draw(parameters, 1, noise, 0, actions, 0);
    double sum = 0.7 * log;
    for (int i = 0; i < N; i++) {
      sum += BY_ACTION[1 + i] * actions[i];
    }
    return sum;
  }

  @Property(tries = 200)
  void gradient_throughTheAction_isTheDerivative(@ForAll long seed) {
    UniformRandomProvider random = Rng.stream(seed, "test");
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    float[] parameters = new float[1 + 2 * N]; // the row begins at 1
    float[] noise = new float[N];
    for (int i = 0; i < N; i++) {
      parameters[1 + i] = (float) normal.sample();
      parameters[1 + N + i] = (float) (0.5 * normal.sample() - 1);
      noise[i] = (float) normal.sample();
    }
    float[] gradient = new float[parameters.length];
    distribution.gradient(parameters, 1, noise, 0, BY_ACTION, 1, 0.7, gradient);
    for (int i = 1; i < parameters.length; i++) {
      float[] up = parameters.clone();
      float[] down = parameters.clone();
      up[i] = (float) (up[i] + STEP);
      down[i] = (float) (down[i] - STEP);
      double slope = (worth(up, noise) - worth(down, noise)) / ((double) up[i] - down[i]);
      assertThat(Math.abs(gradient[i] - slope)).isLessThan(2e-3 * (1 + Math.abs(slope)));
    }
  }

  @Test
  void gradient_clippedDeviation_isZero() {
    float[] gradient = new float[4];
    var two = new SquashedGaussian(2);
    float[] parameters = {0, 0, -30, 3};
    float[] ones = {1, 1};
    two.gradient(parameters, 0, ones, 0, ones, 0, 1, gradient);
    assertThat(gradient[2]).isZero();
    assertThat(gradient[3]).isZero();
  }

  /** The density of the action alone is that of the noise it was drawn with. */
  @Test
  void logProbability_ofDrawnAction_isThatOfTheDraw() {
    float[] parameters = {0.2f, -0.4f, 0.1f, -1, -0.5f, -2};
    float[] noise = {0.3f, -1.1f, 0.6f};
    float[] actions = new float[N];
    double log = distribution.draw(parameters, 0, noise, 0, actions, 0);
    double again = distribution.logProbability(parameters, 0, actions, 0);
    assertThat(again).isCloseTo(log, Offset.offset(1e-5));
  }

  /** The density integrates to 1. */
  @Test
  void logProbability_overAllActions_isADensity() {
    var one = new SquashedGaussian(1);
    float[] parameters = {0.3f, -0.7f};
    int cells = 20_000;
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      float[] action = {(float) (-1 + 2 * (i + 0.5) / cells)};
      sum += Math.exp(one.logProbability(parameters, 0, action, 0)) * 2 / cells;
    }
    assertThat(sum).isCloseTo(1, Offset.offset(1e-3));
  }

  @Test
  void draw_farOut_staysFinite() {
    float[] parameters = {40, -40, 0, 2, 2, -20};
    float[] noise = {5, -5, 0};
    float[] actions = new float[N];
    float[] gradient = new float[2 * N];
    double log = distribution.draw(parameters, 0, noise, 0, actions, 0);
    distribution.gradient(parameters, 0, noise, 0, noise, 0, 1, gradient);
    assertThat(log).isFinite();
    assertThat(actions).containsExactly(1, -1, 0);
    for (float number : gradient) {
      assertThat(number).isFinite();
    }
  }
}
