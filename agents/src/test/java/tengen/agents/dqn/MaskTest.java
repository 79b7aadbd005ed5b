package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tengen.agents.nn.Safetensors;
import tengen.agents.nn.Torch;
import tengen.agents.nn.Weights;
import tengen.agents.replay.Batch;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/** Observations tell nothing; of three actions some are allowed. */
final class MaskTest {

  private static final DqnConfig CONFIG = DqnConfig.DEFAULT;

  @BeforeEach
  void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  @Test
  void act_masked_takesAllowedActionsOnlyAndAllOfThem() {
    StepBatch batch = new StepBatch(2, 1, 3);
    allow(batch.mask, 1, 2, 3, 4);
    try (Dqn dqn = learner()) {
      int[] seen = new int[3];
      int[] actions = new int[2];
      for (int i = 0; i < 400; i++) {
        dqn.act(batch, actions);
        assertThat(actions[0]).isNotEqualTo(0);
        assertThat(actions[1]).isNotEqualTo(2);
        seen[actions[0]]++;
        seen[actions[1]]++;
        dqn.learn(batch, report -> {});
      }
      assertThat(seen).doesNotContain(0);
      for (int only = 0; only < 3; only++) {
        batch.mask[0] = batch.mask[1] = batch.mask[2] = false;
        batch.mask[only] = true;
        dqn.greedy().act(batch, actions);
        assertThat(actions[0]).isEqualTo(only);
      }
    }
  }

  private static void allow(boolean[] mask, int... actions) {
    Arrays.fill(mask, false);
    for (int action : actions) {
      mask[action] = true;
    }
  }

  @Test
  void act_nothingAllowed_saysSo() {
    try (Dqn dqn = learner()) {
      assertThatThrownBy(() -> dqn.act(new StepBatch(2, 1, 3), new int[2]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("an observation allows no action");
    }
  }

  private static Dqn learner() {
    Space.Box observations = Space.Box.of(0, 2, 1);
    return new Dqn(
        CONFIG, observations, new Space.Discrete(3), 2, 1_000, 1, Device.cpu(), true, null);
  }

  /* Action 2 is worth a thousand in the next state. */
  @Test
  void update_forbiddenActionOfGreatValue_isNotHopedFor() {
    double hoped = loss(true, 0, 1, 2);
    assertThat(loss(true, 0, 1)).isLessThan(hoped / 100);
    assertThat(loss(false, 0, 1)).isEqualTo(hoped);
  }

  private static double loss(boolean masked, int... allowed) {
    Space.Box observations = Space.Box.of(0, 2, 1);
    try (Dqn dqn =
        new Dqn(
            CONFIG, observations, new Space.Discrete(3), 1, 1_000, 1, Device.cpu(), masked, null)) {
      Weights target = dqn.networks().target;
      Map<String, Safetensors.Tensor> tensors = target.named();
      tensors.get("q.4.bias").data()[2] = 1_000;
      target.set(tensors, "the test");
      boolean[] mask = new boolean[3];
      allow(mask, allowed);
      Batch batch = dqn.minibatch();
      Arrays.fill(batch.discount, 1);
      for (int b = 0; b < batch.size && masked; b++) {
        System.arraycopy(mask, 0, batch.nextMask, 3 * b, 3);
      }
      return dqn.update();
    }
  }

  @Test
  void sample_ofATruncatedEpisode_hasTheMaskOfItsOwnFinalObservation() {
    Memory memory = new Memory(CONFIG, Space.Box.of(0, 2, 1), 3, 1, 100, true, null);
    StepBatch batch = new StepBatch(1, 1, 3);
    allow(batch.mask, 1, 2);
    memory.begin(batch);
    batch.truncated[0] = true;
    batch.finalObservation[0] = 1;
    batch.observation[0] = 2;
    allow(batch.finalMask, 0, 2);
    allow(batch.mask, 0, 1);
    memory.add(new int[] {1}, batch);
    Batch drawn = memory.batch(1);
    memory.sample(drawn, 0, Rng.stream(1, "draw"));
    assertThat(drawn.mask).containsExactly(false, true, true);
    assertThat(drawn.nextMask).containsExactly(true, false, true);
    assertThat(drawn.nextObservation).containsExactly(1);
    assertThat(drawn.discount[0]).isEqualTo(0.99f); // a truncated state has a future
  }
}
