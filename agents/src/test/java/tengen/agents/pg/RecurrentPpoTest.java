package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Recall;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.OutputGradient;
import tengen.agents.nn.Recurrence;
import tengen.agents.nn.Recurrent;
import tengen.agents.nn.Sequences;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Rollout;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class RecurrentPpoTest {

  private static final int ROWS = 8;

  @BeforeEach
  void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  private static VectorEnvironment<int[]> recall(int steps, boolean cut) {
    return VectorEnvironments.discrete(() -> new Recall(steps, cut), ROWS, 1);
  }

  private static PolicySpace<int[]> space(VectorEnvironment<int[]> rows) {
    return PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace());
  }

  private static PpoConfig ppo(int epochs, int minibatch) {
    return new PpoConfig(
        32,
        epochs,
        minibatch,
        3e-3,
        false,
        0.99,
        0.95,
        0.2,
        0,
        true,
        0.01,
        0.5,
        0.5,
        0,
        EncoderConfig.DEFAULT,
        List.of(),
        List.of(),
        Activation.TANH,
        0);
  }

  private static RecurrentPpoConfig config(
      Recurrent.Cell cell, boolean shared, int epochs, int minibatch) {
    Recurrence memory = new Recurrence(cell, 16, 1, List.of(), Activation.TANH);
    return new RecurrentPpoConfig(ppo(epochs, minibatch), memory, shared);
  }

  private static double rate(VectorEnvironment<int[]> rows, Learner<int[]> learner, int steps) {
    new Training<>(rows, learner, new int[ROWS], 1).until(steps, report -> {});
    return Evaluation.of(rows, learner.greedy(), new int[ROWS], 1_000, 100).mean();
  }

  @ParameterizedTest
  @CsvSource({"LSTM, false", "GRU, true"})
  void train_recall_remembersTheCue(Recurrent.Cell cell, boolean shared) {
    try (VectorEnvironment<int[]> rows = recall(6, false);
        RecurrentPpo<int[]> learner =
            new RecurrentPpo<>(
                config(cell, shared, 10, 128), space(rows), ROWS, 20_000, 1, Device.cpu())) {
      assertThat(rate(rows, learner, 20_000)).isGreaterThan(0.95);
    }
  }

  @Test
  void train_recallWithoutMemory_guesses() {
    try (VectorEnvironment<int[]> rows = recall(6, false);
        Ppo<int[]> learner = new Ppo<>(ppo(10, 128), space(rows), ROWS, 20_000, 1, Device.cpu())) {
      assertThat(rate(rows, learner, 20_000)).isBetween(0.3, 0.7);
    }
  }

  @ParameterizedTest
  @CsvSource({"LSTM, false", "GRU, true", "RNN, false"})
  void learn_firstMinibatch_findsThePolicyThatActed(Recurrent.Cell cell, boolean shared) {
    List<Report> reports = new ArrayList<>();
    try (VectorEnvironment<int[]> rows = recall(5, true);
        RecurrentPpo<int[]> learner =
            new RecurrentPpo<>(
                config(cell, shared, 1, 1 << 20), space(rows), ROWS, 1_000, 1, Device.cpu())) {
      new Training<>(rows, learner, new int[ROWS], 1).until(3 * 32 * ROWS, reports::add);
    }
    assertThat(reports).hasSize(3);
    for (Report report : reports) {
      assertThat(report.values().get("train/approx_kl")).isCloseTo(0.0, within(1e-9));
      assertThat(report.values().get("train/clip_fraction")).isZero();
    }
  }

  @Test
  void add_truncatedEpisode_isValuedWithWhatTheRowRemembers() {
    RecurrentPpoConfig config = config(Recurrent.Cell.LSTM, false, 1, 64);
    try (VectorEnvironment<int[]> rows = recall(3, true);
        RecurrentActorCritic net = new RecurrentActorCritic(config, space(rows), 1, Device.cpu())) {
      var collector = new RecurrentCollector<>(space(rows), net, 4, ROWS, 1);
      StepBatch batch = rows.reset(1);
      int[] actions = new int[ROWS];
      boolean full = false;
      while (!full) {
        collector.act(batch, actions);
        batch = rows.step(actions);
        full = collector.add(batch);
      }
      collector.finish(batch.observation, 0.9, 0.9);
      Rollout rollout = collector.rollout;
      int width = 3;
      for (int row = 0; row < ROWS; row++) {
        float[] episode = new float[4 * width];
        for (int t = 0; t < 3; t++) {
          System.arraycopy(
              rollout.observation, (t * ROWS + row) * width, episode, t * width, width);
        }
        System.arraycopy(rollout.finalObservation(), row * width, episode, 3 * width, width);
        float value = value(net, episode, 4);
        assertThat(rollout.path.nextValue[2 * ROWS + row]).isCloseTo((double) value, within(1e-6));
        float[] next = new float[2 * width];
        System.arraycopy(rollout.observation, (3 * ROWS + row) * width, next, 0, width);
        System.arraycopy(batch.observation, row * width, next, width, width);
        assertThat(rollout.path.nextValue[3 * ROWS + row])
            .isCloseTo((double) value(net, next, 2), within(1e-6));
      }
    }
  }

  /** The value of the last of some observations that begin an episode, by the engine. */
  private static float value(RecurrentActorCritic net, float[] observations, int steps) {
    float[] out =
        OutputGradient.forward(
            net.weights,
            (tensors, x) ->
                net.forward(tensors, x, Sequences.whole(steps, 1), new float[net.stateWidth()]),
            observations,
            steps,
            observations.length / steps);
    return out[out.length - 1];
  }
}
