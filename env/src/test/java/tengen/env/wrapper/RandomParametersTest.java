package tengen.env.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Snapshot;
import tengen.env.classic.CartPole;

class RandomParametersTest {

  private static final Bead.Config BASE = new Bead.Config(0.5, 30, true);

  private static RandomParameters<float[], Bead.Config> random(Map<String, Range> ranges) {
    return new RandomParameters<>(BASE, Bead::new, ranges);
  }

  @Test
  void reset_drawsWithinTheRangesAndLeavesTheRest() {
    RandomParameters<float[], Bead.Config> env =
        random(Map.of("tremor", new Range(0.2, 0.4), "length", new Range(3, 6)));
    assertThat(env.config()).isEqualTo(BASE);
    Set<Integer> lengths = new TreeSet<>();
    Set<Double> tremors = new TreeSet<>();
    for (int seed = 0; seed < 200; seed++) {
      env.reset(seed);
      lengths.add(env.config().length());
      tremors.add(env.config().tremor());
      assertThat(env.config().tremor()).isBetween(0.2, 0.4);
      assertThat(env.config().sticks()).isTrue();
    }
    assertThat(lengths).containsExactly(3, 4, 5, 6);
    assertThat(tremors).hasSizeGreaterThan(190);
  }

  @Test
  void reset_seed_decidesWhateverTheOrderOfTheRanges() {
    Map<String, Range> reversed = new LinkedHashMap<>();
    reversed.put("tremor", new Range(0, 1));
    reversed.put("length", new Range(1, 1000));
    RandomParameters<float[], Bead.Config> one = random(reversed);
    Map<String, Range> ordered = new LinkedHashMap<>();
    ordered.put("length", new Range(1, 1000));
    ordered.put("tremor", new Range(0, 1));
    RandomParameters<float[], Bead.Config> other = random(ordered);
    other.reset(1);
    one.reset(5);
    other.reset(5);
    assertThat(one.config()).isEqualTo(other.config());
  }

  @Test
  void step_usesTheDrawnLength() {
    RandomParameters<float[], Bead.Config> env = random(Map.of("length", new Range(3, 20)));
    env.reset(2);
    int steps = 1;
    while (!env.step(new float[2]).ended()) {
      steps++;
    }
    assertThat(steps).isEqualTo(env.config().length());
  }

  @Test
  void restore_otherSettings_rebuildsThatWorld() {
    RandomParameters<float[], Bead.Config> env = random(Map.of("tremor", new Range(0, 1)));
    env.reset(2);
    Bead.Config config = env.config();
    Snapshot snapshot = env.snapshot();
    float[] next = env.step(new float[2]).observation();
    env.reset(3);
    assertThat(env.config()).isNotEqualTo(config);
    env.restore(snapshot);
    assertThat(env.config()).isEqualTo(config);
    assertThat(env.step(new float[2]).observation()).isEqualTo(next);
  }

  @Test
  void ranges_thatDoNotFit_areRefusedAtOnce() {
    assertThatThrownBy(() -> random(Map.of("tremr", new Range(0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Bead.Config has no setting \"tremr\"")
        .hasMessageContaining("did you mean \"tremor\"?");
    assertThatThrownBy(() -> random(Map.of("tremor", new Range(0, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tremor must be in [0.0, 1.0]; got 2.0");
    assertThatThrownBy(() -> random(Map.of("length", new Range(1.5, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length must be a whole number");
    assertThatThrownBy(() -> random(Map.of("sticks", new Range(0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bead.Config's setting sticks is no number: it cannot be drawn from a range");
    assertThatThrownBy(() -> new Range(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got [2.0, 1.0]");
  }

  @Test
  void reset_worldWithOtherSpaces_isRefused() {
    Environment<Integer> env =
        new RandomParameters<>(
            CartPole.Config.V1,
            config -> new FrameStack<>(new CartPole(config), config.maxSteps()),
            Map.of("maxSteps", new Range(2, 900)));
    assertThatThrownBy(() -> env.reset(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the world has other spaces");
  }

  @Test
  void toString_showsTheRanges() {
    assertThat(random(Map.of("tremor", new Range(0, 1))))
        .hasToString("RandomParameters({tremor=[0.0, 1.0]})<Bead>");
  }
}
