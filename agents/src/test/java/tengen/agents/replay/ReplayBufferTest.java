package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.vector.StepBatch;

final class ReplayBufferTest {

  @Property(tries = 300)
  void gather_randomEpisodesAndSeams_isTheNaiveModel(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
    var past = new Past(Past.anyBuffer(seed), seed);
    for (int round = 0; round < 4; round++) {
      past.grow(17);
      assertThat(past.buffer.size()).isEqualTo(past.steps.size());
      if (past.buffer.size() > 0) {
        Batch batch = Past.all(past.buffer);
        past.buffer.gather(batch, new NStep(n, 0.9));
        for (int b = 0; b < batch.size; b++) {
          checkStep(past, batch, b, n);
        }
      }
    }
  }

  private static void checkStep(Past past, Batch batch, int b, int n) {
    int number = (int) batch.observation[b * Past.WIDTH];
    Past.Step step = past.steps.get(number);
    assertThat(step).isNotNull();
    assertThat(batch.observation[b * Past.WIDTH + 1]).isEqualTo(step.row());
    float action = batch.discrete == null ? batch.continuous[2 * b + 1] : batch.discrete[2 * b + 1];
    assertThat(action).isEqualTo(step.action() + 1);
    Past.Step last = step;
    double sum = step.reward();
    int m = 1;
    for (Past.Step next = past.after(step); next != null && m < n; next = past.after(next)) {
      sum += Math.pow(0.9, m) * next.reward();
      last = next;
      m++;
    }
    assertThat(batch.reward[b]).isCloseTo((float) sum, within(1e-4f));
    assertThat(batch.steps[b]).isEqualTo(m);
    assertThat(batch.terminated[b]).isEqualTo(last.terminated());
    double discount = last.terminated() ? 0 : Math.pow(0.9, m);
    assertThat(batch.discount[b]).isCloseTo((float) discount, within(1e-6f));
    assertThat(batch.nextObservation[b * Past.WIDTH]).isEqualTo(last.next());
    assertThat(batch.nextObservation[b * Past.WIDTH + 1]).isEqualTo(step.row());
    assertThat(slice(batch.mask, b)).isEqualTo(past.masks.get(number));
    assertThat(slice(batch.nextMask, b)).isEqualTo(past.masks.get(last.next()));
  }

  private static boolean[] slice(boolean[] masks, int b) {
    return Arrays.copyOfRange(masks, b * Past.ACTIONS, (b + 1) * Past.ACTIONS);
  }

