package tengen.env.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.Rng;

class BranchAndBoundTest {

  @Test
  void solve_ft06_proves55() {
    BranchAndBound.Solution solution =
        BranchAndBound.solve(JobShop.shipped("ft06").orElseThrow(), 10_000_000);
    assertThat(solution.proved()).isTrue();
    assertThat(solution.makespan()).isEqualTo(55);
    assertThat(solution.lowerBound()).isEqualTo(55);
    assertThat(solution.gantt()).hasSize(36);
    assertThat(solution.gantt().stream().mapToInt(Bar::end).max()).hasValue(55);
  }

  /** The optima are those of the literature. */
  @ParameterizedTest
  @CsvSource({"la01,666", "la02,655", "la03,597", "la04,590", "la05,593"})
  void solve_instancesOfLawrence_provesTheirOptima(String name, int optimum) {
    BranchAndBound.Solution solution =
        BranchAndBound.solve(JobShop.shipped(name).orElseThrow(), 1_000_000);
    assertThat(solution.makespan()).isEqualTo(optimum);
    assertThat(solution.proved()).isTrue();
  }

  @Test
  void solve_tooFewNodes_saysWhatIsKnown() {
    BranchAndBound.Solution solution =
        BranchAndBound.solve(JobShop.shipped("ft10").orElseThrow(), 1000);
    assertThat(solution.proved()).isFalse();
    assertThat(solution.lowerBound()).isBetween(655, 930);
    assertThat(solution.makespan()).isBetween(930, 1200);
    assertThat(solution.nodes()).isEqualTo(1000);
  }

  /** Against all orders on all machines of tiny shops, active or not. */
  @Property(tries = 100)
  void solve_tinyShop_isTheBestOfAllOrders(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int machines) {
    JobShop shop = JobShop.random(3, machines, 1, Rng.stream(seed, "tiny"));
    BranchAndBound.Solution solution = BranchAndBound.solve(shop, 1_000_000);
    assertThat(solution.proved()).isTrue();
    assertThat(solution.makespan()).isEqualTo(best(new Plan(shop)));
  }

  private static int best(Plan plan) {
    if (plan.complete()) {
      return plan.makespan;
    }
    int best = Integer.MAX_VALUE;
    for (int job = 0; job < plan.shop.jobs(); job++) {
      if (plan.next(job) >= 0) {
        Plan child = new Plan(plan.shop);
        child.copyFrom(plan);
        child.add(job, plan.shop.choice[plan.next(job)], 0);
        best = Math.min(best, best(child));
      }
    }
    return best;
  }

  @Test
  void solve_flexible_isRefused() {
    JobShop shop = JobShop.random(3, 3, 2, Rng.stream(1, "flexible"));
    assertThatThrownBy(() -> BranchAndBound.solve(shop, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is flexible");
  }

  /** Jackson's schedule by hand: the second operation interrupts the first one. */
  @Test
  void bound_twoOperations_isWorkedOutByHand() {
    OneMachine machine = new OneMachine(3);
    machine.add(0, 4, 1);
    machine.add(2, 3, 9);
    assertThat(machine.bound()).isEqualTo(14);
    machine.add(5, 2, 0);
    machine.add(0, 1, 20);
    assertThat(machine.bound()).isEqualTo(21);
  }
}
