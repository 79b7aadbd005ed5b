package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tengen.agents.Evaluation;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Andrychowicz and others 2017, section 3.1: bits are to be flipped until they are as wanted. */
final class HindsightTest {

  private static DqnConfig config(Hindsight hindsight) {
    return new DqnConfig(
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
        hindsight,
        EncoderConfig.DEFAULT,
        List.of(64),
        Activation.RELU);
  }

  private static final Hindsight FOUR = new Hindsight(Hindsight.Strategy.FUTURE, 4);

  @BeforeAll
  static void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  @Test
  void train_sixBits_isLearnt() {
    assertThat(success(6, FOUR, 5_000)).isGreaterThan(0.9);
  }

  @Test
  @Tag("slow")
  void train_nineBits_isLearntInHindsightOnly() {
    assertThat(success(9, FOUR, 16_000)).isGreaterThan(0.9);
    assertThat(success(9, Hindsight.NONE, 16_000)).isLessThan(0.3);
  }

  /** The share of episodes that reach their goal. */
  private static double success(int bits, Hindsight hindsight, int steps) {
    try (VectorEnvironment<int[]> rows = worlds(bits, 1);
        VectorEnvironment<int[]> judged = worlds(bits, 10);
        Dqn dqn = learner(rows, bits, config(hindsight), steps)) {
      new Training<>(rows, dqn, new int[1], 1).until(steps, report -> {});
      Evaluation evaluation = Evaluation.of(judged, dqn.greedy(), new int[10], 9, 100);
      return evaluation.returns().stream().filter(r -> r > -bits).count() / 100.0;
    }
  }

  private static VectorEnvironment<int[]> worlds(int bits, int rows) {
    return VectorEnvironments.discrete(() -> new BitFlipping(bits), rows, 1);
  }

  private static Dqn learner(
      VectorEnvironment<int[]> rows, int bits, DqnConfig config, long steps) {
    return new Dqn(
        config,
        rows.observationSpace(),
        (Space.Discrete) rows.actionSpace(),
        1,
        steps,
        1,
        Device.cpu(),
        false,
        new BitFlipping(bits));
  }

  @Test
  void start_hindsightWithPrioritiesOrSeveralSteps_isRefused() {
    try (VectorEnvironment<int[]> rows = worlds(9, 1)) {
      for (Extensions extensions :
          List.of(
              new Extensions(false, false, 0, 3, 0, 1, Extensions.Returns.MEAN, 1, 0, 0),
              new Extensions(false, false, 0, 1, 0.6, 1, Extensions.Returns.MEAN, 1, 0, 0))) {
        assertThatThrownBy(() -> learner(rows, 9, config(FOUR).with(extensions), 1_000))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("set alpha to 0 and steps to 1");
      }
    }
  }
}
