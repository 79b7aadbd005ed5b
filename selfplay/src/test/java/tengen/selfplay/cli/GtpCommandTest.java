package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.go.GoGame;

final class GtpCommandTest {

  @TempDir Path folder;
  private int code;

  @Test
  void run_rollouts_playsAndQuits() {
    String answers =
        gtp(
            "1 boardsize 5\n2 genmove b\n3 genmove w\nquit\n",
            "--network",
            "none",
            "--visits",
            "30");
    assertThat(code).isZero();
    assertThat(answers).containsPattern("=1\\s").containsPattern("=2 ([A-E][1-5]|pass)");
  }

  @Test
  void run_finishedGame_isCountedAsItStands() {
    // Two walls with the column E between them: 36 points each, and komi.
    StringBuilder commands = new StringBuilder();
    for (int row = 1; row <= 9; row++) {
      commands.append("play b D").append(row).append("\nplay w F").append(row).append('\n');
    }
    // Stones that keep the areas from being open.
    commands.append("play b B3\nplay w H3\nplay b B7\nplay w H7\n");
    commands.append("play b pass\nplay w pass\n7 final_score\nquit\n");
    String answers = gtp(commands.toString(), "--network", "default", "--visits", "5");
    assertThat(code).isZero();
    assertThat(answers).contains("=7 W+7");
  }

  /** Hardly any other program knows suicide: a move that it refuses ends the game. */
  @Test
  void run_noRulesAskedFor_forbidsSuicide() {
    String ask = "1 kata-get-rules\nquit\n";
    assertThat(gtp(ask, "--network", "none")).contains("\"suicide\":false");
    assertThat(gtp(ask, "--network", "none", "--rules", "tromp-taylor"))
        .contains("\"suicide\":true");
  }

  /** The network that ships learnt on 9x9: on larger boards playouts alone tell who lives. */
  @Test
  void run_finishedGameOnALargerBoard_isCountedAsItStands() {
    StringBuilder commands = new StringBuilder("boardsize 11\n");
    for (int row = 1; row <= 11; row++) {
      commands.append("play b E").append(row).append("\nplay w G").append(row).append('\n');
    }
    commands.append("play b B3\nplay w K3\nplay b B9\nplay w K9\n");
    commands.append("play b pass\nplay w pass\n7 final_score\nquit\n");
    String answers = gtp(commands.toString(), "--network", "default", "--visits", "5");
    assertThat(code).isZero();
    assertThat(answers).contains("=7 W+7");
  }

  @Test
  void run_time_thinksUntilItIsOver() {
    String answers =
        gtp(
            "genmove b\nquit\n",
            "--network",
            "none",
            "--visits",
            "1",
            "--time",
            "0.05",
            "--size",
            "5");
    assertThat(code).isZero();
    assertThat(answers).containsPattern("= ([A-E][1-5]|pass)");
  }

  @Test
  void run_network_isLoadedAtTheFirstMoveAndFitsOtherBoards() {
    int[] shape = GoGame.of(9).observationShape();
    PolicyValueSpec spec = new PolicyValueSpec("go-9", shape[0], 9, 9, 82, 1, 8, 4, true, false, 1);
    try (Network network = Network.create(spec, 1)) {
      network.save(folder, Map.of());
    }
    String answers =
        gtp(
            "1 name\n2 genmove b\n3 boardsize 7\n4 genmove b\nquit\n",
            "--network",
            folder.toString(),
            "--visits",
            "5");
    assertThat(code).isZero();
    assertThat(answers)
        .contains("=1 Tengen")
        .containsPattern("=2 [A-Jp]")
        .containsPattern("=4 [A-Gp]");
  }

  @Test
  void run_badOptions_areMisuse() {
    StringWriter err = new StringWriter();
    String[][] bad = {
      {"gtp", "--network", folder.resolve("none").toString()},
      {"gtp", "--visits", "0"},
      {"gtp", "--network", "none", "--time", "-1"},
      {"gtp", "--size", "99"}
    };
    for (String[] args : bad) {
      assertThat(Main.run(args, new PrintWriter(err), new PrintWriter(err))).isEqualTo(2);
    }
    assertThat(err.toString())
        .contains("none", "--visits", "--time", "board size")
        .doesNotContain("\tat ");
  }

  private String gtp(String commands, String... options) {
    GtpCommand command = new GtpCommand();
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    command.in = new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8));
    command.answers = answers;
    code = new CommandLine(command).execute(options);
    return answers.toString(StandardCharsets.UTF_8);
  }
}
