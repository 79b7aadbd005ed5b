package tengen.env.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Environment.Step;
import tengen.env.Rng;
import tengen.env.Snapshot;
import tengen.env.Space;
import tengen.env.classic.CartPole;

final class VectorEnvironmentTest {

  private static final int STEPS = 300;
  private static final Map<String, Object> SHORT = Map.of("maxSteps", 40);

  private static VectorEnvironment<int[]> columns(int rows, int threads) {
    return VectorEnvironments.discrete("CartPole-v1", rows, threads, SHORT);
  }

  /** One environment object a row. */
  private static VectorEnvironment<int[]> objects(int rows, int threads) {
    CartPole.Config config = new CartPole.Config(false, false, 40);
    return new EnvironmentRows.Discrete(
        rows, threads, new CartPole(config), () -> new CartPole(config));
  }

  private static int[] actions(int rows, int step) {
    return actions(rows, step, 2);
  }

  private static int[] actions(int rows, int step, int n) {
    UniformRandomProvider random = Rng.stream(5, "test", step);
    return IntStream.range(0, rows).map(row -> random.nextInt(n)).toArray();
  }

  /** All that the rows show, step by step. */
  private static List<String> trace(VectorEnvironment<int[]> rows, int steps) {
    List<String> trace = new ArrayList<>();
    int n = ((Space.Discrete) rows.actionSpace()).n();
    for (int step = 0; step < steps; step++) {
      trace.add(text(rows.step(actions(rows.rows(), step, n))));
    }
    return trace;
  }

  private static String text(StepBatch batch) {
    StringBuilder text = new StringBuilder(Arrays.toString(batch.observation));
    for (int row = 0; row < batch.rows(); row++) {
      text.append(batch.reward[row]).append(batch.terminated[row]).append(batch.truncated[row]);
      if (batch.ended(row)) {
        int at = row * batch.width;
        text.append(
            Arrays.toString(Arrays.copyOfRange(batch.finalObservation, at, at + batch.width)));
      }
    }
    return text.toString();
  }

  @Test
  void step_everyRow_goesThroughTheEpisodesOfItsSeeds() {
    try (VectorEnvironment<int[]> rows = columns(3, 1)) {
      CartPole[] single = new CartPole[3];
      long[] keys = new long[3];
      int[] episodes = new int[3];
      StepBatch batch = rows.reset(9);
      for (int row = 0; row < 3; row++) {
        single[row] = new CartPole(new CartPole.Config(false, false, 40));
        keys[row] = Rng.seed(9, "vector", row);
        assertRow(batch.observation, row, single[row].reset(Rng.child(keys[row], 0)));
      }
      for (int step = 0; step < STEPS; step++) {
        int[] actions = actions(3, step);
        rows.step(actions);
        for (int row = 0; row < 3; row++) {
          Step expected = single[row].step(actions[row]);
          assertThat(batch.reward[row]).isEqualTo(expected.reward());
          assertThat(batch.terminated[row]).isEqualTo(expected.terminated());
          assertThat(batch.truncated[row]).isEqualTo(expected.truncated());
          if (expected.ended()) {
            assertRow(batch.finalObservation, row, expected.observation());
            episodes[row]++;
            float[] first = single[row].reset(Rng.child(keys[row], episodes[row]));
            assertRow(batch.observation, row, first);
          } else {
            assertRow(batch.observation, row, expected.observation());
          }
        }
      }
      assertThat(Arrays.stream(episodes).min().orElseThrow()).isGreaterThan(5);
    }
  }

  private static void assertRow(float[] all, int row, float[] expected) {
    assertThat(Arrays.copyOfRange(all, row * 4, row * 4 + 4)).isEqualTo(expected);
  }

  @Test
  void step_moreRows_doNotChangeTheFirstOnes() {
    try (VectorEnvironment<int[]> few = columns(2, 1);
        VectorEnvironment<int[]> more = columns(5, 1)) {
      float[] two = few.reset(4).observation;
      assertThat(Arrays.copyOf(more.reset(4).observation, 8)).isEqualTo(two);
    }
  }

  @Test
  void restore_atAnyStep_sameTrajectory() {
    for (VectorEnvironment<int[]> rows : List.of(columns(6, 2), objects(6, 2))) {
      try (rows) {
        rows.reset(1);
        trace(rows, 55);
        Snapshot snapshot = rows.snapshot();
        List<String> expected = trace(rows, 90);
        rows.reset(8);
        rows.restore(snapshot);
        assertThat(trace(rows, 90)).isEqualTo(expected);
      }
    }
  }

  @Test
  void restore_otherRows_isRefused() {
    try (VectorEnvironment<int[]> two = columns(2, 1);
        VectorEnvironment<int[]> three = columns(3, 1)) {
      two.reset(1);
      Snapshot snapshot = two.snapshot();
      assertThatThrownBy(() -> three.restore(snapshot))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not a snapshot of 3 rows");
    }
  }

