package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Recall;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Recurrence;
import tengen.agents.nn.Recurrent;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Fields;
import tengen.agents.replay.Hindsight;
import tengen.agents.replay.SequenceBatch;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class DrqnTest {

  private static final int ROWS = 8;
  private static final int STEPS = 16_000;

  @BeforeEach
  void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  private static VectorEnvironment<int[]> recall() {
    return VectorEnvironments.discrete(() -> new Recall(5, false), ROWS, 1);
  }

  private static double rate(VectorEnvironment<int[]> rows, Learner<int[]> learner) {
    new Training<>(rows, learner, new int[ROWS], 1).until(STEPS, report -> {});
    return Evaluation.of(rows, learner.greedy(), new int[ROWS], 1_000, 100).mean();
  }

  @ParameterizedTest
  @CsvSource({"LSTM, 0, false, false", "GRU, 4, true, true"})
  void train_recall_remembersTheCue(
      Recurrent.Cell cell, int burnIn, boolean stored, boolean doubleQ) {
    DrqnConfig config =
        new DrqnConfig(
            3e-3,
            4_000,
            500,
            32,
            5,
            burnIn,
            stored,
            doubleQ,
            1,
            0.99,
            16,
            1,
            320,
            10,
            new DqnConfig.Exploration(1, 0.05, 0.3),
            EncoderConfig.DEFAULT,
            new Recurrence(cell, 16, 1, List.of(), Activation.RELU),
            List.of());
    try (VectorEnvironment<int[]> rows = recall();
        Drqn learner =
            new Drqn(
                config,
                rows.observationSpace(),
                (Space.Discrete) rows.actionSpace(),
                ROWS,
                STEPS,
                1,
                Device.cpu(),
                false)) {
      assertThat(rate(rows, learner)).isGreaterThan(0.95);
    }
  }

  @Test
  void train_recallWithoutMemory_guesses() {
    DqnConfig config =
        new DqnConfig(
            3e-3,
            1e-8,
            4_000,
            false,
            500,
            32,
            1,
            0.99,
            16,
            1,
            320,
            10,
            new DqnConfig.Exploration(1, 0.05, 0.3),
            Extensions.NONE,
            Hindsight.NONE,
            EncoderConfig.DEFAULT,
            List.of(16),
            Activation.RELU);
    try (VectorEnvironment<int[]> rows = recall();
        Dqn learner =
            new Dqn(
                config,
                rows.observationSpace(),
                (Space.Discrete) rows.actionSpace(),
                ROWS,
                STEPS,
                1,
                Device.cpu(),
                false,
                null)) {
      assertThat(rate(rows, learner)).isBetween(0.3, 0.7);
    }
  }

  /** Two steps are learned from after one that is not; the second ends the episode. */
  @Test
  void gradient_sequence_learnsFromItsOwnNextStepAndNotFromBurnIn() {
    SequenceBatch batch = new SequenceBatch(Fields.discrete(1), 1, 1, 2);
    batch.discrete[1] = 1;
    batch.reward[0] = 9;
    batch.reward[1] = 0.5f;
    batch.reward[2] = 2;
    batch.learn[1] = true;
    batch.learn[2] = true;
    batch.terminated[2] = true;
    float[] online = {0, 0, 1, 1.25f, 1, 0, 0, 9};
    float[] target = {0, 0, 0, 0, 0.5f, 0.25f, 8, 9};
    float[] gradient = new float[8];
    SequenceLoss loss = new SequenceLoss(2, 0.5, false, false);
    loss.gradient(batch, online, target, gradient);
    assertThat(gradient).containsExactly(0, 0, 0, 0.25f, -0.5f, 0, 0, 0);
    assertThat(loss.mean).isCloseTo((0.125 + 0.5) / 2, within(1e-9));

    Arrays.fill(gradient, 0);
    online[4] = -1;
    SequenceLoss other = new SequenceLoss(2, 0.5, true, false);
    other.gradient(batch, online, target, gradient);
    assertThat(gradient[3]).isEqualTo((1.25f - 0.5f - 0.5f * 0.25f) / 2);
  }
}
