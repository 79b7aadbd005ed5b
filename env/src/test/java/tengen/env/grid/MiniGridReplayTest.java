package tengen.env.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.check.Conformance;
import tengen.env.check.FileResult;

class MiniGridReplayTest {

  private static final Path RECORDED = Path.of("src/test/resources/conformance/minigrid");

  @TempDir Path temp;

  @Test
  void run_recordedTraces_passWithNothingSkipped() {
    List<FileResult> results = Conformance.run(RECORDED);
    assertThat(Conformance.summary(results))
        .isEqualTo("12 files: 12 ok, 0 skipped, 0 failed; 140 cases, 0 failed, 0 skipped");
  }

  /** A wrong number anywhere in a trace is found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Empty-8x8; \"reward\":0.0,; \"reward\":0.5,; reward",
        "Empty-8x8; \"dir\":; \"dir\":1; dir",
        "Empty-8x8; \"max_steps\":256; \"max_steps\":255; max_steps",
        "DoorKey-6x6; \"changes\":[]; \"changes\":[[1,1,7,1,0]]; changes[1,1]",
        "DoorKey-6x6; \"obs0\":{\"image\":[[[; \"obs0\":{\"image\":[[[1; image[0][0][0]",
        "DoorKey-6x6; \"carrying\":null,\"changes\"; \"carrying\":[5,4],\"changes\"; carrying",
        "LavaGapS5; \"see_through_walls\":false; \"see_through_walls\":true; see_through_walls",
        "Dynamic-Obstacles-8x8; \"changes\":[[; \"changes\":[[6,6,1,0,0],[; changes[6,6]",
        "Unlock; \"success\":false; \"success\":true; success"
      })
  void run_wrongNumber_fails(String room, String recorded, String wrong, String field)
      throws IOException {
    Path dir = Files.createDirectories(temp.resolve("minigrid"));
    String name = "MiniGrid-" + room + "-v0.jsonl.gz";
    String[] lines = read(RECORDED.resolve(name)).split("\n");
    assertThat(lines[1]).contains(recorded);
    String changed = lines[1].replaceFirst("\\Q" + recorded + "\\E", wrong);
    write(dir.resolve(name), lines[0] + "\n" + changed + "\n");
    assertThat(Conformance.run(dir))
        .singleElement()
        .satisfies(result -> assertThat(result.first().field()).isEqualTo(field));
  }

  @Test
  void run_unknownRoom_isSkipped() throws IOException {
    Path dir = Files.createDirectories(temp.resolve("minigrid"));
    String text = read(RECORDED.resolve("MiniGrid-Unlock-v0.jsonl.gz"));
    write(
        dir.resolve("MiniGrid-Fetch-v0.jsonl.gz"),
        text.replace("MiniGrid-Unlock", "MiniGrid-Fetch"));
    assertThat(Conformance.run(dir).get(0).toString()).contains("no grid room MiniGrid-Fetch-v0");
  }

  /** A ball that jumps two cells is no draw of the game. */
  @Test
  void run_ballThatJumps_fails() throws IOException {
    Path dir = Files.createDirectories(temp.resolve("minigrid"));
    String name = "MiniGrid-Dynamic-Obstacles-8x8-v0.jsonl.gz";
    String[] lines = read(RECORDED.resolve(name)).split("\n");
    int at = lines[1].indexOf(",6,2,0]", lines[1].indexOf("\"changes\":"));
    int start = lines[1].lastIndexOf('[', at);
    String cell = lines[1].substring(start, at);
    String jumped =
        lines[1].replaceFirst(
            "\\Q" + cell + ",6,2,0]\\E", cell.equals("[6,1") ? "[1,6,6,2,0]" : "[6,1,6,2,0]");
    write(dir.resolve(name), lines[0] + "\n" + jumped + "\n");
    assertThat(Conformance.run(dir).get(0).first().toString()).contains("ball");
  }

  private static String read(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.lines().forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
