package tengen.env.go.sgf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

/** The files in the resources were read by sgfmill 1.1.1, whose answers are in expected.json. */
class SgfReplayTest {

  @TempDir Path folder;

  @Test
  void run_everyFile_agreesWithSgfmill() throws URISyntaxException {
    assertThat(Conformance.run(traces()))
        .containsExactly(new FileResult("sgf/expected.json", "ok", 42, 0, 0, null, null));
  }

  @Test
  void run_anotherAnswer_fails() throws URISyntaxException, IOException {
    Path copy = Files.createDirectory(folder.resolve("sgf"));
    try (Stream<Path> files = Files.list(traces())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(copy.resolve("plain.sgf"), "(;GM[1]SZ[9];B[ee];W[cc])");
    FileResult result = Conformance.run(copy).get(0);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.first().record()).isEqualTo("plain");
    assertThat(result.first().field()).isEqualTo("komi");
  }

  private static Path traces() throws URISyntaxException {
    return Path.of(SgfReplayTest.class.getResource("/conformance/sgf").toURI());
  }
}
