package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.go.GoRules;

class GtpEngineTest {

  @TempDir Path folder;

  @Test
  void run_numbersCommentsBlanksTabsAndCarriageReturns_areReadAsTheDraftSays() {
    assertThat(
            ask(
                "\n   \n# only a comment\n1 protocol_version # two\r\n\t007\tname\r\n",
                "known_command\tplay\n",
                "3 known_command  fly\n",
                "nonsense\n",
                "12\n",
                "quit\n",
                "name\n"))
        .isEqualTo(
            """
            =1 2

            =007 Fixed

            = true

            =3 false

            ? unknown command

            ?12 unknown command

            =

            """);
  }

  @Test
  void run_inputEndsWithoutQuitOrLineBreak_answersTheLastCommand() {
    assertThat(ask("5 version")).isEqualTo("=5 1\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "boardsize|? syntax error",
        "boardsize x|? syntax error",
        "boardsize 1|? unacceptable size",
        "boardsize 26|? unacceptable size",
        "boardsize 25|=",
        "komi|? syntax error",
        "komi six|? syntax error",
        "komi 1e99999|? syntax error",
        "komi -3.25|=",
        "play b|? syntax error",
        "play green e5|? syntax error",
        "play b z5|? syntax error",
        "play b i5|? syntax error",
        "play b e10|? syntax error",
        "play BLACK E5|=",
        "play w PASS|=",
        "undo|? cannot undo",
        "genmove|? syntax error",
        "fixed_handicap 1|? invalid number of stones",
        "fixed_handicap 10|? invalid number of stones",
        "fixed_handicap 2|= C3 G7",
        "fixed_handicap 5|= C3 G7 C7 G3 E5",
        "set_free_handicap e5|? bad vertex list",
        "set_free_handicap e5 e5|? bad vertex list",
        "set_free_handicap e5 pass|? bad vertex list",
        "set_free_handicap e5 d4|=",
        "loadsgf /not/there.sgf|? cannot load file",
        "loadsgf|? syntax error",
        "time_settings 1 2|? syntax error",
        "time_settings 10 5 1|=",
        "time_settings -1 0 0|? syntax error",
        "time_left b 5|? syntax error",
        "final_status_list|? syntax error",
        "final_status_list zombie|? syntax error",
        "kata-set-rules nonsense|? unknown rules nonsense",
        "kgs-time_settings byoyomi 300 30 5|=",
        "kgs-time_settings fast|? syntax error",
        "kgs-game_over|=",
        "get_komi|= 7.5",
        "final_score|= W+7.5",
      })
  void run_oneCommand_isAnsweredAsTheDraftSays(String command, String answer) {
    assertThat(ask(command + "\n")).isEqualTo(answer + "\n\n");
  }

  @Test
  void play_illegalMoves_changeNothing() {
    assertThat(ask("play b e5\nplay w e5\nplay b e5\n2 undo\nundo\n"))
        .isEqualTo("=\n\n? illegal move\n\n? illegal move\n\n=2\n\n? cannot undo\n\n");
  }

  /** Black has just taken E5 in a ko. */
  private static final String KO =
      "play b d5\nplay b e6\nplay b e4\nplay w g5\nplay w f6\nplay w f4\nplay w e5\nplay b f5\n";

  @ParameterizedTest
  @CsvSource({"tromp-taylor", "chinese"})
  void play_koWithoutAThreat_isIllegal(String rules) {
    String answers =
        ask("kata-set-rules " + rules + "\n" + KO + "play w e5\nplay w a1\nplay b a2\nplay w e5\n");
    assertThat(answers).isEqualTo("=\n\n".repeat(9) + "? illegal move\n\n" + "=\n\n".repeat(3));
  }

  @ParameterizedTest
  @CsvSource({"tromp-taylor", "chinese"})
  void play_koFilledOutOfTurn_isLegal(String rules) {
    assertThat(ask("kata-set-rules " + rules + "\n" + KO + "play b e5\n"))
        .isEqualTo("=\n\n".repeat(10));
  }

