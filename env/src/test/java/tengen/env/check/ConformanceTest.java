package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

  /** Recorded from OpenSpiel 2.0.2 and Gymnasium 1.4.0; see the README in that folder. */
  private static final Path RECORDED = Path.of("src/test/resources/conformance");

  @TempDir Path temp;

  @Test
  void run_recordedTraces_passOrSayWhatIsMissing() {
    List<FileResult> results = Conformance.run(RECORDED.resolve("openspiel"));
    assertThat(Conformance.passed(results)).as(results.toString()).isTrue();
    assertThat(lines(results))
        .contains(
            "openspiel/playthroughs-connect_four.jsonl.gz: ok, 30 cases",
            "openspiel/cfr.json.gz: ok, 24 cases",
            "openspiel/playthroughs-backgammon.jsonl.gz: ok, 4 cases",
            "openspiel/playthroughs-kuhn_poker-players3.jsonl.gz: ok, 15 cases",
            "openspiel/playthroughs-kuhn_poker.jsonl.gz: ok, 30 cases",
            "openspiel/playthroughs-leduc_poker.jsonl.gz: ok, 40 cases",
            "openspiel/playthroughs-liars_dice.jsonl.gz: ok, 15 cases",
            "openspiel/policies.json.gz: ok, 14 cases",
            "openspiel/playthroughs-tic_tac_toe.jsonl.gz: ok, 30 cases");
    assertThat(lines(results)).anyMatch(line -> line.startsWith("openspiel/trees.json.gz: ok, "));
  }

  @Test
  void run_folderOfKinds_walksThem() {
    assertThat(lines(Conformance.run(RECORDED)))
        .contains("classic/CartPole-v1.jsonl.gz: ok, 56 cases")
        .contains("openspiel/playthroughs-tic_tac_toe.jsonl.gz: ok, 30 cases");
  }

  @Test
  void run_wrongNumber_showsTheFirstDifferenceAndCountsOn() throws IOException {
    String header = "{\"kind\":\"header\",\"game\":\"tic_tac_toe\"}\n";
    String start =
        "{\"player\":0,\"state\":\"...\\n...\\n...\",\"legal\":[0,1,2,3,4,5,6,7,8],\"action\":4}";
    String wrong = "{\"player\":1,\"state\":\"...\\n.x.\\n...\",\"legal\":[0,1,2],\"action\":0}";
    String game =
        "{\"game\":\"tic_tac_toe\",\"num_distinct_actions\":9,\"steps\":[" + start + "," + wrong;
    String rest = "],\"final_state\":\"\",\"returns\":[0,0]}\n";
    Path dir = write("playthroughs-x.jsonl.gz", header + game + rest + game + rest);
    List<FileResult> results = Conformance.run(dir);
    assertThat(lines(results))
        .containsExactly(
            "openspiel/playthroughs-x.jsonl.gz: FAILED at record 1 step 1 field legal: expected"
                + " [0, 1, 2] got [0, 1, 2, 3, 5, 6, 7, 8] (2 of 2 cases failed)");
    assertThat(Conformance.summary(results))
        .isEqualTo("1 files: 0 ok, 0 skipped, 1 failed; 2 cases, 2 failed, 0 skipped");
    assertThat(Conformance.passed(results)).isFalse();
  }

  @Test
  void run_missingField_fails() throws IOException {
    String line = "{\"game\":\"tic_tac_toe\",\"num_distinct_actions\":9}\n";
    Path dir = write("playthroughs-x.jsonl.gz", "{\"kind\":\"header\"}\n" + line);
    assertThat(lines(Conformance.run(dir)).get(0))
        .isEqualTo(
            "openspiel/playthroughs-x.jsonl.gz: FAILED at record 1 step -1 field steps: expected"
                + " a field got none (1 of 1 cases failed)");
  }

  @Test
  void run_unreadableFiles_failWithoutStoppingTheOthers() throws IOException {
    Path dir = write("playthroughs-bad.jsonl.gz", "{\"kind\":\n");
    Files.writeString(dir.resolve("playthroughs-plain.jsonl.gz"), "not gzip");
    write("playthroughs-empty.jsonl.gz", "");
    write("trees.json.gz", "{\"trees\":[NaN],\"perft\":[]}");
    List<FileResult> results = Conformance.run(dir);
    assertThat(results).extracting(FileResult::status).containsOnly("failed").hasSize(4);
    assertThat(lines(results).get(0)).contains("bad JSON on line 0");
    assertThat(lines(results).get(1)).contains("no case in it");
    assertThat(lines(results).get(2)).contains("not gzip");
    assertThat(lines(results).get(3)).contains("bad JSON");
  }

  @Test
  void run_unknownFilesAndTheirInputs_areSkippedOrPassedOver() throws IOException {
    Path dir = write("unheard-of.json.gz", "{}");
    Files.writeString(dir.resolve("README.md"), "text");
    Files.writeString(dir.resolve("a.sgf"), "(;)");
    Files.createDirectory(dir.resolve("data"));
    Files.writeString(dir.resolve("data").resolve("main.json"), "{}");
    assertThat(lines(Conformance.run(dir)))
        .containsExactly(
            "openspiel/unheard-of.json.gz: skipped: nothing here reads openspiel/unheard-of.json.gz");
  }

  @Test
  void run_noSuchFolderOrKind_isMisuse() {
    assertThatThrownBy(() -> Conformance.run(temp.resolve("absent")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such folder");
    assertThatThrownBy(() -> Conformance.run(temp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no known kind");
  }

  @Test
  void near_notFinite_fails() {
    Cases cases = new Cases();
    cases.run(0, check -> check.near("x", 1e9, 1e9 + 0.5, 1e-9));
    cases.run(1, check -> check.near("x", 1, Double.NaN, 1));
    cases.run(2, check -> check.near("x", 1, Double.POSITIVE_INFINITY, 1));
    cases.run(3, check -> check.same("x", 0.0, -0.0));
    FileResult result = cases.result("f");
    assertThat(result.failed()).isEqualTo(2);
    assertThat(result.first().record()).isEqualTo(1);
  }

  private Path write(String name, String text) throws IOException {
    Path dir = Files.createDirectories(temp.resolve("openspiel"));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dir.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return dir;
  }

  private static List<String> lines(List<FileResult> results) {
    return results.stream().map(FileResult::line).toList();
  }
}
