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

final class PrioritizedReplayTest {

  @Property(tries = 200)
  void tree_randomChanges_isTheNaiveSum(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int count) {
    UniformRandomProvider random = Rng.stream(seed, "tree");
    var tree = new SumTree(count);
    double[] naive = new double[count];
    for (int change = 0; change < 100; change++) {
      int i = random.nextInt(count);
      naive[i] = random.nextInt(3) == 0 ? 0 : Math.exp(random.nextDouble(-20, 20));
      tree.set(i, naive[i]);
    }
    double total = Arrays.stream(naive).sum();
    assertThat(tree.total()).isCloseTo(total, within(1e-12 * total));
    double least = Arrays.stream(naive).filter(p -> p > 0).min().orElse(Double.POSITIVE_INFINITY);
    assertThat(tree.least()).isEqualTo(least);
    for (int i = 0; i < 100 && total > 0; i++) {
      double place = random.nextDouble() * tree.total();
      int found = tree.find(place);
      double before = Arrays.stream(naive, 0, found).sum();
      assertThat(naive[found]).isPositive();
      assertThat(place).isBetween(before - 1e-9 * total, before + naive[found] + 1e-9 * total);
    }
    if (total > 0) {
      assertThat(naive[tree.find(tree.total())]).isPositive();
    }
  }

  @Test
  void tree_aMillionChanges_doesNotDrift() {
    UniformRandomProvider random = Rng.stream(1, "drift");
    var tree = new SumTree(1000);
    for (int change = 0; change < 1_000_000; change++) {
      tree.set(random.nextInt(1000), Math.exp(random.nextDouble(-30, 30)));
    }
    double[] last = new double[1000];
    var fresh = new SumTree(1000);
    for (int i = 0; i < 1000; i++) {
      last[i] = i % 7 + 0.1;
      tree.set(i, last[i]);
    }
    fresh.setAll(last);
    assertThat(tree.total()).isEqualTo(fresh.total());
    for (int i = 0; i < 1000; i++) {
      tree.set(i, 0);
    }
    assertThat(tree.total()).isZero();
  }

  @Test
  void tree_badPriority_isRefused() {
    var tree = new SumTree(2);
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> tree.set(0, bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("got " + bad);
    }
  }

  /** Steps of one row with rewards 0, 1, 2 …, so that entry and reward are the same number. */
  private static PrioritizedReplay steps(int capacity, int count) {
    var buffer = new ReplayBuffer(Fields.discrete(1), capacity, 1, false);
    var replay = new PrioritizedReplay(buffer, new PrioritizedReplay.Config(0.5, 1e-9));
    buffer.begin(new float[1]);
    for (int i = 0; i < count; i++) {
      buffer.add(0, new int[1], i, false, false, new float[1], 0);
    }
    return replay;
  }

  private static void prioritize(PrioritizedReplay replay, float... errors) {
    var batch = new Batch(replay.buffer().fields(), errors.length);
    for (int i = 0; i < errors.length; i++) {
      batch.index[i] = i;
    }
    replay.update(batch, errors);
  }

  @Test
  void sample_errors_drawInProportionToTheirPower() {
    PrioritizedReplay replay = steps(10, 4);
    prioritize(replay, 1, -4, 9, 16);
    var batch = new Batch(replay.buffer().fields(), 10);
    UniformRandomProvider random = Rng.stream(1, "draw");
    int[] drawn = new int[4];
    for (int i = 0; i < 2000; i++) {
      replay.sample(batch, NStep.one(0.9), 0.5, random);
      for (int b = 0; b < 10; b++) {
        drawn[batch.index[b]]++;
        assertThat(batch.reward[b]).isEqualTo(batch.index[b]);
        // p = sqrt(|error|), the least is 1: weight = (1 / p) ^ 0.5, whatever the batch.
        double expected = Math.pow(batch.index[b] + 1, -0.5);
        assertThat(batch.weight[b]).isCloseTo((float) expected, within(1e-6f));
      }
    }
    for (int i = 0; i < 4; i++) {
      assertThat(drawn[i] / 20_000.0).isCloseTo((i + 1) / 10.0, within(0.01));
    }
  }

  @Test
  void sample_oneOfEachPart_coversTheSum() {
    PrioritizedReplay replay = steps(10, 8);
    prioritize(replay, 1, 1, 1, 1, 1, 1, 1, 1);
    var batch = new Batch(replay.buffer().fields(), 8);
    replay.sample(batch, NStep.one(0.9), 1, Rng.stream(1, "draw"));
    assertThat(batch.index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(batch.weight).containsOnly(1);
  }

  @Test
  void add_newStep_hasTheGreatestPrioritySoFar() {
    PrioritizedReplay replay = steps(10, 3);
    assertThat(replay.priority(2)).isEqualTo(1);
    prioritize(replay, 100, 0.25f);
    replay.buffer().add(0, new int[1], 3, false, false, new float[1], 0);
    assertThat(replay.priority(3)).isCloseTo(10, within(1e-6));
    assertThat(replay.priority(1)).isCloseTo(0.5, within(1e-6));
    assertThat(replay.priority(4)).isZero();
  }

  @Property(tries = 100)
  void add_randomEpisodesAndSeams_onlyStepsHavePriorities(@ForAll long seed) {
    var past = new Past(Past.anyBuffer(seed), seed);
    past.grow(20);
    var replay = new PrioritizedReplay(past.buffer, PrioritizedReplay.Config.DEFAULT);
    for (int round = 0; round < 3; round++) {
      past.grow(20);
      for (int entry = 0; entry < past.buffer.capacity(); entry++) {
        assertThat(replay.priority(entry) > 0).isEqualTo(past.buffer.ring().isStep(entry));
      }
    }
    past.buffer.clear();
    assertThat(past.buffer.size()).isZero();
    assertThat(replay.priority(0)).isZero();
  }

  @Test
  void update_notANumber_isRefused() {
    PrioritizedReplay replay = steps(10, 3);
    assertThatThrownBy(() -> prioritize(replay, 1, Float.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("error 1 must be finite; got NaN");
  }

  @Test
  void update_stepThatIsGone_staysGone() {
    PrioritizedReplay replay = steps(3, 2);
    var batch = new Batch(replay.buffer().fields(), 1);
    replay.buffer().begin(new float[1]);
    replay.update(batch, new float[] {5});
    assertThat(replay.priority(0)).isZero();
  }
}
