package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

class GoConformanceTest {

  private static final Path EXCERPTS = Path.of("src/test/resources/conformance");

  /** The whole collection, where somebody has put it beside the repository. */
  private static final Path WHOLE = Path.of("../../shared/conformance");

  @TempDir Path temporary;

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
  void openSpiel_wholeCollection_agrees() throws IOException {
    assumeThat(Files.isDirectory(WHOLE)).isTrue();
    assertThat(goFiles(withGoOnly(WHOLE), "openspiel"))
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

  /* The trees and solutions of other games, which lie beside Go's, take ten times as long. */
  private Path withGoOnly(Path collection) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("openspiel"));
    try (Stream<Path> files = Files.list(collection.resolve("openspiel"))) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("go-")) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return temporary;
  }

  private static List<String> goFiles(Path folder, String kind) {
    return Conformance.run(folder.resolve(kind)).stream()
        .map(FileResult::line)
        .filter(line -> kind.equals("go") || line.startsWith("openspiel/go-"))
        .toList();
  }
}
