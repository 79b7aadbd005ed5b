package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

class GoConformanceTest {

  private static final Path EXCERPTS = Path.of("src/test/resources/conformance");

  /** The whole collection, where somebody has put it beside the repository. */
  private static final Path WHOLE = Path.of("../../shared/conformance");

  @Test
  void openSpiel_excerpts_agree() {
    assertThat(goFiles(EXCERPTS, "openspiel"))
        .containsExactly(
            "openspiel/go-13.jsonl.gz: ok, 3 cases",
            "openspiel/go-19.jsonl.gz: ok, 3 cases",
            "openspiel/go-5.jsonl.gz: ok, 12 cases",
            "openspiel/go-9.jsonl.gz: ok, 6 cases");
  }

  @Test
  void kataGo_excerpts_agree() {
    assertThat(goFiles(EXCERPTS, "go"))
        .containsExactly(
            "go/rules_random_games.json: ok, 11 cases",
            "go/scoring_games.json: ok, 9 cases, 1 skipped: no encore phases under territory rules",
            "go/superko_positions.json: ok, 13 cases");
  }

  @Test
  void openSpiel_wholeCollection_agrees() {
    assumeThat(Files.isDirectory(WHOLE)).isTrue();
    assertThat(goFiles(WHOLE, "openspiel"))
        .containsExactly(
            "openspiel/go-13.jsonl.gz: ok, 40 cases",
            "openspiel/go-19.jsonl.gz: ok, 30 cases",
            "openspiel/go-5.jsonl.gz: ok, 40 cases",
            "openspiel/go-9.jsonl.gz: ok, 60 cases");
  }

  @Test
  void kataGo_wholeCollection_agrees() {
    assumeThat(Files.isDirectory(WHOLE)).isTrue();
    assertThat(goFiles(WHOLE, "go"))
        .contains(
            "go/rules_random_games.json: ok, 40 cases",
            "go/scoring_games.json: ok, 20 cases, 16 skipped: no encore phases under territory"
                + " rules",
            "go/superko_positions.json: ok, 26 cases");
  }

  private static List<String> goFiles(Path folder, String kind) {
    return Conformance.run(folder.resolve(kind)).stream()
        .map(FileResult::line)
        .filter(line -> kind.equals("go") || line.startsWith("openspiel/go-"))
        .toList();
  }
}
