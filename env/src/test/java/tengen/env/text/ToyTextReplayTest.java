package tengen.env.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

class ToyTextReplayTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @TempDir Path temp;

  @Test
  void run_recordedFiles_allPassAndNothingIsSkipped() {
    assertThat(Conformance.run(RESOURCES.resolve("conformance/toytext")))
        .extracting(FileResult::line)
        .containsExactly(
            "toytext/CliffWalking.P.json.gz: ok, 193 cases",
            "toytext/CliffWalking.episodes.jsonl.gz: ok, 12 cases",
            "toytext/FrozenLake-4x4-dry.P.json.gz: ok, 65 cases",
            "toytext/FrozenLake-4x4-dry.episodes.jsonl.gz: ok, 12 cases",
            "toytext/FrozenLake-4x4-slippery.P.json.gz: ok, 65 cases",
            "toytext/FrozenLake-4x4-slippery.episodes.jsonl.gz: ok, 12 cases",
            "toytext/FrozenLake-8x8-slippery.P.json.gz: ok, 257 cases",
            "toytext/FrozenLake-8x8-slippery.episodes.jsonl.gz: ok, 12 cases",
            "toytext/FrozenLake-random-10-1002.P.json.gz: ok, 401 cases",
            "toytext/FrozenLake-random-10-1002.episodes.jsonl.gz: ok, 12 cases",
            "toytext/FrozenLake-random-5-1000.P.json.gz: ok, 101 cases",
            "toytext/FrozenLake-random-5-1000.episodes.jsonl.gz: ok, 12 cases",
            "toytext/FrozenLake-random-6-1001.P.json.gz: ok, 145 cases",
            "toytext/FrozenLake-random-6-1001.episodes.jsonl.gz: ok, 12 cases",
            "toytext/Taxi.P.json.gz: ok, 3001 cases",
            "toytext/Taxi.episodes.jsonl.gz: ok, 12 cases");
  }

  @Test
  void run_tablesOfRainAndIce_allPass() {
    assertThat(Conformance.run(RESOURCES.resolve("recorded/toytext")))
        .extracting(FileResult::line)
        .containsExactly(
            "toytext/CliffWalking-slippery.P.json.gz: ok, 193 cases",
            "toytext/FrozenLake-own.P.json.gz: ok, 49 cases",
            "toytext/Taxi-rainy-half.P.json.gz: ok, 3001 cases",
            "toytext/Taxi-rainy.P.json.gz: ok, 3001 cases");
  }

  @Test
  void run_outcomeThatCannotHappen_fails() throws IOException {
    String header =
        "{\"kind\":\"header\",\"env\":\"CliffWalking-v1\",\"kwargs\":{},"
            + "\"max_episode_steps\":null}\n";
    String episode =
        "{\"kind\":\"episode\",\"obs0\":36,\"mask0\":null,\"actions\":[0],\"obs\":[25],"
            + "\"reward\":[-1.0],\"prob\":[1.0],\"terminated\":[0],\"truncated\":[0],\"mask\":[]}";
    assertThat(line("episodes.jsonl.gz", header + episode))
        .endsWith(
            "FAILED at record 1 step 0 field obs: expected state 25 got no such outcome (1 of 1"
                + " cases failed)");
  }

  @Test
  void run_unknownWorldOrArgument_isSkipped() throws IOException {
    String rest = ",\"max_episode_steps\":null,\"nS\":1,\"nA\":1,\"P\":[[[]]],\"initial\":[1]}";
    assertThat(line("P.json.gz", "{\"env\":\"Nim-v0\",\"kwargs\":{}" + rest))
        .endsWith("skipped: no world Nim-v0");
    assertThat(line("P.json.gz", "{\"env\":\"Taxi-v4\",\"kwargs\":{\"snowy\":true}" + rest))
        .endsWith("skipped: no argument snowy");
  }

  private String line(String suffix, String text) throws IOException {
    Path dir = Files.createDirectories(temp.resolve("toytext"));
    Path file = dir.resolve("X." + suffix);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Conformance.run(dir).get(0).line();
  }
}
