package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyIterationTest {

  static Stream<TransitionTable> tables() {
    return List.of(
        FrozenLake.table(FrozenLake.Config.V1),
        FrozenLake.table(FrozenLake.Config.V1_8X8),
        Taxi.table(Taxi.Config.V4),
        CliffWalking.table(CliffWalking.Config.V1_SLIPPERY))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void solve_everyState_isWorthWhatValueIterationFinds(TransitionTable table) {
    ValueIteration.Solution solution = PolicyIteration.solve(table, 0.95, 1e-13);
    double[] expected = ValueIteration.solve(table, 0.95, 1e-13).values();
    for (int state = 0; state < expected.length; state++) {
      assertThat(solution.values()[state])
          .as("state %d", state)
          .isCloseTo(expected[state], within(1e-9));
    }
    double[] again = PolicyIteration.evaluate(table, solution.policy(), 0.95, 1e-13);
    assertThat(again).containsExactly(solution.values(), within(1e-9));
    assertThat(solution.sweeps()).isLessThan(50);
  }

  @Test
  void evaluate_policyThatNeverEnds_isRefusedWithoutDiscount() {
    TransitionTable table = CliffWalking.table(CliffWalking.Config.V1);
    int[] upwards = new int[table.states()];
    assertThat(PolicyIteration.evaluate(table, upwards, 0.5, 1e-12)[36])
        .isCloseTo(-2, within(1e-9));
    assertThatThrownBy(() -> PolicyIteration.evaluate(table, upwards, 1, 1e-12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must settle within 1000000 sweeps; they do not with gamma 1.0");
  }
}
