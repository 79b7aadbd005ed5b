package tengen.agents.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.pg.PolicySpace;
import tengen.agents.pg.Ppo;
import tengen.agents.pg.PpoConfig;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class CuriousTest {

  private static final int ROWS = 8;

  private static final PpoConfig PPO =
      new PpoConfig(
          80,
          4,
          160,
          1e-3,
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
          List.of(32),
          List.of(32),
          Activation.TANH,
          0);

  private static Learner<int[]> learner(ExploreConfig explore) {
    Torch.threads(1);
    Lock one = new Lock();
    PolicySpace<int[]> space =
        PolicySpace.discrete(one.observationSpace(), (Space.Discrete) one.actionSpace());
    return explore.around(
        new Ppo<>(PPO, space, ROWS, 1, 1, Device.cpu()), ROWS, Lock.LENGTH, 1, Device.cpu());
  }

  private static VectorEnvironment<int[]> rows() {
    return VectorEnvironments.discrete(Lock::new, ROWS, 1);
  }

  private static double train(ExploreConfig explore) {
    try (VectorEnvironment<int[]> rows = rows();
        Learner<int[]> learner = learner(explore)) {
      new Training<>(rows, learner, new int[ROWS], 1).until(64_000, report -> {});
      double mean = Evaluation.of(rows, learner.greedy(), new int[ROWS], 5, ROWS).mean();
      return mean;
    }
  }

  @Test
  void train_farReward_isFoundByTheCuriousOnly() {
    assertThat(train(ExploreConfig.NONE)).isZero();
    assertThat(train(ExploreConfig.NONE.with(ExploreConfig.Kind.COUNTS, 0.1))).isEqualTo(1);
    assertThat(train(ExploreConfig.NONE.with(ExploreConfig.Kind.RND, 0.1))).isEqualTo(1);
  }

  @Test
  void counts_sameObservationAgain_isWorthLess() {
    try (Counts counts = new Counts(0)) {
      StepBatch batch = new StepBatch(2, 2);
      double[] bonus = new double[2];
      batch.observation[2] = 1;
      counts.judge(batch, bonus);
      assertThat(bonus).containsExactly(1, 1);
      batch.observation[0] = -0.0f;
      counts.judge(batch, bonus);
      assertThat(bonus).containsExactly(1 / Math.sqrt(2), 1 / Math.sqrt(2));
      batch.observation[0] = 0.4f;
      batch.terminated[1] = true; // what counts is where the episode ended
      counts.judge(batch, bonus);
      assertThat(bonus).containsExactly(1, 1 / Math.sqrt(3));
    }
  }

  @Test
  void counts_cells_holdNumbersThatAreNear() {
    try (Counts counts = new Counts(0.5)) {
      StepBatch batch = new StepBatch(3, 1);
      double[] bonus = new double[3];
      batch.observation[0] = -0.1f;
      batch.observation[1] = 0.1f;
      batch.observation[2] = 0.4f;
      counts.judge(batch, bonus);
      assertThat(bonus[1]).isEqualTo(1);
      assertThat(bonus[2]).isCloseTo(1 / Math.sqrt(2), Offset.offset(1e-12));
    }
  }

  @Test
  void table_manyKeys_keepsCountsThroughGrowthAndFile(@TempDir Path directory) throws Exception {
    CountTable table = new CountTable();
    for (int round = 1; round <= 3; round++) {
      for (long key = -2_000; key < 2_000; key++) {
        assertThat(table.increment(key * 0x100000001L)).isEqualTo(round);
      }
    }
    Path file = directory.resolve("counts.bin");
    table.save(file);
    CountTable other = new CountTable();
    other.load(file);
    assertThat(other.size()).isEqualTo(4_000);
    assertThat(other.increment(7 * 0x100000001L)).isEqualTo(4);
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> other.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("counts.bin is damaged");
  }

  @Test
  void loadState_anyBonus_goesOnWithTheSameBits(@TempDir Path directory) throws Exception {
    for (ExploreConfig.Kind kind : ExploreConfig.Kind.values()) {
      ExploreConfig explore = ExploreConfig.NONE.with(kind, 0.1);
      Path state = Files.createDirectories(directory.resolve(kind + "/state"));
      Path loop = directory.resolve(kind + "/loop.json");
      Path whole = directory.resolve(kind + "/whole");
      Path broken = directory.resolve(kind + "/broken");
      List<Object> reports = new ArrayList<>();
      try (VectorEnvironment<int[]> rows = rows();
          Learner<int[]> learner = learner(explore)) {
        Training<int[]> training = new Training<>(rows, learner, new int[ROWS], 1);
        training.until(1_280, report -> {});
        learner.saveState(state, null);
        training.save(loop);
        training.until(3_200, reports::add);
        learner.save(whole);
      }
      List<Object> again = new ArrayList<>();
      try (VectorEnvironment<int[]> rows = rows();
          Learner<int[]> learner = learner(explore)) {
        Training<int[]> training = new Training<>(rows, learner, new int[ROWS], 1);
        training.load(loop);
        learner.loadState(state);
        training.until(3_200, again::add);
        learner.save(broken);
      }
      assertThat(again).isEqualTo(reports).hasSize(3);
      assertThat(broken.resolve("model.safetensors"))
          .hasSameBinaryContentAs(whole.resolve("model.safetensors"));
    }
  }
}
