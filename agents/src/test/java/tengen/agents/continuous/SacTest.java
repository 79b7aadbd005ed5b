package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.agents.nn.Torch;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;

final class SacTest {

  private static double pendulum(Learner<float[]> learner, VectorEnvironment<float[]> rows) {
    Torch.threads(1);
    new Training<>(rows, learner, new float[1], 1).until(20_000, report -> {});
    return Evaluation.of(rows, learner.greedy(), new float[1], 1_000, 20).mean();
  }

  @Test
  @Tag("slow")
  void train_pendulumWithDefaults_reachesTheKnownReturn() {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(1);
        Sac sac =
            new Sac(
                SacConfig.DEFAULT,
                rows.observationSpace(),
                (Space.Box) rows.actionSpace(),
                1,
                1,
                Device.cpu(),
                null)) {
      assertThat(pendulum(sac, rows)).isGreaterThan(-200);
    }
  }

  @Test
  @Tag("slow")
  void train_pendulumWithTd3Defaults_reachesTheKnownReturn() {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(1);
        Td3 td3 =
            new Td3(
                Td3Config.DEFAULT,
                rows.observationSpace(),
                (Space.Box) rows.actionSpace(),
                1,
                1,
                Device.cpu(),
                null)) {
      assertThat(pendulum(td3, rows)).isGreaterThan(-200);
    }
  }

  /** Adam's first steps are as long as the learning rate, whatever the gradient. */
  @Test
  void temperature_tooMuchEntropy_fallsByTheLearningRate() {
    Temperature temperature = new Temperature(1, 0.01, -1);
    double[] logProbability = {-0.5, -0.7}; // an entropy of 0.6 nats, above -1
    assertThat(temperature.step(logProbability)).isZero(); // log 1
    assertThat(temperature.log()).isCloseTo(-0.01, Offset.offset(1e-6));
    // loss: -log alpha (mean log pi + target) = 0.01 * (-0.6 - 1)
    assertThat(temperature.step(logProbability)).isCloseTo(-0.016, Offset.offset(1e-6));
  }

  @Test
  void temperature_tooLittleEntropy_rises() {
    Temperature temperature = new Temperature(0.5, 0.01, -1);
    temperature.step(new double[] {3, 2});
    assertThat(temperature.value()).isCloseTo(0.5 * Math.exp(0.01), Offset.offset(1e-6));
  }
}
