package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.Evaluation;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class PpoTest {

  /** The settings of rl-baselines3-zoo for CartPole. */
  private static final PpoConfig CART_POLE =
      new PpoConfig(
          32,
          20,
          256,
          1e-3,
          true,
          0.98,
          0.8,
          0.2,
          0,
          true,
          0,
          0.5,
          0.5,
          0,
          EncoderConfig.DEFAULT,
          List.of(64, 64),
          List.of(64, 64),
          Activation.TANH,
          0);

  @Test
  void train_cartPole_learnsToBalance() {
    Torch.threads(1); // calls on so small arrays cost more when shared
    List<Report> reports = new ArrayList<>();
    try (VectorEnvironment<int[]> rows =
            VectorEnvironments.discrete("CartPole-v1", 8, 1, Map.of());
        Ppo<int[]> ppo = learner(rows, CART_POLE, 60_000)) {
      new Training<>(rows, ppo, new int[8], 1).until(60_000, reports::add);
      assertThat(reports.size()).isEqualTo(60_000 / 256);
      Evaluation evaluation = Evaluation.of(rows, ppo.greedy(), new int[8], 1_000, 24);
      assertThat(evaluation.mean()).isGreaterThan(450);
    }
  }

  @Test
  void load_networksOfAnotherAlgorithm_isRefusedByName(@TempDir Path directory) {
    try (VectorEnvironment<int[]> rows =
            VectorEnvironments.discrete("CartPole-v1", 1, 1, Map.of());
        Ppo<int[]> ppo = learner(rows, CART_POLE, 1_000);
        A2c<int[]> a2c =
            new A2c<>(
                A2cConfig.DEFAULT,
                PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace()),
                1,
                1_000,
                1,
                Device.cpu())) {
      ppo.save(directory);
      assertThatThrownBy(() -> a2c.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("model.safetensors is of ppo, not of a2c");
    }
  }

  private static Ppo<int[]> learner(VectorEnvironment<int[]> rows, PpoConfig config, long steps) {
    PolicySpace<int[]> space =
        PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace());
    return new Ppo<>(config, space, rows.rows(), steps, 1, Device.cpu());
  }
}