  @Test
  void handicap_boardNotEmpty_isRefused() {
    String empty = "? board not empty\n\n";
    assertThat(ask("play b a1\nfixed_handicap 2\nplace_free_handicap 2\nset_free_handicap a1 b2\n"))
        .isEqualTo("=\n\n" + empty + empty + empty);
    assertThat(ask("place_free_handicap 3\nget_handicap\nclear_board\nget_handicap\n"))
        .isEqualTo("= C3 G7 C7\n\n= 3\n\n=\n\n= 0\n\n");
  }

  @Test
  void handicapThenUndo_keepsTheStones() {
    assertThat(ask("fixed_handicap 2\nplay w e5\nundo\nlist_stones b\nundo\n"))
        .isEqualTo("= C3 G7\n\n=\n\n=\n\n= C3 G7\n\n? cannot undo\n\n");
  }

  @Test
  void genmove_eitherColourAnyTime_playsAndRemembers() {
    FixedPlayer player = new FixedPlayer("E5", "D4", "C3");
    assertThat(ask(player, "genmove b\ngenmove b\nreg_genmove white\nmove_history\nlast_move\n"))
        .isEqualTo("= E5\n\n= D4\n\n= C3\n\n= black D4\nblack E5\n\n= black D4\n\n");
    assertThat(player.limit.timed()).isFalse();
  }

  @Test
  void genmove_afterTwoPasses_goesOn() {
    assertThat(ask(new FixedPlayer("E5"), "play b pass\nplay w pass\ngenmove b\nplay w e4\n"))
        .isEqualTo("=\n\n=\n\n= E5\n\n=\n\n");
  }

  @Test
  void genmove_hopelessThreeTimes_resigns() {
    FixedPlayer player = new FixedPlayer("A1", "A2", "A3", "A4");
    player.value = -0.99f;
    String before =
        "play w " + String.join("\nplay w ", "c1 c2 c3 c4 c5 c6 c7 c8 d1 d2 d3".split(" "));
    before +=
        "\n" + "play w " + String.join("\nplay w ", "e1 e2 e3 e4 e5 e6 e7 e8 f1 f2".split(" "));
    assertThat(ask(player, before + "\ngenmove b\ngenmove b\ngenmove b\n"))
        .endsWith("= A1\n\n= A2\n\n= resign\n\n");
  }

  @Test
  void genmove_clock_setsATimeLimit() {
    FixedPlayer player = new FixedPlayer();
    assertThat(ask(player, "time_settings 100 0 0\ntime_left b 60 0\ngenmove b\n"))
        .endsWith("= pass\n\n");
    assertThat(player.limit.seconds()).isBetween(0.5, 6.0);
    ask(player, "time_settings 0 5 0\ngenmove b\n");
    assertThat(player.limit.timed()).isFalse();
  }

  @Test
  void kgsGenmoveCleanup_deadStones_areTakenBeforePassing() {
    String board = "";
    for (int row = 1; row <= 9; row++) {
      board += "play b d" + row + "\nplay w e" + row + "\n";
    }
    String answers =
        ask(
            board
                + "play w b7\nkomi 0\nplay w pass\nkgs-genmove_cleanup b\nfinal_status_list dead\n");
    assertThat(answers).containsPattern("= [A-C][678]\n\n= B7\n\n$");
  }

  @Test
  void finalStatusList_eachChain_isALine() {
    String board = "";
    for (int row = 1; row <= 9; row++) {
      board += "play b d" + row + "\nplay w e" + row + "\n";
    }
    String answers =
        ask(
            board
                + "play w b7\nkomi 0.5\nfinal_status_list alive\nfinal_status_list seki\nfinal_score\n");
    assertThat(answers)
        .endsWith("= D1 D2 D3 D4 D5 D6 D7 D8 D9\nE1 E2 E3 E4 E5 E6 E7 E8 E9\n\n=\n\n= W+9.5\n\n");
  }

