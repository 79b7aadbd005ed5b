package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

class ClassicReplayTest {

  private static final Path RECORDED = Path.of("src/test/resources/conformance/classic");

  @TempDir Path temp;

  @Test
  void run_recordedFiles_allPassAndNothingIsSkipped() {
    assertThat(Conformance.run(RECORDED))
        .extracting(FileResult::line)
        .containsExactly(
            "classic/Acrobot-v1.jsonl.gz: ok, 205 cases",
            "classic/CartPole-v1.jsonl.gz: ok, 56 cases",
            "classic/MountainCar-v0.jsonl.gz: ok, 205 cases",
            "classic/MountainCarContinuous-v0.jsonl.gz: ok, 205 cases",
            "classic/Pendulum-v1.jsonl.gz: ok, 205 cases");
  }

  @Test
  void run_wrongStateAndUnknownArgument_failsAndSkips() throws IOException {
    List<String> lines =
        List.of(
            "{\"kind\":\"header\",\"max_episode_steps\":200}",
            episode("{}", "0.5"),
            episode("{\"altitude\":3}", "0.5"),
            episode("{}", "0.0"));
    Path dir = Files.createDirectory(temp.resolve("classic"));
    Path file = dir.resolve("Pendulum-v1.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Conformance.run(dir))
        .extracting(FileResult::line)
        .containsExactly(
            "classic/Pendulum-v1.jsonl.gz: FAILED at record 1 step 0 field state[1]: expected 0.5"
                + " got 0.0 (1 of 2 cases failed)");
    assertThat(Conformance.run(dir).get(0).skipped()).isEqualTo(1);
  }

  private static String episode(String kwargs, String speed) {
    return "{\"kind\":\"episode\",\"kwargs\":"
        + kwargs
        + ",\"attrs\":{},\"init_state\":[0.0,0.0],\"obs0\":[1.0,0.0,0.0],\"actions\":[[0.0]],"
        + "\"obs\":[[1.0,0.0,0.0]],\"state\":[[0.0,"
        + speed
        + "]],\"reward\":[0.0],\"terminated\":[0],\"truncated\":[0]}";
  }
}
