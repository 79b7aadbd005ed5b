package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {

  @TempDir private Path directory;

  @Test
  void open_afterAKill_forgetsWhatTheSavedStateDoesNotKnow() throws IOException {
    Path file = directory.resolve("metrics.jsonl");
    try (Metrics metrics = Metrics.open(directory, 0, 0)) {
      metrics.log(0, 0, Map.of("loss", 3.0));
      metrics.log(0, 10, Map.of("loss", 2.0));
      metrics.log(1, 0, Map.of("loss", 1.5));
      metrics.log(1, 10, Map.of("loss", 1.25, "value", 0.5));
      metrics.flush();
    }
    Files.writeString(file, "{\"stage\":1,\"step\":20,\"lo", StandardOpenOption.APPEND);

    try (Metrics resumed = Metrics.open(directory, 1, 10)) {
      assertThat(resumed.rows()).hasSize(3);
      resumed.log(1, 10, Map.of("loss", 1.25, "value", 0.5));
      assertThat(resumed.rows().get(3).total()).isEqualTo(20);
      resumed.flush();
    }
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"stage\":0,\"step\":0,\"loss\":3.0}",
            "{\"stage\":0,\"step\":10,\"loss\":2.0}",
            "{\"stage\":1,\"step\":0,\"loss\":1.5}",
            "{\"stage\":1,\"step\":10,\"loss\":1.25,\"value\":0.5}");
  }
}
