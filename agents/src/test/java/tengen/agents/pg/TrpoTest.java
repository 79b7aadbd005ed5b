package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;

final class TrpoTest {

  /** The settings of rl-baselines3-zoo for CartPole. */
  private static final TrpoConfig CART_POLE =
      new TrpoConfig(
          512,
          0.99,
          0.98,
          true,
          0.01,
          15,
          1e-3,
          10,
          0.8,
          1e-3,
          20,
          512,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH);

  @Test
  void train_cartPole_learnsToBalanceWithinTheTrustRegion() {
    CartPoles.Learnt learnt =
        CartPoles.train(2, 50_000, space -> new Trpo<>(CART_POLE, space, 2, 1, Device.cpu()));
    assertThat(learnt.mean()).isGreaterThan(450);
    assertThat(learnt.reports())
        .allMatch(
            report ->
                report.values().get("train/is_line_search_success") == 0
                    || report.values().get("train/kl_divergence_loss") < 0.01)
        .anyMatch(report -> report.values().get("train/kl_divergence_loss") > 0.005);
  }

  @Test
  void solve_symmetricPositiveMatrix_isTheSolution() {
    float[][] matrix = {{4, 1, 0}, {1, 3, -1}, {0, -1, 2}};
    float[] solution = {1, -2, 0.5f};
    float[] x = ConjugateGradient.solve(v -> times(matrix, v), times(matrix, solution), 3);
    for (int i = 0; i < 3; i++) {
      assertThat((double) Math.abs(x[i] - solution[i])).isLessThan(1e-5);
    }
  }

  private static float[] times(float[][] matrix, float[] v) {
    float[] product = new float[v.length];
    for (int i = 0; i < v.length; i++) {
      product[i] = (float) ConjugateGradient.dot(matrix[i], v);
    }
    return product;
  }
}
