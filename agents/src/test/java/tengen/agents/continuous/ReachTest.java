package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Hindsight;
import tengen.env.Goals;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Goals in hindsight with real actions. */
final class ReachTest {

  private static final Hindsight FOUR = new Hindsight(Hindsight.Strategy.FUTURE, 4);
  private static final Space.Box SEEN = new Reach().observationSpace();
  private static final Space.Box ACTIONS = new Reach().actionSpace();

  @BeforeAll
  static void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  private static Learner<float[]> sac(Hindsight hindsight, Goals goals) {
    SacConfig config =
        new SacConfig(
            20_000,
            300,
            1,
            1,
            64,
            2e-3,
            0.95,
            0.02,
            0.1,
            true,
            Double.NaN,
            0,
            hindsight,
            EncoderConfig.DEFAULT,
            List.of(64, 64),
            Activation.RELU);
    return new Sac(config, SEEN, ACTIONS, 1, 1, Device.cpu(), goals);
  }

  private static Learner<float[]> td3(Hindsight hindsight) {
    Td3Config config =
        new Td3Config(
            20_000,
            300,
            1,
            1,
            64,
            2e-3,
            0.95,
            0.02,
            2,
            0.2,
            0.2,
            0.5,
            hindsight,
            EncoderConfig.DEFAULT,
            List.of(64, 64),
            Activation.RELU);
    return new Td3(config, SEEN, ACTIONS, 1, 1, Device.cpu(), new Reach());
  }

  /** Mean return; a random policy has about -14.4, straight lines have about -4.5. */
  private static double reach(Learner<float[]> learner, int steps) {
    try (learner;
        VectorEnvironment<float[]> rows = VectorEnvironments.continuous(Reach::new, 1, 1);
        VectorEnvironment<float[]> judged = VectorEnvironments.continuous(Reach::new, 10, 1)) {
      new Training<>(rows, learner, new float[2], 1).until(steps, report -> {});
      return Evaluation.of(judged, learner.greedy(), new float[20], 1_000, 50).mean();
    }
  }

  @Test
  void train_sac_learnsInHindsight() {
    assertThat(reach(sac(FOUR, new Reach()), 3_000)).isGreaterThan(-8);
  }

  @Test
  @Tag("slow")
  void train_td3_learnsInHindsight() {
    assertThat(reach(td3(FOUR), 6_000)).isGreaterThan(-8);
  }

  @Test
  @Tag("slow")
  void train_sacWithoutHindsight_doesNotLearnAsFast() {
    assertThat(reach(sac(Hindsight.NONE, new Reach()), 3_000)).isLessThan(-11);
  }

  @Test
  void new_worldWithoutGoals_isRefused() {
    assertThatThrownBy(() -> sac(FOUR, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set hindsight.goals to 0");
  }
}