  @Property(tries = 200)
  void sampleSequences_randomEpisodesAndSeams_stayInTheirEpisode(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 4) int burnIn,
      @ForAll @IntRange(min = 1, max = 5) int length) {
    var past = new Past(Past.anyBuffer(seed), seed);
    past.grow(50);
    if (past.buffer.size() == 0) {
      return;
    }
    var batch = new SequenceBatch(past.buffer.fields(), 8, burnIn, length);
    past.buffer.sample(batch, Rng.stream(seed, "draw"));
    for (int b = 0; b < batch.size; b++) {
      checkSequence(past, batch, b, length);
    }
  }

  private static int number(SequenceBatch batch, int t, int b) {
    return (int) batch.observation[(t * batch.size + b) * Past.WIDTH];
  }

  private static void checkSequence(Past past, SequenceBatch batch, int b, int length) {
    int first = number(batch, 0, b);
    assertThat(batch.state[b]).isEqualTo(-first);
    int learned = 0;
    for (int t = 0; t < batch.time; t++) {
      int at = t * batch.size + b;
      if (t >= batch.steps[b]) {
        assertThat(batch.learn[at]).isFalse();
        assertThat(batch.reward[at]).isZero();
        continue;
      }
      Past.Step step = past.steps.get(number(batch, t, b));
      assertThat(batch.reward[at]).isEqualTo((float) step.reward());
      assertThat(batch.terminated[at]).isEqualTo(step.terminated());
      assertThat(number(batch, t + 1, b)).isEqualTo(step.next());
      assertThat(step.ended()).isEqualTo(step.ended() && t == batch.steps[b] - 1);
      learned += batch.learn[at] ? 1 : 0;
    }
    int before = batch.steps[b] - learned;
    assertThat(learned).isBetween(1, length);
    assertThat(batch.learn[before * batch.size + b]).isTrue();
    assertThat(number(batch, before, b)).isEqualTo(startOf(past, batch, b));
    boolean canBeLonger = past.steps.values().stream().anyMatch(s -> leadsTo(s, first));
    assertThat(before == batch.burnIn || !canBeLonger).isTrue();
    Past.Step last = past.steps.get(number(batch, batch.steps[b] - 1, b));
    assertThat(learned == length || past.after(last) == null).isTrue();
  }

  private static boolean leadsTo(Past.Step step, int number) {
    return step.next() == number && !step.ended();
  }

  private static int startOf(Past past, SequenceBatch batch, int b) {
    var one = new Batch(past.buffer.fields(), 1);
    one.index[0] = batch.index[b];
    past.buffer.gather(one, NStep.one(1));
    return (int) one.observation[0];
  }

  @Test
  void sample_rowsOfDifferentLengths_drawsEveryStepEquallyOften() {
    var past = new Past(new ReplayBuffer(Past.anyBuffer(1).fields(), 40, 4, false), 3);
    past.grow(25);
    int steps = past.buffer.size();
    var batch = new Batch(past.buffer.fields(), 500);
    UniformRandomProvider random = Rng.stream(1, "draw");
    int[] drawn = new int[past.buffer.capacity()];
    for (int i = 0; i < 100; i++) {
      past.buffer.sample(batch, NStep.one(0.9), random);
      Arrays.stream(batch.index).forEach(entry -> drawn[entry]++);
    }
    double expected = 50_000.0 / steps;
    for (int entry = 0; entry < drawn.length; entry++) {
      double share = past.buffer.ring().isStep(entry) ? expected : 0;
      assertThat((double) drawn[entry]).isCloseTo(share, within(5 * Math.sqrt(share)));
    }
  }

  @Test
  void add_lockStep_keepsFinalObservationsApartFromFirstOnes() {
    var buffer = new ReplayBuffer(Fields.discrete(1), 20, 2, false);
    var after = new StepBatch(2, 1);
    buffer.begin(new float[] {10, 20});
    set(after, 11, 21, false, false);
    buffer.add(new int[] {0, 1}, after);
    set(after, 100, 22, true, false);
    after.finalObservation[0] = 12;
    buffer.add(new int[] {2, 3}, after);
    set(after, 101, 200, false, true);
    after.finalObservation[1] = 23;
    buffer.add(new int[] {4, 5}, after);
    Batch batch = Past.all(buffer);
    buffer.gather(batch, new NStep(5, 0.5));
    assertThat(batch.observation).containsExactly(10, 11, 100, 20, 21, 22);
    assertThat(batch.nextObservation).containsExactly(12, 12, 101, 23, 23, 23);
    assertThat(batch.discrete).containsExactly(0, 2, 4, 1, 3, 5);
    assertThat(batch.discount).containsExactly(0, 0, 0.5f, 0.125f, 0.25f, 0.5f);
    assertThat(batch.reward).containsExactly(1.5f, 1, 1, 1.75f, 1.5f, 1);
  }

  private static void set(StepBatch after, float a, float b, boolean terminated, boolean cut) {
    after.observation[0] = a;
    after.observation[1] = b;
    Arrays.fill(after.reward, 1);
    after.terminated[0] = terminated;
    after.truncated[1] = cut;
  }

  @Test
  void add_bothEndings_isTerminated() {
    var buffer = new ReplayBuffer(Fields.continuous(1, 1), 4, 1, false);
    buffer.begin(new float[] {1});
    buffer.add(0, new float[] {0.5f}, 7, true, true, new float[] {2}, 0);
    Batch batch = Past.all(buffer);
    buffer.gather(batch, NStep.one(0.9));
    assertThat(batch.discount).containsExactly(0);
    assertThat(batch.continuous).containsExactly(0.5f);
  }

  @Test
  void put_bytes_keepsThemAndRefusesOthers() {
    var buffer = new ReplayBuffer(Fields.discrete(3), 4, 1, true);
    buffer.begin(new float[] {0, 128, 255});
    buffer.add(0, new int[1], 0, false, false, new float[] {1, 2, 3}, 0);
    Batch batch = Past.all(buffer);
    buffer.gather(batch, NStep.one(0.9));
    assertThat(batch.observation).containsExactly(0, 128, 255);
    for (float bad : new float[] {-1, 256, 0.5f, Float.NaN}) {
      assertThatThrownBy(() -> buffer.begin(new float[] {0, bad, 0}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("number 1 is " + bad);
    }
  }

  @Test
  void new_largerThanTheHeap_saysBothNumbers() {
    assertThatThrownBy(() -> new ReplayBuffer(Fields.discrete(1_000_000), 1_000_000, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "a replay of 1000000 observations needs 40000090*00000 bytes and \\d+ are available.*");
  }

  @Test
  void use_atTheWrongMoment_isRefused() {
    var buffer = new ReplayBuffer(Fields.discrete(1), 4, 1, false);
    var batch = new Batch(buffer.fields(), 1);
    assertThatThrownBy(() -> buffer.sample(batch, NStep.one(1), Rng.stream(1, "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing can be drawn from an empty replay");
    assertThatThrownBy(() -> buffer.add(0, new int[1], 0, false, false, new float[1], 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("row 0 needs begin() before a step is added");
    buffer.begin(new float[1]);
    assertThatThrownBy(() -> buffer.gather(batch, NStep.one(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no step starts from entry 0");
    assertThatThrownBy(() -> new ReplayBuffer(Fields.discrete(1), 3, 2, false))
        .hasMessageStartingWith("capacity must be in [4,");
  }

  @Test
  void vectors_manyPages_keepEveryVector() {
    for (boolean bytes : new boolean[] {true, false}) {
      Vectors vectors = Vectors.of(bytes, 1000, 3000);
      float[] vector = new float[3001];
      for (int i = 0; i < 1000; i++) {
        Arrays.fill(vector, i % 251);
        vectors.put(i, vector, 1);
      }
      for (int i = 0; i < 1000; i++) {
        vectors.get(i, vector, 1);
        assertThat(vector[1]).isEqualTo(i % 251);
        assertThat(vector[3000]).isEqualTo(i % 251);
      }
    }
  }
}
