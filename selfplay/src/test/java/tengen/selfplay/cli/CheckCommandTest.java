package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void check_soundWorld_isZero() {
    assertThat(run("check", "CartPole-v1", "--steps", "50")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("ok       same seed same episode", "CartPole-v1:", " 0 problems")
        .doesNotContain("PROBLEM");
  }

  @Test
  void check_brokenClass_isOneAndTellsTheCure() {
    assertThat(run("check", ForgetfulWorld.class.getName(), "--steps", "20")).isEqualTo(1);
    assertThat(out.toString())
        .contains("PROBLEM  observations inside the space: number 0", "is NaN", "-> ")
        .contains("warning  seeds matter")
        .contains("PROBLEM  step needs an episode: step before the first reset must throw");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void check_json_listsFindings() throws IOException {
    run("check", "CartPole-v1", "--steps", "20", "--set", "maxSteps=10", "--json");
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("environment").asText()).isEqualTo("CartPole-v1");
    assertThat(json.path("passed").asBoolean()).isTrue();
    assertThat(json.path("findings").findValuesAsText("promise"))
        .contains("snapshots are exact", "memory stays flat");
    assertThat(json.path("findings").findValuesAsText("status")).contains("OK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tic-tac-toe", "othello-4", "leduc-poker", "y-3", "tengen.env.board.TicTacToe"})
  void check_soundGame_isZero(String game) {
    assertThat(run("check", game, "--steps", "30")).as(out + err.toString()).isZero();
    assertThat(out.toString())
        .contains("ok       illegal moves are rejected", "ok       every agent sees its end")
        .contains(game + ": 38 promises kept, 0 warnings, 0 problems");
  }

  @Test
  void check_movesAtOnce_looksAtTheRules() {
    assertThat(run("check", "stag-hunt")).isZero();
    assertThat(out.toString()).contains("stag-hunt: 16 promises kept");
  }

  @Test
  void check_brokenAgents_isOneAndTellsTheCure() {
    assertThat(run("check", ForgetfulAgents.class.getName())).isEqualTo(1);
    assertThat(out.toString())
        .contains("PROBLEM  other actions are rejected: step with action 1", "-> ")
        .doesNotContain("\tat ");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void help_always_hasExamples() {
    assertThat(run("check", "--help")).isZero();
    assertThat(out.toString()).contains("Usage: tengen check", "Examples:", "--json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check | Missing required parameter",
        "check CartPole-v2 | no environment \"CartPole-v2\"",
        "check com.example.Nothing | there is no such class",
        "check java.lang.String | is no environment",
        "check othelo | did you mean \"othello\"?",
        "check hex-99 | the size of Hex must be in [3, 19]; got 99",
        "check othello --set size=6 | othello is a game and has no settings",
        "check CartPole-v1 --steps 0 | steps must be in [1,",
        "check CartPole-v1 --set maxStep=5 | did you mean \"maxSteps\"?",
      })
  void check_badInput_isOneClearSentenceAndTwo(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }
}
