package tengen.env.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.Environment;
import tengen.env.EnvironmentSpec;
import tengen.env.Environments;
import tengen.env.Rng;
import tengen.env.Space;

/** What rows go through depends neither on threads nor on how their states are kept. */
final class VectorThreadsTest {

  private static final int ROWS = 7;
  private static final int STEPS = 260;

  /* Where one action is a choice for each agent, agents are rows: AgentRowsTest. */
  static List<String> ids() {
    return Environments.specs().stream()
        .map(EnvironmentSpec::id)
        .filter(id -> !(Environments.make(id).actionSpace() instanceof Space.MultiDiscrete))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void step_threadsOrObjects_giveTheSame(String id) {
    int[] expected = trace(id, 1);
    assertThat(trace(id, 2)).isEqualTo(expected);
    assertThat(trace(id, 4)).isEqualTo(expected);
    assertThat(objects(id)).isEqualTo(expected);
  }

  /** A hash of all that the rows show, step by step. */
  private static int[] trace(String id, int threads) {
    if (Environments.make(id).actionSpace() instanceof Space.Discrete) {
      return discrete(VectorEnvironments.discrete(id, ROWS, threads, Map.of()));
    }
    return continuous(VectorEnvironments.continuous(id, ROWS, threads, Map.of()));
  }

  /** The same from one environment object a row. */
  private static int[] objects(String id) {
    if (Environments.make(id).actionSpace() instanceof Space.Discrete) {
      Environment<Integer> first = Environments.discrete(id, Map.of());
      return discrete(
          new EnvironmentRows.Discrete(ROWS, 1, first, () -> Environments.discrete(id, Map.of())));
    }
    Environment<float[]> first = Environments.continuous(id, Map.of());
    return continuous(
        new EnvironmentRows.Continuous(
            ROWS, 1, first, () -> Environments.continuous(id, Map.of())));
  }

  private static int[] discrete(VectorEnvironment<int[]> rows) {
    try (rows) {
      int n = ((Space.Discrete) rows.actionSpace()).n();
      UniformRandomProvider random = Rng.stream(5, "actions");
      int[] actions = new int[ROWS];
      int[] trace = new int[STEPS + 1];
      trace[0] = hash(rows.reset(3));
      for (int step = 1; step <= STEPS; step++) {
        Arrays.setAll(actions, row -> random.nextInt(n));
        trace[step] = hash(rows.step(actions));
      }
      return trace;
    }
  }

  private static int[] continuous(VectorEnvironment<float[]> rows) {
    try (rows) {
      UniformRandomProvider random = Rng.stream(5, "actions");
      float[] actions = new float[ROWS * ((Space.Box) rows.actionSpace()).width()];
      int[] trace = new int[STEPS + 1];
      trace[0] = hash(rows.reset(3));
      for (int step = 1; step <= STEPS; step++) {
        for (int i = 0; i < actions.length; i++) {
          actions[i] = 2 * random.nextFloat() - 1;
        }
        trace[step] = hash(rows.step(actions));
      }
      return trace;
    }
  }

  private static int hash(StepBatch batch) {
    int hash = Arrays.hashCode(batch.observation);
    hash = 31 * hash + Arrays.hashCode(batch.reward);
    hash = 31 * hash + Arrays.hashCode(batch.terminated);
    hash = 31 * hash + Arrays.hashCode(batch.truncated);
    for (int row = 0; row < ROWS; row++) {
      if (batch.ended(row)) {
        int at = row * batch.width;
        float[] last = Arrays.copyOfRange(batch.finalObservation, at, at + batch.width);
        hash = 31 * hash + Arrays.hashCode(last);
      }
    }
    return hash;
  }
}