  @Test
  void loadsgf_fileWithSetup_setsBoardKomiAndHistory() throws IOException {
    Path file = folder.resolve("a game.sgf");
    Files.writeString(file, "(;SZ[13]KM[5.5]AB[dd];W[cc];B[ee];W[])");
    assertThat(
            ask(
                "loadsgf "
                    + file
                    + "\nquery_boardsize\nget_komi\nmove_history\nlist_stones b\n"
                    + "loadsgf "
                    + file
                    + " 2\nmove_history\nprintsgf\n"))
        .isEqualTo(
            """
            =

            = 13

            = 5.5

            = white pass
            black E9
            white C11

            = E9 D10

            =

            = white C11

            = (;FF[4]GM[1]SZ[13]CA[UTF-8]KM[5.5]RU[tromp-taylor]AB[dd];W[cc])

            """);
  }

  @Test
  void loadsgf_illegalMove_keepsTheOldGame() throws IOException {
    Path file = folder.resolve("bad.sgf");
    Files.writeString(file, "(;SZ[9];B[ee];W[ee])");
    assertThat(ask("play b a1\nloadsgf " + file + "\nlist_stones b\n"))
        .isEqualTo("=\n\n? cannot load file\n\n= A1\n\n");
  }

  @Test
  void kataRules_setAndGet_agree() {
    assertThat(
            ask(
                "komi 6.5\nkata-set-rules chinese\nkata-get-rules\nkgs-rules new_zealand\nget_komi\n"))
        .contains(
            "\"scoring\":\"AREA\",\"suicide\":false,\"tax\":\"NONE\",\"whiteHandicapBonus\":\"N\"")
        .endsWith("=\n\n= 6.5\n\n");
  }

  @Test
  void analyze_anyStyle_reportsUntilTheNextCommand() {
    assertThat(ask(new FixedPlayer("E5"), "1 lz-analyze b 10\n2 name\n"))
        .isEqualTo(
            """
            =1
            info move E5 visits 10 winrate 5000 prior 0 lcb 3492 order 0 pv E5

            =2 Fixed

            """);
    assertThat(ask(new FixedPlayer("E5"), "kata-analyze interval 10 ownership true\n"))
        .startsWith("=\ninfo move E5 visits 10 utility 0.000000 winrate 0.500000");
    assertThat(ask(new FixedPlayer("E5"), "lz-genmove_analyze b 10\nlist_stones b\n"))
        .endsWith("order 0 pv E5\nplay E5\n\n= E5\n\n");
  }

  @Test
  void showboard_always_hasNoBlankLine() {
    String answer = ask("showboard\n");
    assertThat(answer).startsWith("= \n").endsWith("\n\n");
    assertThat(answer.substring(0, answer.length() - 2)).doesNotContain("\n\n");
  }

  @Test
  void listCommands_everyCommand_isKnown() {
    String[] names = ask("list_commands\n").substring(2).strip().split("\n");
    assertThat(names).contains("genmove", "kgs-genmove_cleanup", "kata-analyze").isSorted();
    for (String name : names) {
      assertThat(ask("known_command " + name + "\n")).isEqualTo("= true\n\n");
    }
  }

  @Property(tries = 300)
  void run_anyText_isAnsweredInTheFormOfTheProtocol(@ForAll String text) {
    for (String answer : ask(text + "\n").split("\n\n")) {
      assertThat(answer).matches("(?s)([=?].*)?");
    }
  }

  private static String ask(String... lines) {
    return ask(new FixedPlayer(), String.join("", lines));
  }

  private static String ask(GtpPlayer player, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GtpEngine engine = new GtpEngine(player, 9, GoRules.named("tromp-taylor").withKomi(7.5));
    engine.run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
