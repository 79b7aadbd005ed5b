package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.agents.Evaluation;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Torch;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class DqnTest {

  private static final int ROWS = 4;
  private static final List<Integer> SMALL = List.of(64, 64);

  @BeforeEach
  void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  @Test
  void train_cartPole_learnsToBalance() {
    Extensions quick = new Extensions(true, false, 0, 3, 0, 1, Extensions.Returns.MEAN, 1, 0, 0);
    DqnConfig config = DqnConfig.CART_POLE.with(quick).withHidden(SMALL);
    assertThat(best(config, 50_000, 450)).isGreaterThan(450);
  }

  static List<DqnConfig> learning() {
    DqnConfig small = DqnConfig.CART_POLE.withHidden(SMALL);
    return List.of(
        DqnConfig.CART_POLE,
        small.with(new Extensions(true, true, 0, 3, 0.6, 0.4, Extensions.Returns.MEAN, 1, 0, 0)),
        small.with(Extensions.C51.between(0, 100)),
        small.with(Extensions.QR_DQN.withAtoms(10)),
        small.with(Extensions.IQN.withAtoms(8)),
        small.with(Extensions.RAINBOW.between(0, 100)));
  }

  @ParameterizedTest
  @Tag("slow")
  @MethodSource("learning")
  void train_cartPoleWithExtensions_learnsToBalance(DqnConfig config) {
    assertThat(best(config, 50_000, 450)).isGreaterThan(450);
  }

  /** Of the networks after each 2,500 steps, until one is good enough. */
  private static double best(DqnConfig config, int steps, double enough) {
    double best = 0;
    try (VectorEnvironment<int[]> rows = cartPole(1);
        VectorEnvironment<int[]> judged = cartPole(8);
        Dqn dqn = learner(rows, config, steps, 1)) {
      Training<int[]> training = new Training<>(rows, dqn, new int[1], 1);
      for (int until = 2_500; until <= steps && best <= enough; until += 2_500) {
        training.until(until, report -> {});
        double mean = Evaluation.of(judged, dqn.greedy(), new int[8], 1_000, 24).mean();
        best = Math.max(best, mean);
      }
    }
    return best;
  }

  static List<Extensions> all() {
    return List.of(
        Extensions.NONE,
        new Extensions(true, true, 0, 3, 0.6, 0.4, Extensions.Returns.MEAN, 1, 0, 0),
        Extensions.C51,
        Extensions.QR_DQN.withAtoms(10),
        Extensions.IQN.withAtoms(8),
        new Extensions(true, true, 0.5, 3, 0.6, 0.4, Extensions.Returns.SAMPLES, 4, 0, 0),
        Extensions.RAINBOW);
  }

  @ParameterizedTest
  @MethodSource("all")
  void train_sameSeed_givesTheSameWeights(Extensions extensions) {
    float[] first = weights(extensions, 1, 0);
    assertThat(weights(extensions, 1, 0)).containsExactly(first);
    assertThat(weights(extensions, 2, 0)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("all")
  void train_evaluatedMeanwhile_givesTheSameWeights(Extensions extensions) {
    assertThat(weights(extensions, 1, 3)).containsExactly(weights(extensions, 1, 0));
  }

  @ParameterizedTest
  @MethodSource("all")
  void train_overlapped_givesTheSameWeightsHoweverOftenOneWaits(Extensions extensions) {
    float[] overlapped = weights(extensions, 1, 0, true);
    assertThat(weights(extensions, 1, 3, true)).containsExactly(overlapped);
    assertThat(weights(extensions, 2, 0, true)).isNotEqualTo(overlapped);
  }

  private static float[] weights(Extensions extensions, long seed, int evaluations) {
    return weights(extensions, seed, evaluations, false);
  }

  private static float[] weights(
      Extensions extensions, long seed, int evaluations, boolean overlap) {
    try (VectorEnvironment<int[]> rows = cartPole(ROWS);
        Dqn dqn = learner(rows, DqnConfig.DEFAULT.with(extensions), 1_000, seed)) {
      if (overlap) {
        dqn.overlap();
      }
      Training<int[]> training = new Training<>(rows, dqn, new int[ROWS], seed);
      for (int i = 0; i <= evaluations; i++) {
        training.until(100 + 100 * i, report -> {});
        if (i < evaluations) {
          dqn.greedy().act(new float[8], 2, new int[2]);
        }
      }
      training.until(600, report -> {});
      dqn.greedy().act(new float[8], 2, new int[2]); // waits
      return dqn.networks().weights.values();
    }
  }

  @Test
  void learn_reports_countUpdatesOfAllRows() {
    List<Report> reports = new ArrayList<>();
    try (VectorEnvironment<int[]> rows = cartPole(ROWS);
        Dqn dqn = learner(rows, DqnConfig.DEFAULT, 1_000, 1)) {
      new Training<>(rows, dqn, new int[ROWS], 1).until(500, reports::add);
    }
    // one update each 4 steps, the first one after 100
    assertThat(reports).hasSize(100);
    Map<String, Double> last = reports.get(99).values();
    assertThat(last.get("train/n_updates")).isEqualTo(100);
    assertThat(last.get("rollout/exploration_rate")).isCloseTo(0.05, within(1e-12));
    assertThat(last.get("train/loss")).isPositive();
  }

  @Test
  void learn_targetEvery_copiesTheOnlineNetworkThen() {
    DqnConfig config = DqnConfig.DEFAULT; // the target moves at 10,000 steps
    try (VectorEnvironment<int[]> rows = cartPole(ROWS);
        Dqn dqn = learner(rows, config, 20_000, 1)) {
      float[] start = dqn.networks().target.values();
      Training<int[]> training = new Training<>(rows, dqn, new int[ROWS], 1);
      training.until(9_996, report -> {});
      assertThat(dqn.networks().target.values()).containsExactly(start);
      float[] online = dqn.networks().weights.values();
      training.until(10_000, report -> {});
      assertThat(dqn.networks().target.values()).containsExactly(online);
    }
  }

  @Test
  void save_loadedByAnother_actsAlike(@TempDir Path directory) {
    float[] observations = {0.1f, -0.2f, 0.03f, 0.4f, -1, 1, 0.1f, -0.1f};
    try (VectorEnvironment<int[]> rows = cartPole(2);
        Dqn one = learner(rows, DqnConfig.DEFAULT.with(Extensions.RAINBOW), 1_000, 1);
        Dqn other = learner(rows, DqnConfig.DEFAULT.with(Extensions.RAINBOW), 1_000, 2);
        Dqn plain = learner(rows, DqnConfig.DEFAULT, 1_000, 2)) {
      one.save(directory);
      other.load(directory);
      assertThat(other.networks().weights.values())
          .containsExactly(one.networks().weights.values());
      assertThat(other.networks().target.values()).containsExactly(one.networks().weights.values());
      int[] ours = new int[2];
      int[] theirs = new int[2];
      one.greedy().act(observations, 2, ours);
      other.greedy().act(observations, 2, theirs);
      assertThat(theirs).containsExactly(ours);
      assertThatThrownBy(() -> plain.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is of another network");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void saveState_loadedByAnother_goesOnWithTheSameBits(
      Extensions extensions, @TempDir Path directory) {
    DqnConfig config = DqnConfig.DEFAULT.with(extensions);
    try (VectorEnvironment<int[]> rows = cartPole(ROWS);
        Dqn one = learner(rows, config, 1_000, 1);
        Dqn other = learner(rows, config, 1_000, 2)) {
      int[] ours = new int[ROWS];
      int[] theirs = new int[ROWS];
      StepBatch batch = rows.reset(1);
      var training = new Training<>(rows, one, ours, 1);
      training.until(300, report -> {});
      Path early = directory.resolve("early");
      one.saveState(early, null);
      training.until(400, report -> {});
      one.saveState(directory, early);
      other.loadState(directory);
      for (int i = 0; i < 100; i++) {
        one.act(batch, ours);
        other.act(batch, theirs);
        assertThat(theirs).containsExactly(ours);
        batch = rows.step(ours);
        one.learn(batch, report -> {});
        other.learn(batch, report -> {});
      }
      assertThat(other.networks().weights.values())
          .containsExactly(one.networks().weights.values());
    }
  }

  @Test
  void start_learningWouldNeverStart_isRefused() {
    try (VectorEnvironment<int[]> rows = cartPole(1)) {
      assertThatThrownBy(() -> learner(rows, DqnConfig.DEFAULT, 100, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("learningStarts must be less than the 100 steps of the run; got 100");
    }
  }

  @Test
  void config_outsideItsRanges_isRefused() {
    assertThatThrownBy(() -> new DqnConfig.Exploration(1, 2, 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exploration end");
    assertThatThrownBy(() -> Extensions.C51.between(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("high");
    assertThatThrownBy(() -> Extensions.NONE.withAtoms(51))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("atoms must be 1 where returns is MEAN; got 51");
  }

  private static VectorEnvironment<int[]> cartPole(int rows) {
    return VectorEnvironments.discrete("CartPole-v1", rows, 1, Map.of());
  }

  private static Dqn learner(
      VectorEnvironment<int[]> rows, DqnConfig config, long steps, long seed) {
    return new Dqn(
        config,
        rows.observationSpace(),
        (Space.Discrete) rows.actionSpace(),
        rows.rows(),
        steps,
        seed,
        Device.cpu(),
        false,
        null);
  }
}
