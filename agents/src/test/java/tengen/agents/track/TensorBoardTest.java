package tengen.agents.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.Python;

/** TensorBoard itself reads what a tracker writes. */
final class TensorBoardTest {

  /** A picture of one white dot. */
  private static final byte[] PNG =
      java.util.HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
                  + "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082");

  @TempDir private Path directory;

  @Test
  void tensorBoard_readsAllThatATrackerWrites() throws Exception {
    Python.require("tensorboard");
    Path run = Files.createDirectory(directory.resolve("run"));
    try (Tracker tracker = Tracker.open(run)) {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("learner.gamma", 0.98);
      settings.put("train.algorithm", "ppo");
      settings.put("learner.decay", true);
      tracker.settings(settings, List.of("eval/mean_reward"), "a group");
      tracker.text("config", 0, "gamma: *0.98*");
      tracker.log(10, Map.of("eval/mean_reward", 21.5));
      tracker.log(20, Map.of("eval/mean_reward", 33.25, "train/loss", Double.NaN));
      tracker.log(30, Map.of("eval/mean_reward", -1.0));
      tracker.histogram("weights/policy", 10, new float[] {-1, 0, 0, 3, 3, 3});
      tracker.histogram("weights/equal", 10, new float[] {2, 2});
      tracker.histogram("weights/none", 10, new float[] {Float.NaN});
      tracker.image("eval/curve", 20, PNG, 1, 1);
      tracker.end(true);
    }
    // Resumed from step 20: the line of step 30 comes again, and differs here to be told apart.
    try (Tracker tracker = Tracker.resume(run, 20)) {
      tracker.log(30, Map.of("eval/mean_reward", 40.0));
    }

    JsonNode read = Python.run(TensorBoardTest.class, "read_events.py", directory, run);
    assertThat(read.path("scalars").toString())
        .isEqualTo("{\"eval/mean_reward\":[[10,21.5],[20,33.25],[30,40.0]]}");
    JsonNode histogram = read.path("histograms").path("weights/policy");
    assertThat(histogram.path("min").asDouble()).isEqualTo(-1);
    assertThat(histogram.path("max").asDouble()).isEqualTo(3);
    assertThat(histogram.path("num").asDouble()).isEqualTo(6);
    assertThat(histogram.path("sum").asDouble()).isEqualTo(8);
    assertThat(histogram.path("sum_squares").asDouble()).isEqualTo(28);
    assertThat(histogram.path("bucket")).hasSize(30);
    assertThat(histogram.path("bucket").get(29).asDouble()).isEqualTo(3);
    assertThat(histogram.path("bucket_limit").get(29).asDouble()).isCloseTo(3, within(1e-9));
    assertThat(read.path("histograms").path("weights/equal").path("bucket").toString())
        .isEqualTo("[2.0]");
    assertThat(read.path("histograms").has("weights/none")).isFalse();
    assertThat(read.path("images").path("eval/curve").toString())
        .isEqualTo("[1,1," + PNG.length + "]");
    assertThat(read.path("texts").path("config").asText()).isEqualTo("gamma: *0.98*");

    JsonNode hparams = read.path("hparams");
    assertThat(hparams.path("settings").toString())
        .isEqualTo("{\"learner.decay\":true,\"learner.gamma\":0.98,\"train.algorithm\":\"ppo\"}");
    assertThat(hparams.path("infos").toString())
        .isEqualTo("{\"learner.gamma\":3,\"train.algorithm\":1,\"learner.decay\":2}");
    assertThat(hparams.path("metrics").toString()).isEqualTo("[\"eval/mean_reward\"]");
    assertThat(hparams.path("group").asText()).isEqualTo("a group");
    assertThat(hparams.path("status").asInt()).isEqualTo(1);
  }
}
