package tengen.agents.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.agents.Evaluation;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.env.Space;
import tengen.env.text.CliffWalking;
import tengen.env.text.TransitionTable;
import tengen.env.vector.VectorEnvironment;
import tengen.env.vector.VectorEnvironments;

final class PlannerTest {

  private static final TransitionTable CLIFF = CliffWalking.table(CliffWalking.Config.V1);

  @ParameterizedTest
  @EnumSource(Planner.Method.class)
  void learn_firstStep_knowsTheBestWay(Planner.Method method, @TempDir Path directory) {
    List<Report> reports = new ArrayList<>();
    try (VectorEnvironment<int[]> rows =
        VectorEnvironments.discrete("CliffWalking-v1", 2, 1, Map.of())) {
      Planner planner = new Planner(method, PlannerConfig.DEFAULT, CLIFF, rows.observationSpace());
      assertThat(planner.settled()).isFalse();
      new Training<>(rows, planner, new int[2], 1).until(4, reports::add);
      assertThat(reports).hasSize(1);
      double worth = -(1 - Math.pow(0.99, 13)) / 0.01;
      assertThat(reports.get(0).values().get("train/start_value")).isCloseTo(worth, within(1e-9));
      planner.saveState(directory, null);
      Planner other = new Planner(method, PlannerConfig.DEFAULT, CLIFF, rows.observationSpace());
      other.loadState(directory);
      assertThat(Evaluation.of(rows, other.greedy(), new int[2], 1, 4).returns())
          .containsOnly(-13.0);
    }
  }

  @ParameterizedTest
  @EnumSource(Planner.Method.class)
  void start_observationsAreNotTheStates_isRefused(Planner.Method method) {
    assertThatThrownBy(
            () -> new Planner(method, PlannerConfig.DEFAULT, CLIFF, Space.Box.of(0, 3, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there are 48 states and 16 observations");
  }
}
