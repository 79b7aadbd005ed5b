package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

final class RolloutTest {

  private static final Fields FIELDS = Fields.discrete(1).withMask(2);

  /** Two rows, three steps; row 1 is truncated at the second step, row 0 terminates there. */
  private static Rollout filled() {
    var rollout = new Rollout(FIELDS, 3, 2);
    var after = new StepBatch(2, 1);
    for (int t = 0; t < 3; t++) {
      rollout.observe(new float[] {10 + t, 20 + t});
      Arrays.fill(after.reward, 1);
      after.terminated[0] = t == 1;
      after.truncated[1] = t == 1;
      after.finalObservation[1] = 99;
      float[] log = {-t, -10 - t};
      rollout.add(new int[] {t, 5 + t}, log, new float[] {2, 4}, after);
    }
    return rollout;
  }

  @Test
  void finish_truncation_usesTheFinalObservationsValue() {
    Rollout rollout = filled();
    assertThat(rollout.finals()).isEqualTo(1);
    assertThat(rollout.finalObservation()[0]).isEqualTo(99);
    rollout.finalValues(new float[] {6});
    rollout.finish(new float[] {2, 4}, 0.5, 1);
    assertThat(rollout.returns)
        .containsExactly(new double[] {1.5, 1 + 0.5 * 4, 1, 1 + 0.5 * 6, 2, 3}, within(1e-12));
    assertThat(rollout.advantage)
        .containsExactly(new double[] {-0.5, -1, -1, 0, 0, -1}, within(1e-12));
    assertThat(rollout.start).containsExactly(true, true, false, false, true, true);
  }

  @Test
  void gather_everyStep_isCopiedWithAllOfIt() {
    Rollout rollout = filled();
    rollout.mask[4] = false;
    rollout.finalValues(new float[] {6});
    rollout.finish(new float[] {2, 4}, 0.5, 1);
    var batch = new Minibatch(FIELDS, 4);
    rollout.gather(new int[] {0, 5, 2, 1}, 1, 2, batch);
    assertThat(batch.size()).isEqualTo(2);
    assertThat(batch.observation).startsWith(22, 11);
    assertThat(batch.discrete).startsWith(7, 1);
    assertThat(batch.logProbability).startsWith(-12, -1);
    assertThat(batch.value).startsWith(4, 2);
    assertThat(batch.advantage).startsWith(-1, -1);
    assertThat(batch.returns).startsWith(3, 1);
    assertThat(batch.mask).startsWith(true, true, false, true);
    assertThatThrownBy(() -> rollout.gather(new int[6], 0, 5, batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("steps of a minibatch must be in [0, 4]");
  }

  @Test
  void gatherRows_oneRow_isInOrderOfTime() {
    Rollout rollout = filled();
    var batch = new Minibatch(FIELDS, 3);
    rollout.gatherRows(new int[] {0, 1}, 1, 1, batch);
    assertThat(batch.observation).containsExactly(20, 21, 22);
    assertThat(batch.start).containsExactly(true, false, true);
  }

  @Test
  void clear_afterAnEpisodesEnd_remembersThatOneBegins() {
    Rollout rollout = filled();
    rollout.clear();
    rollout.observe(new float[] {1, 1});
    assertThat(rollout.start).startsWith(false, false);
    rollout.restart();
    rollout.observe(new float[] {1, 1});
    assertThat(rollout.start).startsWith(true, true);
  }

  @Test
  void finals_manyTruncations_areAllKept() {
    var rollout = new Rollout(Fields.continuous(1, 1), 50, 1);
    var after = new StepBatch(1, 1);
    float[] values = new float[50];
    for (int t = 0; t < 50; t++) {
      rollout.observe(new float[1]);
      after.truncated[0] = true;
      after.finalObservation[0] = t;
      values[t] = 2 * t;
      rollout.add(new float[] {t}, new float[1], new float[1], after);
    }
    assertThat(rollout.finals()).isEqualTo(50);
    assertThat(rollout.finalObservation()[49]).isEqualTo(49);
    rollout.finalValues(values);
    rollout.finish(new float[1], 0.5, 0.9);
    for (int t = 0; t < 50; t++) {
      assertThat(rollout.returns[t]).isEqualTo(t);
    }
  }

  @Test
  void use_atTheWrongMoment_isRefused() {
    var rollout = new Rollout(Fields.discrete(1), 1, 1);
    var after = new StepBatch(1, 1);
    assertThatThrownBy(() -> rollout.add(new int[1], new float[1], new float[1], after))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("observe() comes before each step");
    assertThatThrownBy(() -> rollout.finish(new float[1], 1, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the rollout has 0 of 1 steps");
    rollout.observe(new float[1]);
    rollout.add(new int[1], new float[1], new float[1], after);
    assertThatThrownBy(() -> rollout.observe(new float[1]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the rollout is full");
  }

  @Property(tries = 100)
  void shuffle_anySize_hasEveryNumberOnceAndDependsOnTheStreamOnly(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
    var permutation = new Permutation(size);
    permutation.shuffle(Rng.stream(seed, "a"));
    permutation.shuffle(Rng.stream(seed, "b"));
    var other = new Permutation(size);
    other.shuffle(Rng.stream(seed, "b"));
    assertThat(permutation.order).isEqualTo(other.order);
    int[] sorted = permutation.order.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < size; i++) {
      assertThat(sorted[i]).isEqualTo(i);
    }
  }

  @Test
  void shuffle_threeNumbers_drawsEveryOrder() {
    var permutation = new Permutation(3);
    var random = Rng.stream(1, "orders");
    int[] seen = new int[27];
    for (int i = 0; i < 6000; i++) {
      permutation.shuffle(random);
      int[] order = permutation.order;
      seen[9 * order[0] + 3 * order[1] + order[2]]++;
    }
    assertThat(Arrays.stream(seen).filter(n -> n > 850 && n < 1150)).hasSize(6);
  }
}