  @Test
  void step_idleRows_standStill() {
    try (VectorEnvironment<int[]> rows = columns(4, 2)) {
      StepBatch batch = rows.reset(1);
      float[] before = batch.observation.clone();
      rows.step(new int[] {1, -9, 1, 0}, new boolean[] {false, true, false, true});
      assertRow(batch.observation, 1, Arrays.copyOfRange(before, 4, 8));
      assertRow(batch.observation, 3, Arrays.copyOfRange(before, 12, 16));
      assertThat(batch.reward).containsExactly(1, 0, 1, 0);
      assertThat(batch.observation[0]).isNotEqualTo(before[0]);
    }
  }

  /** A transition as a learner would store it. */
  private static String transition(float[] from, int row, int action, StepBatch batch, float[] to) {
    return Arrays.toString(Arrays.copyOfRange(from, row * 4, row * 4 + 4))
        + action
        + batch.reward[row]
        + batch.terminated[row]
        + batch.truncated[row]
        + Arrays.toString(Arrays.copyOfRange(to, row * 4, row * 4 + 4));
  }

  /** The policy looks at the observation only, so that all modes act alike. */
  private static int[] lean(float[] observation) {
    int[] actions = new int[observation.length / 4];
    for (int row = 0; row < actions.length; row++) {
      actions[row] = observation[4 * row + 2] + 0.1f * observation[4 * row + 3] > 0.02f ? 1 : 0;
    }
    return actions;
  }

  private static List<List<String>> sameStep(int steps) {
    List<List<String>> result = List.of(new ArrayList<>(), new ArrayList<>());
    try (VectorEnvironment<int[]> rows = columns(2, 1)) {
      StepBatch batch = rows.reset(3);
      for (int step = 0; step < steps; step++) {
        float[] from = batch.observation.clone();
        int[] actions = lean(from);
        rows.step(actions);
        for (int row = 0; row < 2; row++) {
          float[] to = batch.ended(row) ? batch.finalObservation : batch.observation;
          result.get(row).add(transition(from, row, actions[row], batch, to));
        }
      }
    }
    return result;
  }

  @Test
  void nextStepReset_transitions_areTheSame() {
    List<List<String>> expected = sameStep(400);
    List<List<String>> got = List.of(new ArrayList<>(), new ArrayList<>());
    boolean[] ended = new boolean[2];
    try (NextStepReset<int[]> rows = new NextStepReset<>(columns(2, 1))) {
      StepBatch batch = rows.reset(3);
      for (int step = 0; step < 400; step++) {
        float[] from = batch.observation.clone();
        int[] actions = lean(from);
        rows.step(actions);
        for (int row = 0; row < 2; row++) {
          if (ended[row]) {
            assertThat(batch.reward[row]).isZero();
            assertThat(batch.ended(row)).isFalse();
          } else {
            got.get(row).add(transition(from, row, actions[row], batch, batch.observation));
          }
          ended[row] = batch.ended(row);
        }
      }
    }
    for (int row = 0; row < 2; row++) {
      assertThat(got.get(row)).hasSizeBetween(300, 395);
      assertThat(got.get(row)).isEqualTo(expected.get(row).subList(0, got.get(row).size()));
    }
  }

  @Test
  void manualReset_transitions_areTheSame() {
    List<List<String>> expected = sameStep(200);
    List<List<String>> got = List.of(new ArrayList<>(), new ArrayList<>());
    try (ManualReset<int[]> rows = new ManualReset<>(columns(2, 1))) {
      StepBatch batch = rows.reset(3);
      for (int step = 0; step < 200; step++) {
        float[] from = batch.observation.clone();
        int[] actions = lean(from);
        rows.step(actions);
        boolean[] ended = new boolean[2];
        for (int row = 0; row < 2; row++) {
          got.get(row).add(transition(from, row, actions[row], batch, batch.observation));
          ended[row] = batch.ended(row);
        }
        if (ended[0] || ended[1]) {
          assertThatThrownBy(() -> rows.step(actions))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("is over");
          rows.begin(ended);
        }
      }
      assertThatThrownBy(() -> rows.begin(new boolean[] {true, false}))
          .hasMessage("the episode of row 0 is not over");
    }
    assertThat(got).isEqualTo(expected);
  }

  @Test
  void step_misuse_saysWhat() {
    try (VectorEnvironment<int[]> rows = columns(3, 1);
        VectorEnvironment<int[]> objects = objects(3, 2)) {
      assertThatThrownBy(() -> rows.step(new int[3]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("call reset first");
      rows.reset(1);
      objects.reset(1);
      assertThatThrownBy(() -> rows.step(new int[2]))
          .hasMessage("3 rows need 3 numbers as their actions; got 2");
      assertThatThrownBy(() -> rows.step(new int[] {0, 1, 2}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("row 2: action must be in 0..1; got 2");
      assertThatThrownBy(() -> objects.step(new int[] {0, 1, 2}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("row 2: action of CartPole must be 0 or 1; got 2");
    }
    assertThatThrownBy(() -> columns(0, 1)).hasMessageContaining("rows must be in [1, ");
    assertThatThrownBy(() -> columns(1, 0)).hasMessageContaining("threads must be in [1, ");
  }
}
