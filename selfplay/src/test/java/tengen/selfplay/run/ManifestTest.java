package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.io.AtomicFiles;

final class ManifestTest {

  @TempDir Path folder;

  @Test
  void read_written_isEqual() {
    Path file = folder.resolve("manifest.json");
    Manifest manifest = Manifest.capture(42, List.of("selfplay", "--set", "a=b c"));
    manifest.writeTo(file);
    assertThat(Manifest.read(file)).isEqualTo(manifest);
    assertThat(manifest.origin().seed()).isEqualTo(42);
    assertThat(manifest.origin().tengen()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void read_damaged_namesTheFile() {
    Path file = folder.resolve("manifest.json");
    AtomicFiles.write(file, "{\"origin\":");
    assertThatThrownBy(() -> Manifest.read(file)).hasMessageContaining(file.toString());
  }
}
