package tengen.agents.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.agents.Training;
import tengen.env.Environments;
import tengen.env.Space;
import tengen.env.text.PolicyIteration;
import tengen.env.text.TabularEnvironment;
import tengen.env.text.TransitionTable;
import tengen.env.text.ValueIteration;
import tengen.env.vector.StepBatch;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class TabularTest {

  private static final double GAMMA = 0.99;
  private static final Map<String, String> LIMIT = Map.of("maxSteps", "200");

  private static VectorEnvironment<int[]> world(String id, int rows) {
    return VectorEnvironments.discrete(id, rows, 1, LIMIT);
  }

  private static Tabular learner(
      VectorEnvironment<int[]> rows, Rule rule, TabularConfig config, long steps, long seed) {
    return new Tabular(
        rule,
        config,
        rows.observationSpace(),
        (Space.Discrete) rows.actionSpace(),
        rows.rows(),
        steps,
        seed,
        rows.maskWidth() > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake-v1, Q_LEARNING, 400000, 0.6, 0.1",
    "Taxi-v4, Q_LEARNING, 150000, 0, 0.1",
    "CliffWalking-v1, Q_LEARNING, 20000, 0, 0.1"
  })
  void train_knownWorld_findsAPolicyAsGoodAsTheBest(
      String id, Rule rule, int steps, double decay, double epsilonEnd) {
    TabularConfig config = new TabularConfig(1, decay, GAMMA, 0, 1, epsilonEnd, 0.8);
    try (VectorEnvironment<int[]> rows = world(id, 1)) {
      Tabular learner = learner(rows, rule, config, steps, 1);
      new Training<>(rows, learner, new int[1], 1).until(steps, report -> {});
      TransitionTable table = table(id);
      double best = ValueIteration.solve(table, GAMMA, 1e-12).startValue(table);
      assertThat(startValue(table, learner.policy())).isCloseTo(best, within(1e-6));
    }
  }

  private static TransitionTable table(String id) {
    try (var world = (TabularEnvironment) Environments.make(id, LIMIT)) {
      return world.table();
    }
  }

  private static double startValue(TransitionTable table, int[] policy) {
    double[] values = PolicyIteration.evaluate(table, policy, GAMMA, 1e-12);
    double sum = 0;
    for (int state = 0; state < values.length; state++) {
      sum += table.initial(state) * values[state];
    }
    return sum;
  }

  /* Sutton and Barto 2018, example 6.6: the edge is shortest, the way above it is safer. */
  @Test
  void train_cliffWhileExploring_sarsaKeepsAwayAndQLearningFalls() {
    TabularConfig config = new TabularConfig(0.1, 0, 1, 0, 0.1, 0.1, 0);
    int[] edge = new int[1];
    int[] safe = new int[1];
    double falling = returns(Rule.Q_LEARNING, config, edge);
    double careful = returns(Rule.SARSA, config, safe);
    assertThat(edge[0]).isEqualTo(13);
    assertThat(safe[0]).isBetween(15, 21);
    assertThat(careful).isGreaterThan(falling + 10);
    assertThat(returns(Rule.EXPECTED_SARSA, config, safe)).isGreaterThan(falling + 10);
    assertThat(safe[0]).isBetween(15, 21);
  }

  /** Mean return of the last episodes; fills in the length of the greedy walk. */
  private static double returns(Rule rule, TabularConfig config, int[] walk) {
    try (VectorEnvironment<int[]> rows = world("CliffWalking-v1", 1)) {
      Tabular learner = learner(rows, rule, config, 100_000, 1);
      Training<int[]> training = new Training<>(rows, learner, new int[1], 1);
      training.until(100_000, report -> {});
      TransitionTable table = table("CliffWalking-v1");
      int[] policy = learner.policy();
      int state = 36;
      for (walk[0] = 0; state != 47 && walk[0] < 100; walk[0]++) {
        state = table.next(table.first(state, policy[state]));
      }
      return training.progress().meanReturn();
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void learn_oneStep_bootstrapsUnlessItTerminated(Rule rule) {
    TabularConfig config = new TabularConfig(0.5, 0, 0.5, 4, 0, 0, 0);
    assertThat(valueAfter(rule, config, false, false)).isEqualTo(4 + 0.5f * (3 + 0.5f * 4 - 4));
    assertThat(valueAfter(rule, config, false, true)).isEqualTo(4 + 0.5f * (3 + 0.5f * 4 - 4));
    assertThat(valueAfter(rule, config, true, false)).isEqualTo(4 + 0.5f * (3 - 4));
  }

  /* Of a step that paid 3, from one of two states that are worth 4. */
  private static float valueAfter(
      Rule rule, TabularConfig config, boolean terminated, boolean truncated) {
    Tabular learner =
        new Tabular(rule, config, Space.Box.of(0, 1, 1), new Space.Discrete(1), 1, 10, 1, false);
    StepBatch batch = new StepBatch(1, 1);
    learner.act(batch, new int[1]);
    batch.reward[0] = 3;
    batch.terminated[0] = terminated;
    batch.truncated[0] = truncated;
    batch.observation[0] = truncated ? 0 : 1;
    batch.finalObservation[0] = 1;
    learner.learn(batch, report -> {});
    return learner.values()[0];
  }

  @Test
  void train_withoutExploring_expectedSarsaIsQLearning() {
    TabularConfig greedy = new TabularConfig(0.5, 0, 0.9, 0, 0, 0, 0);
    float[] expected = values(Rule.EXPECTED_SARSA, greedy, 1);
    assertThat(values(Rule.Q_LEARNING, greedy, 1)).containsExactly(expected);
    assertThat(values(Rule.Q_LEARNING, greedy, 2)).isNotEqualTo(expected);
  }

  private static float[] values(Rule rule, TabularConfig config, long seed) {
    try (VectorEnvironment<int[]> rows = world("CliffWalking-v1", 3)) {
      Tabular learner = learner(rows, rule, config, 3_000, seed);
      new Training<>(rows, learner, new int[3], seed).until(3_000, report -> {});
      return learner.values();
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void saveState_loadedByAnother_goesOnWithTheSameBits(Rule rule, @TempDir Path directory) {
    TabularConfig config = TabularConfig.DEFAULT;
    try (VectorEnvironment<int[]> rows = world("Taxi-v4", 2)) {
      Tabular one = learner(rows, rule, config, 1_000, 1);
      Tabular other = learner(rows, rule, config, 1_000, 2);
      int[] ours = new int[2];
      int[] theirs = new int[2];
      StepBatch batch = rows.reset(1);
      new Training<>(rows, one, ours, 1).until(500, report -> {});
      one.saveState(directory, null);
      other.loadState(directory);
      for (int i = 0; i < 300; i++) {
        one.act(batch, ours);
        other.act(batch, theirs);
        assertThat(theirs).containsExactly(ours);
        assertThat(batch.mask[ours[0]]).isTrue();
        batch = rows.step(ours);
        one.learn(batch, report -> {});
        other.learn(batch, report -> {});
      }
      assertThat(other.values()).containsExactly(one.values());
    }
  }

  @Test
  void load_tableOfAnotherRuleOrWorld_isRefused(@TempDir Path directory) {
    try (VectorEnvironment<int[]> taxi = world("Taxi-v4", 1);
        VectorEnvironment<int[]> lake = world("FrozenLake-v1", 1)) {
      learner(taxi, Rule.SARSA, TabularConfig.DEFAULT, 1, 1).save(directory);
      Tabular other = learner(taxi, Rule.Q_LEARNING, TabularConfig.DEFAULT, 1, 1);
      assertThatThrownBy(() -> other.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is of sarsa, not of q-learning");
      Tabular small = learner(lake, Rule.SARSA, TabularConfig.DEFAULT, 1, 1);
      assertThatThrownBy(() -> small.load(directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("its table should be [16, 4] and is [500, 6]");
    }
  }

  @Test
  void start_observationsThatAreNoWholeNumbers_areRefused() {
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete("MountainCar-v0", 1, 1, Map.of())) {
      assertThatThrownBy(() -> learner(rows, Rule.SARSA, TabularConfig.DEFAULT, 1, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("whole numbers between bounds")
          .hasMessageContaining("dqn and ppo take any");
    }
    assertThatThrownBy(() -> new States(Space.Box.of(0, 255, 100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a table has at most 16777216 states");
    States two = new States(Space.Box.of(-1, 1, 2));
    assertThat(two.of(new float[] {9, 1, 0}, 1)).isEqualTo(7);
    assertThatThrownBy(() -> two.of(new float[] {0.5f, 0}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be whole and in its bounds; got 0.5");
  }
}
