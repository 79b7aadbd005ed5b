package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.io.AtomicFiles;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;

/** What all learners of this package have in common. */
final class LearnersTest {

  @BeforeAll
  static void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  @Test
  void train_pendulumWithSac_learnsToSwingUp() {
    assertThat(pendulum(Learners.SAC)).isGreaterThan(-500);
  }

  @ParameterizedTest
  @EnumSource(
      value = Learners.class,
      names = {"TD3", "DDPG", "TQC", "CROSSQ"})
  @Tag("slow")
  void train_pendulum_learnsToSwingUp(Learners kind) {
    assertThat(pendulum(kind)).isGreaterThan(-500);
  }

  /** Mean return after 4000 steps; a random policy has about -1200. */
  private static double pendulum(Learners kind) {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(1);
        Learner<float[]> learner = kind.create(rows, 1)) {
      new Training<>(rows, learner, new float[1], 1).until(4_000, report -> {});
      return Evaluation.of(rows, learner.greedy(), new float[1], 1_000, 10).mean();
    }
  }

  private static float[] actionsAfter(Learner<float[]> learner, int steps, List<Report> reports) {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(3)) {
      new Training<>(rows, learner, new float[3], 1).until(steps, reports::add);
      return greedy(learner);
    }
  }

  private static float[] greedy(Learner<float[]> learner) {
    float[] actions = new float[2];
    learner.greedy().act(new float[] {1, 0, 0.5f, -0.6f, 0.8f, -3}, 2, actions);
    return actions;
  }

  @ParameterizedTest
  @EnumSource(Learners.class)
  void train_sameSeed_sameBits(Learners kind) {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(3);
        Learner<float[]> one = kind.create(rows, 7);
        Learner<float[]> two = kind.create(rows, 7);
        Learner<float[]> other = kind.create(rows, 8)) {
      List<Report> reports = new ArrayList<>();
      List<Report> again = new ArrayList<>();
      float[] actions = actionsAfter(one, 1_500, reports);
      assertThat(actionsAfter(two, 1_500, again)).isEqualTo(actions);
      assertThat(again).isEqualTo(reports).isNotEmpty();
      assertThat(actionsAfter(other, 1_500, again)).isNotEqualTo(actions);
    }
  }

  /** Evaluated and saved while updates run, at moments of no meaning to it. */
  @ParameterizedTest
  @EnumSource(Learners.class)
  void train_overlapped_sameBitsHoweverOftenOneWaits(Learners kind, @TempDir Path directory) {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(3);
        Learner<float[]> one = kind.create(rows, 7);
        Learner<float[]> two = kind.create(rows, 7);
        Learner<float[]> inTurns = kind.create(rows, 7)) {
      List<Report> reports = new ArrayList<>();
      List<Report> again = new ArrayList<>();
      one.overlap();
      float[] actions = actionsAfter(one, 1_500, reports);
      two.overlap();
      Training<float[]> training = new Training<>(rows, two, new float[3], 1);
      for (int steps = 1_200; steps < 1_500; steps += 27) {
        training.until(steps, again::add);
        greedy(two);
        two.save(directory);
      }
      training.until(1_500, again::add);
      assertThat(greedy(two)).isEqualTo(actions);
      assertThat(again).isEqualTo(reports).isNotEmpty();
      assertThat(actionsAfter(inTurns, 1_500, again)).isNotEqualTo(actions);
    }
  }

  @ParameterizedTest
  @EnumSource(Learners.class)
  void load_whatWasSaved_actsAlike(Learners kind, @TempDir Path directory) {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(3);
        Learner<float[]> one = kind.create(rows, 1);
        Learner<float[]> two = kind.create(rows, 2)) {
      float[] actions = actionsAfter(one, 1_500, new ArrayList<>());
      one.save(directory);
      assertThat(greedy(two)).isNotEqualTo(actions);
      two.load(directory);
      assertThat(greedy(two)).isEqualTo(actions);
    }
  }

  private static final String PART = "replay/replay-000001.bin";

  /** In the middle of an episode, and between two reports. */
  @ParameterizedTest
  @EnumSource(Learners.class)
  void loadState_goingOn_sameBitsAsUnbroken(Learners kind, @TempDir Path directory)
      throws IOException {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(2);
        Learner<float[]> one = kind.create(rows, 1);
        Learner<float[]> two = kind.create(rows, 2)) {
      List<Report> reports = new ArrayList<>();
      List<Report> again = new ArrayList<>();
      Training<float[]> first = new Training<>(rows, one, new float[2], 1);
      first.until(1_800, report -> {});
      Path early = directory.resolve("early");
      one.saveState(early, null);
      first.until(2_346, report -> {});
      first.save(directory.resolve("training.json"));
      one.saveState(directory, early);
      assertThat(Files.isSameFile(directory.resolve(PART), early.resolve(PART))).isTrue();
      AtomicFiles.delete(early);
      first.until(3_000, reports::add);
      float[] actions = greedy(one);
      Training<float[]> second = new Training<>(rows, two, new float[2], 1);
      second.load(directory.resolve("training.json"));
      two.loadState(directory);
      second.until(3_000, again::add);
      assertThat(again).isEqualTo(reports).isNotEmpty();
      assertThat(greedy(two)).isEqualTo(actions);
    }
  }

  @Test
  void load_ofAnotherAlgorithm_isRefused(@TempDir Path directory) {
    try (VectorEnvironment<float[]> rows = Learners.pendulum(1);
        Learner<float[]> sac = Learners.SAC.create(rows, 1);
        Learner<float[]> tqc = Learners.TQC.create(rows, 1)) {
      sac.save(directory);
      assertThatThrownBy(() -> tqc.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("model.safetensors is of sac, not of tqc");
    }
  }

  /** Bounds that differ from number to number, and are not around 0. */
  @ParameterizedTest
  @EnumSource(Learners.class)
  void act_anyBounds_staysWithinThemAndUsesThem(Learners kind) {
    var observations = Space.Box.of(-1, 1, 2);
    float[] low = {1, -30};
    float[] high = {2, 10};
    var actions = new Space.Box(low, high, Space.Box.of(0, 1, 2).parts());
    try (Learner<float[]> learner = kind.create(observations, actions, 1, 1)) {
      StepBatch batch = new StepBatch(1, 2);
      float[] taken = new float[2];
      float[] least = {9, 99};
      float[] greatest = {-9, -99};
      for (int i = 0; i < 1_100; i++) {
        learner.act(batch, taken);
        assertThat(actions.contains(taken)).isTrue();
        for (int k = 0; k < 2; k++) {
          least[k] = Math.min(least[k], taken[k]);
          greatest[k] = Math.max(greatest[k], taken[k]);
        }
        if (i < 1_000) {
          learner.learn(batch, report -> {});
        }
      }
      for (int k = 0; k < 2; k++) {
        assertThat(greatest[k] - least[k]).isGreaterThan(0.9f * (high[k] - low[k]));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Learners.class)
  void create_unboundedActions_isRefused(Learners kind) {
    var observations = Space.Box.of(-1, 1, 2);
    var actions = Space.Box.of(-1, Float.POSITIVE_INFINITY, 1);
    assertThatThrownBy(() -> kind.create(observations, actions, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("actions must have bounds; number 0 is in [-1.0, Infinity]");
  }

  @ParameterizedTest
  @EnumSource(Learners.class)
  void learn_rewardNotANumber_isNamed(Learners kind) {
    var box = Space.Box.of(-1, 1, 1);
    try (Learner<float[]> learner = kind.create(box, box, 1, 1)) {
      StepBatch batch = new StepBatch(1, 1);
      batch.reward[0] = Double.NaN;
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_200; i++) {
                  learner.act(batch, new float[1]);
                  learner.learn(batch, report -> {});
                }
              })
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("train/critic_loss of update 0 is not finite");
    }
  }

  @Test
  void config_outOfRange_isNamed() {
    SacConfig d = SacConfig.DEFAULT;
    assertThatThrownBy(
            () ->
                new SacConfig(
                    10,
                    0,
                    1,
                    1,
                    1,
                    1e-3,
                    1.5,
                    0.1,
                    1,
                    true,
                    0,
                    0,
                    Hindsight.NONE,
                    EncoderConfig.DEFAULT,
                    d.hidden(),
                    d.activation()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gamma");
  }
}
