package tengen.agents.pg;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.agents.Actor;
import tengen.agents.Learner;
import tengen.agents.dist.Categorical;
import tengen.agents.nn.Activation;
import tengen.agents.nn.EncoderConfig;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Fields;
import tengen.agents.replay.Minibatch;
import tengen.agents.replay.Rollout;
import tengen.env.Space;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

/** Taxis say which actions achieve something. */
final class MaskedPolicyTest {

  private static final int ROWS = 4;

  private static final PpoConfig SMALL =
      new PpoConfig(
          16,
          2,
          32,
          1e-2,
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
          List.of(8),
          List.of(8),
          Activation.TANH,
          0);

  @Test
  void train_ppo_takesAllowedActionsOnly() {
    try (VectorEnvironment<int[]> rows = taxis();
        Ppo<int[]> ppo = new Ppo<>(SMALL, space(rows), ROWS, 400, 1, Device.cpu())) {
      check(rows, ppo);
    }
  }

  @Test
  void train_a2c_takesAllowedActionsOnly() {
    try (VectorEnvironment<int[]> rows = taxis();
        A2c<int[]> a2c = new A2c<>(A2cConfig.DEFAULT, space(rows), ROWS, 400, 1, Device.cpu())) {
      check(rows, a2c);
    }
  }

  private static VectorEnvironment<int[]> taxis() {
    Torch.threads(1); // calls on so small arrays cost more when shared
    return VectorEnvironments.discrete("Taxi-v4", ROWS, 1, Map.of());
  }

  private static PolicySpace<int[]> space(VectorEnvironment<int[]> rows) {
    return PolicySpace.discrete(rows.observationSpace(), (Space.Discrete) rows.actionSpace(), true);
  }

  private static void check(VectorEnvironment<int[]> rows, Learner<int[]> learner) {
    StepBatch batch = rows.reset(1);
    int[] actions = new int[ROWS];
    for (int step = 0; step < 300; step++) {
      learner.act(batch, actions);
      assertAllowed(batch, actions);
      batch = rows.step(actions);
      learner.learn(batch, report -> {});
    }
    Actor<int[]> greedy = learner.greedy();
    for (int step = 0; step < 300; step++) {
      greedy.act(batch, actions);
      assertAllowed(batch, actions);
      batch = rows.step(actions);
    }
  }

  private static void assertAllowed(StepBatch batch, int[] actions) {
    for (int row = 0; row < ROWS; row++) {
      assertThat(batch.mask[row * 6 + actions[row]]).isTrue();
    }
  }

  @Test
  void gradient_ofForbiddenActions_isZero() {
    var distribution = new Categorical(3);
    var loss = new A2cLoss<>(distribution, 0.1, 0.5);
    var fields = Fields.discrete(1).withMask(3);
    var rollout = new Rollout(fields, 1, 1);
    rollout.observe(new float[1]);
    rollout.mask[1] = false;
    rollout.add(new int[] {2}, new float[1], new float[1], new StepBatch(1, 1, 3));
    rollout.finish(new float[1], 0.9, 1);
    rollout.advantage[0] = 1;
    var minibatch = new Minibatch(fields, 1);
    rollout.gather(new int[1], 0, 1, minibatch);
    float[] gradient = new float[4];
    loss.gradient(new float[] {0.3f, 5, -0.2f, 1}, minibatch, minibatch.discrete, gradient);
    assertThat(gradient[1]).isEqualTo(0);
    assertThat(gradient[0]).isPositive();
    assertThat(gradient[2]).isNegative();
  }
}
