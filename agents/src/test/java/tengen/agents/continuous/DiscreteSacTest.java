package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.Evaluation;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class DiscreteSacTest {

  private static final double RATE = 1e-3;
  private static final double GAMMA = 0.9;
  private static final double ALPHA = 0.5;

  @BeforeAll
  static void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  private static DiscreteSacConfig config(int starts, int batch, double alpha, int hidden) {
    return new DiscreteSacConfig(
        10_000,
        starts,
        1,
        1,
        batch,
        RATE,
        starts == 0 ? GAMMA : 0.99,
        0.05,
        alpha,
        true,
        0.3,
        Hindsight.NONE,
        EncoderConfig.DEFAULT,
        List.of(hidden),
        Activation.RELU);
  }

  private static DiscreteSac cartPole(int rows, long seed) {
    try (VectorEnvironment<int[]> environment = rows(rows)) {
      return new DiscreteSac(
          config(500, 64, 1, 64),
          environment.observationSpace(),
          (Space.Discrete) environment.actionSpace(),
          rows,
          seed,
          Device.cpu(),
          null);
    }
  }

  private static VectorEnvironment<int[]> rows(int rows) {
    return VectorEnvironments.discrete("CartPole-v1", rows, 1, Map.of());
  }

  @Test
  void train_cartPole_learnsToBalance() {
    try (VectorEnvironment<int[]> rows = rows(1);
        VectorEnvironment<int[]> judged = rows(8);
        DiscreteSac learner = cartPole(1, 1)) {
      Training<int[]> training = new Training<>(rows, learner, new int[1], 1);
      double best = 0;
      for (int until = 2_000; until <= 10_000 && best < 195; until += 1_000) {
        training.until(until, report -> {});
        double mean = Evaluation.of(judged, learner.greedy(), new int[8], 1_000, 24).mean();
        best = Math.max(best, mean);
      }
      assertThat(best).isGreaterThan(195);
    }
  }

  /** A learner whose batch is filled with random numbers. */
  private static DiscreteSac filled(int size) {
    DiscreteSac learner =
        new DiscreteSac(
            config(0, size, ALPHA, 8),
            Space.Box.of(-1, 1, 3),
            new Space.Discrete(4),
            1,
            3,
            Device.cpu(),
            null);
    Random random = new Random(5);
    for (int i = 0; i < 3 * size; i++) {
      learner.batch.observation[i] = (float) random.nextGaussian();
      learner.batch.nextObservation[i] = (float) random.nextGaussian();
    }
    for (int b = 0; b < size; b++) {
      learner.batch.discrete[b] = random.nextInt(4);
      learner.batch.reward[b] = (float) random.nextGaussian();
      learner.batch.discount[b] = b % 3 == 0 ? 0 : (float) GAMMA;
    }
    return learner;
  }

  /** Probabilities of the actions, then what the state is worth with a temperature. */
  private static double[] policy(DoubleNet actor, DoubleNet critics, double[] state) {
    double[] p = actor.mlp("actor", state);
    double sum = 0;
    for (int a = 0; a < 4; a++) {
      p[a] = Math.exp(p[a]);
      sum += p[a];
    }
    double[] one = critics.mlp("critic0", state);
    double[] two = critics.mlp("critic1", state);
    double[] all = new double[6];
    for (int a = 0; a < 4; a++) {
      all[a] = p[a] / sum;
      double log = Math.log(all[a]);
      all[4] += all[a] * (Math.min(one[a], two[a]) - ALPHA * log);
      all[5] -= all[a] * log;
    }
    return all;
  }

  @Test
  void update_lossesAndSteps_areThoseOfThePaper() {
    int size = 16;
    try (DiscreteSac learner = filled(size)) {
      DoubleNet actor = new DoubleNet(learner.parts().get(""));
      DoubleNet critics = new DoubleNet(learner.parts().get("online."));
      DoubleNet target = new DoubleNet(learner.parts().get("target."));
      learner.update();
      Map<String, Double> told = learner.report().values();
      float[] states = learner.batch.observation;
      float[] nextStates = learner.batch.nextObservation;

      double[] wanted = new double[size];
      for (int b = 0; b < size; b++) {
        double value = policy(actor, target, DoubleNet.doubles(nextStates, 3 * b, 3))[4];
        wanted[b] = learner.batch.reward[b] + learner.batch.discount[b] * value;
      }
      assertFollows(learner, critics, wanted);

      DoubleNet moved = new DoubleNet(learner.parts().get("online."));
      double entropy = 0;
      double loss = 0;
      for (int b = 0; b < size; b++) {
        double[] all = policy(actor, moved, DoubleNet.doubles(states, 3 * b, 3));
        loss -= all[4] / size;
        entropy += all[5] / size;
      }
      assertThat(told.get("train/actor_loss")).isCloseTo(loss, within(1e-5));
      double byTemperature = Math.log(ALPHA) * (entropy - 0.3 * Math.log(4));
      assertThat(told.get("train/ent_coef_loss")).isCloseTo(byTemperature, within(1e-5));
      assertThat(learner.temperature.log()).isCloseTo(Math.log(ALPHA) - RATE, within(1e-6));
      actor.assertFirstStep(
          learner.parts().get(""),
          RATE,
          () -> {
            double sum = 0;
            for (int b = 0; b < size; b++) {
              sum -= policy(actor, moved, DoubleNet.doubles(states, 3 * b, 3))[4] / size;
            }
            return sum;
          });
    }
  }

  private static void assertFollows(DiscreteSac learner, DoubleNet critics, double[] wanted) {
    DoubleSupplier loss =
        () -> {
          double sum = 0;
          for (int b = 0; b < wanted.length; b++) {
            double[] state = DoubleNet.doubles(learner.batch.observation, 3 * b, 3);
            int taken = learner.batch.discrete[b];
            double one = critics.mlp("critic0", state)[taken] - wanted[b];
            double two = critics.mlp("critic1", state)[taken] - wanted[b];
            sum += 0.5 * (one * one + two * two) / wanted.length;
          }
          return sum;
        };
    assertThat(learner.report().values().get("train/critic_loss"))
        .isCloseTo(loss.getAsDouble(), within(1e-5));
    critics.assertFirstStep(learner.parts().get("online."), RATE, loss);
  }

  private static int[] actions(DiscreteSac learner) {
    float[] seen = new float[4 * 50];
    Random random = new Random(1);
    for (int i = 0; i < seen.length; i++) {
      seen[i] = (float) (0.3 * random.nextGaussian());
    }
    int[] actions = new int[50];
    learner.greedy().act(seen, 50, actions);
    return actions;
  }

  /** In the middle of an episode, and between two reports. */
  @Test
  void loadState_goingOn_sameBitsAsUnbroken(@TempDir Path directory) {
    try (VectorEnvironment<int[]> rows = rows(2);
        DiscreteSac one = cartPole(2, 1);
        DiscreteSac two = cartPole(2, 2)) {
      List<Report> reports = new ArrayList<>();
      List<Report> again = new ArrayList<>();
      Training<int[]> first = new Training<>(rows, one, new int[2], 1);
      first.until(1_346, report -> {});
      first.save(directory.resolve("training.json"));
      one.saveState(directory, null);
      first.until(2_000, reports::add);
      float[] weights = one.parts().get("").values();
      assertThat(actions(two)).isNotEqualTo(actions(one));
      Training<int[]> second = new Training<>(rows, two, new int[2], 1);
      second.load(directory.resolve("training.json"));
      two.loadState(directory);
      second.until(2_000, again::add);
      assertThat(again).isEqualTo(reports).isNotEmpty();
      assertThat(two.parts().get("").values()).isEqualTo(weights);
      assertThat(actions(two)).isEqualTo(actions(one));
    }
  }

  @Test
  void config_entropyAboveThatOfEqualProbabilities_isRefused() {
    DiscreteSacConfig d = DiscreteSacConfig.DEFAULT;
    assertThatThrownBy(
            () ->
                new DiscreteSacConfig(
                    10,
                    0,
                    1,
                    1,
                    1,
                    1e-3,
                    0.9,
                    0.1,
                    1,
                    true,
                    1.1,
                    Hindsight.NONE,
                    EncoderConfig.DEFAULT,
                    d.hidden(),
                    d.activation()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entropyShare");
  }
}
