package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.check.Finding.Status;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.multi.GameTurns;

class TurnCheckTest {

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void check_brokenWorld_saysWhatIsWrong(BrokenRace.Defect defect) {
    TurnChecks checks = new TurnChecks(() -> new BrokenRace(defect), 50);
    assertThatThrownBy(() -> defect.check.accept(checks))
        .isInstanceOfAny(AssertionError.class, Doubt.class, IllegalArgumentException.class)
        .hasMessageContaining(defect.message);
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void run_brokenWorld_findsItAndKnowsTheCure(BrokenRace.Defect defect) {
    assertThat(TurnCheck.run(() -> new BrokenRace(defect), 50, finding -> {}))
        .anySatisfy(
            finding -> {
              assertThat(finding.sentence()).contains(defect.message);
              assertThat(finding.cure()).isNotEmpty();
              assertThat(finding.status()).isIn(Status.PROBLEM, Status.WARNING);
            });
  }

  @Test
  void run_soundWorld_findsNothing() {
    List<Finding> heard = new ArrayList<>();
    List<Finding> findings =
        TurnCheck.run(() -> new BrokenRace(BrokenRace.Defect.NONE), 50, heard::add);
    assertThat(findings).hasSameSizeAs(TurnPromise.values()).isEqualTo(heard);
    assertThat(findings).extracting(Finding::status).containsOnly(Status.OK);
  }

  @Test
  void run_unseeded_skipsWhatComparesEpisodes() {
    List<Finding> findings =
        TurnCheck.run(() -> new BrokenRace(BrokenRace.Defect.UNSEEDED), 50, finding -> {});
    assertThat(findings)
        .filteredOn(finding -> finding.status() == Status.PROBLEM)
        .extracting(Finding::promise)
        .containsExactly("same seed same episode");
    assertThat(EnvironmentCheck.passed(findings)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tic-tac-toe",
        "othello-6",
        "hex-5",
        "go-5",
        "kuhn-poker",
        "kuhn-poker-3",
        "leduc-poker",
        "liars-dice",
        "backgammon"
      })
  void all_games_keepTheirPromises(String name) {
    Game game = Games.named(name);
    new TurnChecks(() -> new GameTurns(game), 60).all();
  }
}
