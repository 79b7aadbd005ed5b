package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.board.TicTacToe;
import tengen.env.cards.KuhnPoker;
import tengen.env.cards.TwoStepGame;
import tengen.env.check.Finding.Status;
import tengen.env.game.Game;

class GameCheckTest {

  @ParameterizedTest
  @EnumSource
  void run_brokenGame_findsItAndKnowsTheCure(BrokenGame.Defect defect) {
    finds(new BrokenGame(defect), defect.message);
  }

  @ParameterizedTest
  @EnumSource
  void run_brokenChance_findsItAndKnowsTheCure(BrokenCoin.Defect defect) {
    finds(new BrokenCoin(defect), defect.message);
  }

  private static void finds(Game game, String message) {
    List<Finding> findings = GameCheck.run(game, 50, finding -> {});
    assertThat(EnvironmentCheck.passed(findings)).isFalse();
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.sentence()).contains(message);
              assertThat(finding.cure()).isNotEmpty();
              assertThat(finding.status()).isEqualTo(Status.PROBLEM);
            });
  }

  @Test
  void run_soundGames_findNothing() {
    for (Game game : List.of(new TicTacToe(), new KuhnPoker())) {
      List<Finding> heard = new ArrayList<>();
      List<Finding> findings = GameCheck.run(game, 50, heard::add);
      assertThat(findings).isEqualTo(heard);
      assertThat(findings).hasSize(GamePromise.values().length + TurnPromise.values().length);
      assertThat(findings).extracting(Finding::status).containsOnly(Status.OK);
    }
  }

  @Test
  void run_movesAtOnce_looksAtTheRulesOnly() {
    List<Finding> findings = GameCheck.run(new TwoStepGame(), 50, finding -> {});
    assertThat(findings).hasSameSizeAs(GamePromise.values());
    assertThat(findings).extracting(Finding::status).containsOnly(Status.OK);
  }

  @Test
  void run_noSteps_isRefused() {
    assertThatThrownBy(() -> GameCheck.run(new TicTacToe(), 0, finding -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps must be in [1,");
  }
}
