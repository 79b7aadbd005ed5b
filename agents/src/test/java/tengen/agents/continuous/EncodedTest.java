package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.ConvolutionStack;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Pooling;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Observations that are not numbers throughout. */
final class EncodedTest {

  private static final EncoderConfig SMALL =
      new EncoderConfig(
          true,
          List.of(),
          new ConvolutionStack(List.of(8), 2, 2, Pooling.NONE),
          new ConvolutionStack(List.of(8), 3, 2, Pooling.NONE),
          4,
          new EncoderConfig.Attention(4, 2, 1),
          16,
          Activation.TANH);

  @BeforeAll
  static void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  private static SacConfig sac(EncoderConfig encoder, Activation activation) {
    return new SacConfig(
        5_000,
        200,
        1,
        1,
        32,
        3e-3,
        0,
        0.05,
        0.1,
        false,
        Double.NaN,
        0,
        Hindsight.NONE,
        encoder,
        List.of(32),
        activation);
  }

  private static Td3Config td3(EncoderConfig encoder) {
    return new Td3Config(
        5_000,
        200,
        1,
        1,
        32,
        3e-3,
        0,
        0.05,
        2,
        0.3,
        0.2,
        0.5,
        Hindsight.NONE,
        encoder,
        List.of(32),
        Activation.RELU);
  }

  private static CrossQConfig crossQ(EncoderConfig encoder) {
    return new CrossQConfig(
        5_000,
        200,
        1,
        1,
        32,
        3e-3,
        0.5,
        0,
        2,
        0.1,
        false,
        Double.NaN,
        0.05,
        100_000,
        Hindsight.NONE,
        encoder,
        List.of(32),
        List.of(32),
        Activation.RELU);
  }

  private static final Space.Box ACTIONS = Space.Box.of(-1, 1, 1);

  /** Mean return after so many steps; the one action for all pictures that is best has -4.4. */
  private static double lights(Learner<float[]> learner, int steps) {
    try (learner;
        VectorEnvironment<float[]> rows = VectorEnvironments.continuous(Lights::new, 1, 1);
        VectorEnvironment<float[]> judged = VectorEnvironments.continuous(Lights::new, 8, 1)) {
      new Training<>(rows, learner, new float[1], 1).until(steps, report -> {});
      return Evaluation.of(judged, learner.greedy(), new float[8], 1_000, 24).mean();
    }
  }

  @Test
  void train_picturesWithSac_learnsWhatTheyShow() {
    Space.Box seen = Lights.observations();
    assertThat(
            lights(
                new Sac(sac(SMALL, Activation.RELU), seen, ACTIONS, 1, 1, Device.cpu(), null),
                1_500))
        .isGreaterThan(-1);
  }

  @Test
  void train_picturesWithTd3_learnsWhatTheyShow() {
    Space.Box seen = Lights.observations();
    assertThat(lights(new Td3(td3(SMALL), seen, ACTIONS, 1, 1, Device.cpu(), null), 1_500))
        .isGreaterThan(-1);
  }

  @Test
  void train_picturesWithCrossQ_learnsWhatTheyShow() {
    Space.Box seen = Lights.observations();
    assertThat(lights(new CrossQ(crossQ(SMALL), seen, ACTIONS, 1, 1, Device.cpu(), null), 1_500))
        .isGreaterThan(-1);
  }

  @Test
  void train_withoutTheMirror_doesNotLearn() {
    Space.Box seen = Lights.observations();
    EncoderConfig blind = SMALL.without(List.of("mirrored"));
    assertThat(
            lights(
                new Sac(sac(blind, Activation.RELU), seen, ACTIONS, 1, 1, Device.cpu(), null),
                1_000))
        .isLessThan(-3);
  }

  /** Differences of the values along each action, with nothing learned. */
  @Test
  void slope_behindAnEncoder_isThatOfDifferences() {
    Space.Box seen = Lights.observations();
    int rows = 5;
    Random random = new Random(1);
    float[] observations = new float[rows * seen.width()];
    for (int i = 0; i < observations.length; i++) {
      boolean mirrored = i % seen.width() == seen.width() - 1;
      observations[i] = mirrored ? i % 2 : random.nextInt(256);
    }
    float[] taken = new float[2 * rows];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = random.nextFloat();
    }
    SacConfig smooth = sac(SMALL, Activation.TANH);
    try (Critics critics = new Critics(smooth, 2, seen, 2, 1, 1, Device.cpu())) {
      float[] x = new float[rows * critics.width()];
      critics.join(observations, taken, x);
      float[] slope = critics.slope(x, (q, gradient) -> Arrays.fill(gradient, 1));
      assertThat(slope).hasSize(taken.length);
      float step = 1e-2f;
      for (int i = 0; i < taken.length; i++) {
        float ahead = sum(critics, observations, moved(taken, i, step));
        float behind = sum(critics, observations, moved(taken, i, -step));
        assertThat(slope[i]).isCloseTo((ahead - behind) / (2 * step), Offset.offset(2e-3f));
      }
    }
  }

  private static float[] moved(float[] taken, int i, float by) {
    float[] moved = taken.clone();
    moved[i] += by;
    return moved;
  }

  private static float sum(Critics critics, float[] observations, float[] taken) {
    float[] x = new float[taken.length / 2 * critics.width()];
    critics.join(observations, taken, x);
    float sum = 0;
    for (float value : critics.values(x)) {
      sum += value;
    }
    return sum;
  }

  private static DiscreteSacConfig discrete(EncoderConfig encoder) {
    return new DiscreteSacConfig(
        10_000,
        1_000,
        2,
        1,
        32,
        2e-3,
        0.95,
        0.05,
        0.01,
        false,
        0.3,
        Hindsight.NONE,
        encoder,
        List.of(32),
        Activation.RELU);
  }

  private static double discrete(
      String id, Map<String, String> settings, DiscreteSacConfig config, int steps) {
    try (VectorEnvironment<int[]> rows = VectorEnvironments.discrete(id, 1, 1, settings);
        VectorEnvironment<int[]> judged = VectorEnvironments.discrete(id, 5, 1, settings);
        DiscreteSac learner =
            new DiscreteSac(
                config,
                rows.observationSpace(),
                (Space.Discrete) rows.actionSpace(),
                1,
                1,
                Device.cpu(),
                null)) {
      new Training<>(rows, learner, new int[1], 1).until(steps, report -> {});
      return Evaluation.of(judged, learner.greedy(), new int[5], 1_000, 10).mean();
    }
  }

  @Test
  void train_frozenLakeWithDiscreteSac_findsTheWay() {
    assertThat(discrete("FrozenLake-v1", Map.of("isSlippery", "false"), discrete(SMALL), 4_000))
        .isEqualTo(1);
  }

  @Test
  void train_gridWithDiscreteSac_findsTheGoal() {
    EncoderConfig encoder = SMALL.without(List.of("mission"));
    assertThat(discrete("MiniGrid-Empty-5x5-v0", Map.of(), discrete(encoder), 4_000))
        .isGreaterThan(0.9);
  }
}
