package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.go.sgf.Sgf;

/** Commands as a user types them. */
final class CommandsTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void arena_json_isOneDocumentWithTheAgreedFields() throws IOException {
    int code = run("arena", "uct:60", "random", "--game", "tic-tac-toe", "--games", "20", "--json");
    assertThat(code).as(err.toString()).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("games").asInt()).isEqualTo(20);
    int sum = json.path("wins").asInt() + json.path("losses").asInt() + json.path("draws").asInt();
    assertThat(sum).isEqualTo(20);
    double score = json.path("score").asDouble(-1);
    assertThat(json.path("low").asDouble(-1)).isBetween(0.0, score);
    assertThat(json.path("high").asDouble(-1)).isBetween(score, 1.0);
    assertThat(json.path("elo").isNumber()).isTrue();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void arena_seed_decidesTheOutput() {
    run("arena", "uct:5", "random", "--size", "5", "--games", "6", "--seed", "4", "--threads", "1");
    String first = out.toString();
    out.getBuffer().setLength(0);
    run("arena", "uct:5", "random", "--size", "5", "--games", "6", "--seed", "4", "--threads", "2");
    assertThat(out.toString()).isEqualTo(first).contains("6 games");
  }

  @Test
  void arena_threePlayers_printsATableAndWritesTheGames() throws IOException {
    Path sgf = folder.resolve("all games.sgf");
    int code =
        run(
            "arena",
            "random",
            "uct:5",
            "uct:30",
            "--size",
            "5",
            "--games",
            "4",
            "--komi",
            "2.5",
            "--sgf",
            sgf.toString());
    assertThat(code).isZero();
    assertThat(out.toString()).contains("player", "Elo", "uct:30");
    assertThat(Sgf.read(sgf)).hasSize(12);
    assertThat(Files.readString(sgf)).contains("KM[2.5]");
  }

  @Test
  void arena_samePlayerTwice_isToldApart() {
    assertThat(run("arena", "random", "random", "--size", "3", "--games", "4")).isZero();
    assertThat(out.toString()).contains("random against random#2");
  }

  @Test
  void arena_sizeOfAnotherGame_isPlayedOnThatBoard() {
    assertThat(
            run(
                "arena", "random", "random", "--game", "hex", "--size", "3", "--games", "4",
                "--json"))
        .isZero();
    assertThat(out.toString()).contains("hex-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arena random | at least 2",
        "arena random rndom | did you mean \"random\"?",
        "arena random uct:x | uct wants a number of simulations",
        "arena random random --games 0 | --games must be in",
        "arena random random --games some | 'some'",
        "arena random random --size 1 | board size must be in",
        "arena random random --size 60 | board size must be in",
        "arena random random --komi 0.3 | komi must be a multiple of 0.5",
        "arena random random --rules ing | no Go rules \"ing\"",
        "arena random random --game chess | no game \"chess\"",
        "arena random random --game tic-tac-toe --komi 5 | are for Go",
        "arena random random --game go-9 --size 13 | contradicts",
        "arena random random --game connect-four --size 5 | no size can be chosen",
        "arena random random --game othello --size 7 | size of Othello must be even",
        "selfplay hex --size 2 | size of Hex must be in [3, 19]",
        "selfplay tic-tac-toe --size 4 | no size can be chosen for tic-tac-toe",
        "arena random network:nowhere --games 2 | there is no network in nowhere",
        "arena random gtp:no-such-program --games 2 | cannot start the GTP engine",
        "arena random gtp:cat --games 2 --timeout 1 | GTP engine",
        "arena uct:2 gtp:cat --game tic-tac-toe | GTP engines play Go",
        "conform nowhere | no such folder: nowhere",
        "conform | DIR",
        "envs CartPole-v9 | there is CartPole-v1",
        "envs Nothing-v1 | no environment",
        "envs othelo | did you mean \"othello\"?",
        "envs hex-99 | the size of Hex must be in [3, 19]; got 99",
      })
  void run_badInput_isOneClearSentenceAndTwo(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void arena_sgfCannotBeWritten_isOne() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    int code =
        run("arena", "random", "random", "--size", "3", "--games", "2", "--sgf", file + "/x.sgf");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("cannot write " + file + "/x.sgf");
  }

  @Test
  void conform_unknownKind_isMisuse() {
    assertThat(run("conform", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("holds no known kind");
  }

  @Test
  void conform_fileThatNothingReads_isSkipped() throws IOException {
    Path dir = Files.createDirectories(folder.resolve("openspiel"));
    Files.writeString(dir.resolve("odd.txt"), "");
    assertThat(run("conform", dir.toString())).isZero();
    assertThat(out.toString()).contains("openspiel/odd.txt: skipped", "1 files: 0 ok, 1 skipped");
  }

  @Test
  void envs_one_tellsSpacesAndSettings() {
    assertThat(run("envs", "CartPole-v1")).isZero();
    assertThat(out.toString())
        .contains("Discrete[n=2]", "observation[4]", "maxSteps=500", "Terminated when", "Barto");
  }

  @Test
  void envs_game_tellsMovesAndEnd() {
    assertThat(run("envs", "kuhn-poker")).isZero();
    assertThat(out.toString())
        .contains("players      2", "moves        2", "chance       true", "secrets      true")
        .contains("[11, 1, 1]", "at the end, from -2.0 to 2.0", "Terminated after");
  }

  @Test
  void envs_json_listsEnvironmentsAndGames() throws IOException {
    assertThat(run("envs", "--json")).isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("environments").findValuesAsText("id")).contains("CartPole-v1");
    assertThat(json.path("games").toString()).contains("tic-tac-toe");
  }

  @Test
  void doctor_json_listsFindings() throws IOException {
    run("doctor", "--json");
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("findings").findValuesAsText("name"))
        .contains("processors", "memory", "JDK", "network engine", "GPU", "GNU Go");
    assertThat(json.path("healthy").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arena", "conform", "doctor"})
  void help_everyCommand_hasExamples(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: tengen " + command, "Examples:", "--json");
  }

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }
}
