package tengen.env.multi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.Snapshot;
import tengen.env.game.Games;
import tengen.env.multi.ParallelEnvironment.JointStep;

final class GameRoundsTest {

  @Test
  void step_prisonersDilemma_paysTheTable() {
    GameRounds rounds = new GameRounds(Games.named("prisoners-dilemma"));
    rounds.reset(1);
    assertThat(rounds.present(0) && rounds.present(1)).isTrue();
    JointStep step = rounds.step(List.of(0, 1));
    assertThat(step.terminated()).containsExactly(true, true);
    assertThat(step.rewards())
        .containsExactly(rounds.state().returns(0), rounds.state().returns(1));
    assertThat(step.rewards()[1]).isGreaterThan(step.rewards()[0]);
    assertThat(rounds.present(0)).isFalse();
    assertThatThrownBy(() -> rounds.step(List.of(0, 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call reset first");
  }

  /** Rashid et al. 2018: after player 0's first choice of the second table, both 1 gives 8. */
  @Test
  void step_twoStepGame_paysTheSecondTable() {
    GameRounds rounds = new GameRounds(Games.named("two-step"));
    rounds.reset(1);
    JointStep first = rounds.step(List.of(1, 0));
    assertThat(first.terminated()).containsExactly(false, false);
    assertThat(first.rewards()).containsExactly(0, 0);
    Snapshot before = rounds.snapshot();
    JointStep second = rounds.step(List.of(1, 1));
    assertThat(second.rewards()).containsExactly(8, 8);
    rounds.restore(before);
    assertThat(rounds.step(List.of(0, 0)).rewards()).containsExactly(0, 0);
  }

  @Test
  void step_wrongActions_nameTheAgent() {
    GameRounds rounds = new GameRounds(Games.named("prisoners-dilemma"));
    assertThatThrownBy(() -> rounds.step(List.of(0, 0))).isInstanceOf(IllegalStateException.class);
    rounds.reset(1);
    assertThatThrownBy(() -> rounds.step(List.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 2 actions; got 1");
    assertThatThrownBy(() -> rounds.step(Arrays.asList(0, null)))
        .hasMessage("action of player_1 is missing");
    assertThatThrownBy(() -> rounds.step(List.of(2, 0)))
        .hasMessage("action of player_0 must be one of its legal moves; got 2");
  }

  @Test
  void new_gameOfTurns_isRefused() {
    assertThatThrownBy(() -> new GameRounds(Games.named("tic-tac-toe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("make it a GameTurns");
  }
}
