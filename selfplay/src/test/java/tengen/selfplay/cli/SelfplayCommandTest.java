package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelfplayCommandTest {

  @TempDir private Path directory;

  @Test
  void selfplay_json_printsOneDocumentAndNothingElse() throws Exception {
    Ran ran = run("--json");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode result = new ObjectMapper().readTree(ran.out());
    assertThat(result.path("game").asText()).isEqualTo("tic-tac-toe");
    assertThat(result.path("generations").asInt()).isEqualTo(1);
    assertThat(result.path("ratings").path("players")).hasSize(3);
  }

  @Test
  void selfplay_text_saysWhatWasLearntAndWhatIsNext() {
    Ran ran = run();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("Learnt tic-tac-toe from nothing and 8 games of its own")
        .contains("network 1", "network 0", "random")
        .contains("networks/000001", "pictures/loss.png", "Next:");
  }

  @Test
  void selfplay_unknownSetting_namesTheNearest() {
    Ran ran = ran("selfplay", "tic-tac-toe", "--set", "train.stepz=3");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("train.stepz").contains("train.steps");
  }

  private Ran run(String... more) {
    String[] words = {
      "selfplay",
      "tic-tac-toe",
      "--generations",
      "1",
      "--run",
      directory.resolve("run").toString(),
      "--set",
      "network={blocks: 1, channels: 8, headChannels: 8}",
      "--set",
      "gamesPerGeneration=8",
      "--set",
      "train.steps=5",
      "--set",
      "rating={games: 4, visits: 4, opponents: random}"
    };
    return ran(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
  }

  private static Ran ran(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  private record Ran(int code, String out, String err) {}
}
