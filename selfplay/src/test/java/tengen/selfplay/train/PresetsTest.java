package tengen.selfplay.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {

  static Stream<Path> files() throws IOException, URISyntaxException {
    Path directory = Path.of(Presets.class.getResource("presets").toURI());
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void of_everySectionOfAFile_fitsTheAlgorithmAndTheEnvironment(Path file) throws IOException {
    Algorithm<?> algorithm = Algorithms.named(file.getFileName().toString().replace(".yaml", ""));
    List<String> sections =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("\\S+:\\s*") && !line.startsWith("#"))
            .map(line -> line.strip().replace(":", ""))
            .toList();
    assertThat(sections).isNotEmpty();
    for (String environment : sections) {
      LearnerRun<?> run = Presets.of(algorithm, environment).bind();
      assertThat(run).isNotEqualTo(Presets.defaults(algorithm, environment));
      assertThat(Worlds.of(run.train())).as(environment).isNotNull();
    }
  }

  @Test
  void of_anUnknownEnvironment_areTheDefaults() {
    Algorithm<?> ppo = Algorithms.named("ppo");
    assertThat(Presets.of(ppo, "Mine-v0").bind()).isEqualTo(Presets.defaults(ppo, "Mine-v0"));
  }
}
