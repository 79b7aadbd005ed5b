package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Optimal values against those of policy iteration with a linear solver (numpy) on the tables that
 * Gymnasium 1.4.0 builds.
 */
class ValueIterationTest {

  private static TransitionTable table(String name) {
    return switch (name) {
      case "FrozenLake4x4" -> FrozenLake.table(FrozenLake.Config.V1);
      case "FrozenLake8x8" -> FrozenLake.table(FrozenLake.Config.V1_8X8);
      case "Taxi" -> Taxi.table(Taxi.Config.V4);
      case "TaxiRainy" -> Taxi.table(new Taxi.Config(true, false, 0.8, 0.3, 200));
      case "CliffWalking" -> CliffWalking.table(CliffWalking.Config.V1);
      case "CliffWalkingSlippery" -> CliffWalking.table(CliffWalking.Config.V1_SLIPPERY);
      case "BlackjackBook" -> Blackjack.table(Blackjack.Config.V1);
      case "BlackjackPlain" -> Blackjack.table(new Blackjack.Config(false, false));
      default -> Blackjack.table(new Blackjack.Config(true, false));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake4x4, 0.9, 0.06889090488900353",
    "FrozenLake4x4, 0.99, 0.5420259320004736",
    "FrozenLake4x4, 1, 0.8235294117647081",
    "FrozenLake8x8, 0.9, 0.006411114261567714",
    "FrozenLake8x8, 0.99, 0.4146403617999881",
    "FrozenLake8x8, 1, 1",
    "Taxi, 0.9, -1.2633230990396558",
    "Taxi, 0.99, 6.327464314919365",
    "Taxi, 1, 7.93",
    "TaxiRainy, 0.99, 2.247629323604747",
    "TaxiRainy, 1, 3.954574516550845",
    "CliffWalking, 0.9, -7.458134171671002",
    "CliffWalking, 1, -13",
    "CliffWalkingSlippery, 0.99, -46.352672181652636",
    "CliffWalkingSlippery, 1, -64.7091759099632"
  })
  void solve_startValue_isThatOfPolicyIteration(String name, double gamma, double expected) {
    TransitionTable table = table(name);
    double value = ValueIteration.solve(table, gamma, 1e-13).startValue(table);
    assertThat(value).isEqualTo(expected, Offset.offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake4x4, 0.99, 6.339819538309742",
    "FrozenLake8x8, 0.99, 21.568377935696404",
    "Taxi, 0.99, 4711.4186282702",
    "CliffWalking, 0.99, -342.7599317821313"
  })
  void solve_sumOfAllValues_isThatOfPolicyIteration(String name, double gamma, double expected) {
    double[] values = ValueIteration.solve(table(name), gamma, 1e-13).values();
    assertThat(Arrays.stream(values).sum()).isEqualTo(expected, Offset.offset(1e-7));
  }

  /** By recursion over hands in exact fractions. */
  @ParameterizedTest
  @CsvSource({
    "BlackjackBook, -0.043113105413477015",
    "BlackjackPlain, -0.04655597706669755",
    "BlackjackNatural, -0.02572918278931986"
  })
  void solve_blackjack_isTheValueOfPerfectPlay(String name, double expected) {
    TransitionTable table = table(name);
    double value = ValueIteration.solve(table, 1, 0).startValue(table);
    assertThat(value).isEqualTo(expected, Offset.offset(1e-12));
  }

  /** Gymnasium notes these optima beside its limits: 0.74 and 0.91. */
  @ParameterizedTest
  @CsvSource({
    "FrozenLake4x4, 100, 0.7441902878292697",
    "FrozenLake8x8, 100, 0.6407192702708887",
    "FrozenLake8x8, 200, 0.9132201502016296",
    "CliffWalking, 5, -5"
  })
  void within_startValue_isThatOfBackwardInduction(String name, int steps, double expected) {
    TransitionTable table = table(name);
    ValueIteration.Solution solution = ValueIteration.within(table, 1, steps);
    assertThat(solution.startValue(table)).isEqualTo(expected, Offset.offset(1e-12));
    assertThat(solution.sweeps()).isEqualTo(steps);
  }

  @Test
  void within_oneStep_takesTheBestReward() {
    TransitionTable table = CliffWalking.table(CliffWalking.Config.V1);
    assertThat(ValueIteration.within(table, 1, 1).policy()[36]).isZero();
    assertThat(ValueIteration.within(table, 1, 1).values()[36]).isEqualTo(-1);
  }

  @Test
  void solve_cliffPolicy_walksAlongTheEdge() {
    int[] policy = ValueIteration.solve(CliffWalking.table(CliffWalking.Config.V1), 1, 0).policy();
    assertThat(policy[36]).isZero();
    assertThat(policy[24]).isEqualTo(1);
    assertThat(policy[35]).isEqualTo(2);
  }

  @Test
  void solve_rewardWithoutEnd_isRefused() {
    TransitionTable endless =
        new TransitionTable.Builder(1, 1).initial(0, 1).outcome(0, 0, 1, 0, 1, false).build();
    assertThatThrownBy(() -> ValueIteration.solve(endless, 1, 1e-9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values must settle within 1000000 sweeps");
    assertThat(ValueIteration.solve(endless, 0.5, 0).values()).containsExactly(2);
    assertThatThrownBy(() -> ValueIteration.solve(endless, 1.5, 0))
        .hasMessage("gamma must be in [0.0, 1.0]; got 1.5");
  }
}
