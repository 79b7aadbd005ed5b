package tengen.agents.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCurvesTest {

  @TempDir Path run;
  private RunCurves metrics;

  @BeforeEach
  void open() {
    metrics = new RunCurves(run);
  }

  private void append(String text) throws IOException {
    Files.writeString(
        run.resolve("metrics.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void refresh_readsWhatIsAdded() throws IOException {
    assertThat(metrics.refresh()).isFalse();
    append("{\"step\":10,\"a\":1.5}\n{\"step\":20,\"a\":2,\"b\":-1}\n");
    assertThat(metrics.refresh()).isTrue();
    assertThat(metrics.refresh()).isFalse();
    append("{\"step\":30,\"a\":3}\n");
    assertThat(metrics.refresh()).isTrue();

    Curve a = metrics.curves().get("a");
    assertThat(a.size()).isEqualTo(3);
    assertThat(a.step(2)).isEqualTo(30);
    assertThat(a.last()).isEqualTo(3);
    assertThat(metrics.curves()).containsOnlyKeys("a", "b");
  }

  @Test
  void refresh_lineInTheMaking_waitsForItsEnd() throws IOException {
    append("{\"step\":10,\"a\":1}\n{\"step\":20,");
    metrics.refresh();
    assertThat(metrics.curves().get("a").size()).isEqualTo(1);
    append("\"a\":2}\n");
    metrics.refresh();

    assertThat(metrics.curves().get("a").last()).isEqualTo(2);
    assertThat(metrics.damaged()).isZero();
  }

  @Test
  void refresh_damagedLines_areLeftOutAndCounted() throws IOException {
    append(
        "{\"step\":10,\"a\":1}\nnot JSON\n{\"a\":7}\n{\"step\":20,\"a\":\"x\"}\n{\"step\":30,\"a\":3}\n");
    metrics.refresh();

    assertThat(metrics.damaged()).isEqualTo(2);
    assertThat(metrics.curves().get("a").size()).isEqualTo(2);
  }

  @Test
  void refresh_aFileThatBeginsAnew_forgetsTheOldOne() throws IOException {
    append("{\"step\":10,\"a\":1}\n{\"step\":20,\"a\":2}\n");
    metrics.refresh();
    Files.writeString(run.resolve("metrics.jsonl"), "{\"step\":1,\"b\":9}\n");
    metrics.refresh();

    assertThat(metrics.curves()).containsOnlyKeys("b");
  }

  @Test
  void refresh_stagesThatCountFromNought_followEachOther() throws IOException {
    append("{\"step\":0,\"a\":1}\n{\"step\":10,\"a\":2}\n{\"step\":-1,\"games\":64}\n");
    append("{\"step\":0,\"a\":3}\n{\"step\":10,\"a\":4}\n");
    metrics.refresh();

    Curve a = metrics.curves().get("a");
    assertThat(a.step(1)).isEqualTo(10);
    assertThat(a.step(2)).isEqualTo(10);
    assertThat(a.step(3)).isEqualTo(20);
    assertThat(metrics.curves().get("games").step(0)).isEqualTo(10);
  }
}
