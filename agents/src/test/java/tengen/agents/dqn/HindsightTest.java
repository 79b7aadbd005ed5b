package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.agents.Evaluation;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Goals;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Andrychowicz and others 2017, section 3.1: bits are to be flipped until they are as wanted. */
final class HindsightTest {

  private static final int BITS = 9;

  private static final DqnConfig CONFIG =
      new DqnConfig(
          1e-3,
          1e-8,
          20_000,
          false,
          200,
          64,
          0.05,
          0.98,
          2,
          1,
          20,
          10,
          new DqnConfig.Exploration(1, 0.1, 0.3),
          Extensions.NONE,
          EncoderConfig.DEFAULT,
          List.of(64),
          Activation.RELU);

  private static final Goals GOALS =
      new Goals() {
        @Override
        public double reward(float[] reached, int at) {
          return terminated(reached, at) ? 0 : -1;
        }

        @Override
        public boolean terminated(float[] reached, int at) {
          return BitFlipping.there(reached, at, BITS);
        }
      };

  @Test
  void train_bitFlipping_isLearntInHindsightOnly() {
    Torch.threads(1); // calls on so small arrays cost more when shared
    assertThat(success(new Hindsight(GOALS, 4))).isGreaterThan(0.9);
    assertThat(success(null)).isLessThan(0.3);
  }

  /** The share of episodes that reach their goal. */
  private static double success(Hindsight goals) {
    int steps = 16_000;
    try (VectorEnvironment<int[]> rows = worlds(1);
        VectorEnvironment<int[]> judged = worlds(10);
        Dqn dqn = learner(rows, CONFIG, steps, goals)) {
      new Training<>(rows, dqn, new int[1], 1).until(steps, report -> {});
      Evaluation evaluation = Evaluation.of(judged, dqn.greedy(), new int[10], 9, 100);
      return evaluation.returns().stream().filter(r -> r > -BITS).count() / 100.0;
    }
  }

  private static VectorEnvironment<int[]> worlds(int rows) {
    return VectorEnvironments.discrete(() -> new BitFlipping(BITS), rows, 1);
  }

  private static Dqn learner(
      VectorEnvironment<int[]> rows, DqnConfig config, long steps, Hindsight goals) {
    return new Dqn(
        config,
        rows.observationSpace(),
        (Space.Discrete) rows.actionSpace(),
        1,
        steps,
        1,
        Device.cpu(),
        false,
        goals);
  }

  @Test
  void start_hindsightWithPrioritiesOrSeveralSteps_isRefused() {
    try (VectorEnvironment<int[]> rows = worlds(1)) {
      for (Extensions extensions :
          List.of(
              new Extensions(false, false, 0, 3, 0, 1, Extensions.Returns.MEAN, 1, 0, 0),
              new Extensions(false, false, 0, 1, 0.6, 1, Extensions.Returns.MEAN, 1, 0, 0))) {
        assertThatThrownBy(
                () -> learner(rows, CONFIG.with(extensions), 1_000, new Hindsight(GOALS, 4)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("set alpha to 0 and steps to 1");
      }
    }
  }
}
