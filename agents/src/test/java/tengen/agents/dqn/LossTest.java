package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Rng;

final class LossTest {

  private static final int ACTIONS = 3;
  private static final int ACTION = 1;

  @ParameterizedTest
  @EnumSource(Extensions.Returns.class)
  void loss_derivatives_areThoseOfFiniteDifferences(Extensions.Returns kind) {
    ReturnLoss loss = loss(kind);
    int at = 2; // a state may begin anywhere
    float[] outputs = numbers("outputs", at + loss.width() * ACTIONS);
    float[] next = numbers("next", outputs.length);
    float[] gradient = new float[outputs.length];
    loss.loss(outputs, at, ACTION, 0.3, 0.9, next, 2, 0.5, gradient);
    float step = 1e-2f;
    for (int i = 0; i < outputs.length; i++) {
      float[] moved = outputs.clone();
      moved[i] += step;
      double up = loss.loss(moved, at, ACTION, 0.3, 0.9, next, 2, 1, new float[moved.length]);
      moved[i] -= 2 * step;
      double down = loss.loss(moved, at, ACTION, 0.3, 0.9, next, 2, 1, new float[moved.length]);
      double slope = (up - down) / (2 * step);
      assertThat((double) gradient[i]).as("output %d", i).isCloseTo(0.5 * slope, within(2e-3));
    }
  }

  @ParameterizedTest
  @EnumSource(Extensions.Returns.class)
  void loss_afterTheEnd_doesNotLookAtWhatFollows(Extensions.Returns kind) {
    ReturnLoss loss = loss(kind);
    float[] outputs = numbers("outputs", loss.width() * ACTIONS);
    float[] gradient = new float[outputs.length];
    double one = loss.loss(outputs, 0, 0, 1, 0, numbers("a", outputs.length), 1, 1, gradient);
    double other = loss.loss(outputs, 0, 0, 1, 0, numbers("b", outputs.length), -1, 1, gradient);
    assertThat(one).isEqualTo(other);
  }

  @Test
  void categorical_targetEqualToThePrediction_hasNoErrorAndNoDerivative() {
    ReturnLoss loss = new CategoricalLoss(-1, 1, 5, ACTIONS);
    float[] outputs = numbers("outputs", 5 * ACTIONS);
    float[] gradient = new float[outputs.length];
    loss.loss(outputs, 0, ACTION, 0, 1, outputs, ACTION, 1, gradient);
    assertThat(loss.error()).isCloseTo(0, within(1e-7));
    for (float each : gradient) {
      assertThat(each).isCloseTo(0, within(1e-7f));
    }
  }

  @Test
  void means_ofSureReturns_areTheseReturns() {
    float[] q = new float[4];
    // a sure atom: 1 for action 0, -1 for action 1
    new CategoricalLoss(-1, 1, 2, 2).means(new float[] {-99, 99, 99, -99}, 0, q, 2);
    assertThat(q).containsExactly(0, 0, 1, -1);
    new QuantileLoss(2, 2).means(new float[] {0, 1, 2, 5, 4, 7}, 2, q, 0);
    assertThat(q).containsExactly(3, 6, 1, -1);
  }

  @Test
  void dueling_partedDerivatives_areThoseOfFiniteDifferences() {
    float[] raw = numbers("raw", 2 * (ACTIONS + 1));
    float[] weight = numbers("weight", 2 * ACTIONS);
    float[] gradient = new float[raw.length];
    Dueling.part(weight, 2, ACTIONS, gradient);
    for (int i = 0; i < raw.length; i++) {
      float[] moved = raw.clone();
      moved[i] += 1;
      double slope = weighted(moved, weight) - weighted(raw, weight);
      assertThat((double) gradient[i]).isCloseTo(slope, within(1e-5));
    }
  }

  @Test
  void dueling_advantagesMovedTogether_changeNothing() {
    float[] q = new float[2];
    Dueling.join(new float[] {1, 3, 10}, 1, 2, q);
    assertThat(q).containsExactly(9, 11);
    Dueling.join(new float[] {6, 8, 10}, 1, 2, q);
    assertThat(q).containsExactly(9, 11);
  }

  private static double weighted(float[] raw, float[] weight) {
    float[] q = new float[weight.length];
    Dueling.join(raw, 2, ACTIONS, q);
    double sum = 0;
    for (int i = 0; i < q.length; i++) {
      sum += q[i] * weight[i];
    }
    return sum;
  }

  private static ReturnLoss loss(Extensions.Returns kind) {
    return switch (kind) {
      case MEAN -> new MeanLoss(ACTIONS);
      case ATOMS -> new CategoricalLoss(-2, 2, 7, ACTIONS);
      case QUANTILES -> new QuantileLoss(5, ACTIONS);
      case SAMPLES -> new QuantileLoss(5, ACTIONS, (row, k) -> 0.9 - 0.15 * k);
    };
  }

  private static float[] numbers(String name, int count) {
    UniformRandomProvider random = Rng.stream(7, name);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return values;
  }
}
