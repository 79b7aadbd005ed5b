package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Hindsight;
import tengen.env.Space;

/** An update against the formulas in doubles and finite differences. */
final class CrossQTest {

  private static final double RATE = 1e-3;
  private static final double ALPHA = 0.5;
  private static final int SEEN = 3;
  private static final int ACTS = 2;
  private static final int SIZE = 12;

  private CrossQ learner;

  @BeforeEach
  void create() {
    Torch.threads(1);
    CrossQConfig config =
        new CrossQConfig(
            100,
            0,
            1,
            1,
            SIZE,
            RATE,
            0.5,
            0.9,
            2,
            ALPHA,
            true,
            Double.NaN,
            0.1,
            1_000,
            Hindsight.NONE,
            EncoderConfig.DEFAULT,
            List.of(6),
            List.of(7, 5),
            Activation.RELU);
    learner =
        new CrossQ(
            config, Space.Box.of(-1, 1, SEEN), Space.Box.of(-1, 1, ACTS), 1, 3, Device.cpu(), null);
    Random random = new Random(4);
    for (int i = 0; i < SIZE * SEEN; i++) {
      learner.batch.observation[i] = (float) random.nextGaussian();
      learner.batch.nextObservation[i] = (float) (2 * random.nextGaussian() + 1);
    }
    for (int i = 0; i < SIZE * ACTS; i++) {
      learner.batch.continuous[i] = 2 * random.nextFloat() - 1;
    }
    for (int b = 0; b < SIZE; b++) {
      learner.batch.reward[b] = (float) random.nextGaussian();
      learner.batch.discount[b] = b % 3 == 0 ? 0 : 0.9f;
    }
    learner.actor.renewNoise();
  }

  @AfterEach
  void close() {
    learner.close();
  }

  private DoubleNet actor() {
    DoubleNet net = new DoubleNet(learner.parts().get(""));
    net.add(learner.parts().get("statistics."));
    return net;
  }

  private DoubleNet critics() {
    DoubleNet net = new DoubleNet(learner.parts().get("online."));
    net.add(learner.parts().get("statistics0."));
    net.add(learner.parts().get("statistics1."));
    return net;
  }

  private static double[][] rows(float[] from, int width) {
    double[][] rows = new double[from.length / width][];
    for (int b = 0; b < rows.length; b++) {
      rows[b] = DoubleNet.doubles(from, b * width, width);
    }
    return rows;
  }

  /** Of each row: the action, then the logarithm of its density. */
  private static double[][] drawn(DoubleNet actor, float[] seen, float[] noise, boolean batch) {
    double[][] parameters = actor.normalisedMlp("actor", rows(seen, SEEN), batch);
    double[][] drawn = new double[SIZE][ACTS + 1];
    for (int b = 0; b < SIZE; b++) {
      for (int i = 0; i < ACTS; i++) {
        double deviation = Math.exp(parameters[b][ACTS + i]);
        double normal = noise[b * ACTS + i];
        double squashed = Math.tanh(parameters[b][i] + deviation * normal);
        drawn[b][i] = squashed;
        drawn[b][ACTS] +=
            -0.5 * normal * normal
                - Math.log(deviation)
                - 0.5 * Math.log(2 * Math.PI)
                - Math.log(1 - squashed * squashed + 1e-6);
      }
    }
    return drawn;
  }

  private static double[] pair(double[] seen, double[] action) {
    double[] all = new double[SEEN + ACTS];
    System.arraycopy(seen, 0, all, 0, SEEN);
    System.arraycopy(action, 0, all, SEEN, ACTS);
    return all;
  }

  @Test
  void update_criticsStep_isAgainstTheJointlyNormalisedLoss() {
    DoubleNet critics = critics();
    double[][] next = drawn(actor(), learner.batch.nextObservation, learner.actor.nextNoise, false);
    double[][] joint = new double[2 * SIZE][];
    double[][] seen = rows(learner.batch.observation, SEEN);
    double[][] taken = rows(learner.batch.continuous, ACTS);
    double[][] reached = rows(learner.batch.nextObservation, SEEN);
    for (int b = 0; b < SIZE; b++) {
      joint[b] = pair(seen[b], taken[b]);
      joint[SIZE + b] = pair(reached[b], next[b]);
    }
    double[][] one = critics.normalisedMlp("critic0", joint, true);
    double[][] two = critics.normalisedMlp("critic1", joint, true);
    double[] target = new double[SIZE];
    for (int b = 0; b < SIZE; b++) {
      double smaller = Math.min(one[SIZE + b][0], two[SIZE + b][0]);
      target[b] =
          learner.batch.reward[b] + learner.batch.discount[b] * (smaller - ALPHA * next[b][ACTS]);
    }
    DoubleSupplier loss =
        () -> {
          double[][] first = critics.normalisedMlp("critic0", joint, true);
          double[][] second = critics.normalisedMlp("critic1", joint, true);
          double sum = 0;
          for (int b = 0; b < SIZE; b++) {
            sum += 0.5 * Math.pow(first[b][0] - target[b], 2) / SIZE;
            sum += 0.5 * Math.pow(second[b][0] - target[b], 2) / SIZE;
          }
          return sum;
        };
    double before = loss.getAsDouble();
    learner.update();
    assertThat(learner.report().values().get("train/critic_loss")).isCloseTo(before, within(1e-4));
    assertThat(learner.report().values()).doesNotContainKey("train/actor_loss");
    critics.assertFirstStep(learner.parts().get("online."), RATE, loss);
  }

  @Test
  void update_policyStep_comesLaterAndUsesTheRunningStatistics() {
    learner.update();
    DoubleNet actor = actor();
    learner.update();
    DoubleNet critics = critics();
    double[][] seen = rows(learner.batch.observation, SEEN);
    DoubleSupplier loss =
        () -> {
          double[][] drawn = drawn(actor, learner.batch.observation, learner.actor.noise, true);
          double[][] pairs = new double[SIZE][];
          for (int b = 0; b < SIZE; b++) {
            pairs[b] = pair(seen[b], drawn[b]);
          }
          double[][] one = critics.normalisedMlp("critic0", pairs, false);
          double[][] two = critics.normalisedMlp("critic1", pairs, false);
          double sum = 0;
          for (int b = 0; b < SIZE; b++) {
            sum += (ALPHA * drawn[b][ACTS] - Math.min(one[b][0], two[b][0])) / SIZE;
          }
          return sum;
        };
    Map<String, Double> told = learner.report().values();
    assertThat(told.get("train/actor_loss")).isCloseTo(loss.getAsDouble(), within(1e-4));
    actor.assertFirstStep(learner.parts().get(""), RATE, loss);
    assertThat(Math.abs(learner.temperature.log() - Math.log(ALPHA))).isCloseTo(RATE, within(1e-6));
  }
}
