package tengen.selfplay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.Environments;

final class BaselinesTest {

  @Test
  void evaluate_random_sameSeedSameReturns() {
    TrainingRuns.Result one = Baselines.evaluate("CartPole-v1", List.of(), "random", 20, 3);
    TrainingRuns.Result two = Baselines.evaluate("CartPole-v1", List.of(), "random", 20, 3);
    TrainingRuns.Result other = Baselines.evaluate("CartPole-v1", List.of(), "random", 20, 4);
    assertThat(two).isEqualTo(one);
    assertThat(other.returns()).isNotEqualTo(one.returns());
    assertThat(one.mean()).isBetween(15.0, 35.0); // a pole falls by chance after 22 steps
  }

  @Test
  void evaluate_heuristic_actsAndIsMeasured() {
    String lane = Lane.class.getName();
    assertThat(Baselines.of(Environments.make(lane))).containsExactly("straight", "random");
    TrainingRuns.Result straight = Baselines.evaluate(lane, List.of(), "straight", 12, 1);
    TrainingRuns.Result random = Baselines.evaluate(lane, List.of(), "random", 12, 1);
    assertThat(straight.mean()).isGreaterThan(random.mean());
    assertThat(straight.measures().get("way")).isLessThan(0.5);
    assertThat(straight.measures().get("reward.way")).isCloseTo(straight.mean(), within(1e-9));
  }

  @Test
  void evaluate_mask_choosesOnlyWhatIsAllowed() {
    TrainingRuns.Result random = Baselines.evaluate("Taxi-v4", List.of(), "random", 5, 1);
    assertThat(random.mean()).isLessThan(0);
  }

  @Test
  void play_gameForOne_searchSchedulesBetterThanChance() {
    TrainingRuns.Result search = Baselines.play("jobshop-ft06", "uct:30", 2, 1);
    TrainingRuns.Result chance = Baselines.play("jobshop-ft06", "random", 2, 1);
    assertThat(search.measures().get("makespan"))
        .isGreaterThanOrEqualTo(55) // proved
        .isLessThan(chance.measures().get("makespan"));
    assertThat(search.mean()).isGreaterThan(chance.mean());
    assertThat(Baselines.play("jobshop-ft06", "uct:30", 2, 1)).isEqualTo(search);
  }

  @Test
  void play_gameForTwo_isRefused() {
    assertThatThrownBy(() -> Baselines.play("tic-tac-toe", "random", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("players of tic-tac-toe without an opponent");
  }

  @Test
  void evaluate_unknownPolicy_namesThoseThereAre() {
    assertThatThrownBy(() -> Baselines.evaluate("CartPole-v1", List.of(), "best", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CartPole-v1 has no policy \"best\"; --policy can be random");
  }
}
