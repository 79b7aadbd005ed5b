package tengen.agents.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tengen.agents.nn.Torch;
import tengen.agents.replay.Batch;
import tengen.env.Rng;
import tengen.env.Space;
import tengen.env.vector.StepBatch;

/** An observation is one number: the action that is not allowed. */
final class MaskTest {

  private static final Legal LEGAL =
      (observation, at, mask, to) -> {
        for (int action = 0; action < 3; action++) {
          mask[to + action] = action != Math.round(observation[at]);
        }
      };

  private static final DqnConfig CONFIG = DqnConfig.DEFAULT;

  @BeforeEach
  void oneThread() {
    Torch.threads(1); // calls on so small arrays cost more when shared
  }

  @Test
  void act_masked_takesAllowedActionsOnlyAndAllOfThem() {
    StepBatch batch = new StepBatch(2, 1);
    try (Dqn dqn = learner(LEGAL)) {
      int[] seen = new int[3];
      int[] actions = new int[2];
      batch.observation[1] = 2;
      for (int i = 0; i < 400; i++) {
        dqn.act(batch, actions);
        assertThat(actions[0]).isNotEqualTo(0);
        assertThat(actions[1]).isNotEqualTo(2);
        seen[actions[0]]++;
        seen[actions[1]]++;
        dqn.learn(batch, report -> {});
      }
      assertThat(seen).doesNotContain(0);
      dqn.greedy().act(batch.observation, 2, actions);
      assertThat(actions[0]).isNotEqualTo(0);
      assertThat(actions[1]).isNotEqualTo(2);
    }
  }

  @Test
  void act_nothingAllowed_saysSo() {
    try (Dqn dqn = learner((observation, at, mask, to) -> {})) {
      assertThatThrownBy(() -> dqn.act(new StepBatch(2, 1), new int[2]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("an observation allows no action");
    }
  }

  private static Dqn learner(Legal legal) {
    Space.Box observations = Space.Box.of(0, 2, 1);
    return new Dqn(CONFIG, observations, new Space.Discrete(3), 2, 1_000, 1, Device.cpu(), legal);
  }

  @Test
  void sample_ofATruncatedEpisode_hasTheMaskOfItsOwnFinalObservation() {
    Memory memory = new Memory(CONFIG, 1, 3, 1, 100, LEGAL);
    StepBatch batch = new StepBatch(1, 1);
    memory.begin(batch);
    batch.truncated[0] = true;
    batch.finalObservation[0] = 1;
    batch.observation[0] = 2;
    memory.add(new int[] {1}, batch);
    Batch drawn = memory.batch(1);
    memory.sample(drawn, 0, Rng.stream(1, "draw"));
    assertThat(drawn.mask).containsExactly(false, true, true);
    assertThat(drawn.nextMask).containsExactly(true, false, true);
    assertThat(drawn.nextObservation).containsExactly(1);
    assertThat(drawn.discount[0]).isEqualTo(0.99f); // a truncated state has a future
  }
}
