package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.selfplay.train.AlgorithmExamples;

/** The process is killed, with no chance to save anything, and the run goes on. */
@Tag("slow")
final class KillAndResumeTest {

  private static final int KILLS = 10;
  private static final List<String> START =
      List.of(
          "selfplay",
          "go",
          "--generations",
          "2",
          "--seed",
          "7",
          "--set",
          "network={blocks: 2, channels: 16, headChannels: 16}",
          "--set",
          "pretrain.steps=120",
          "--set",
          "pretrain.batch=64",
          "--set",
          "train.batch=64",
          "--set",
          "gamesPerGeneration=24",
          "--set",
          "selfplay.parallelGames=8",
          "--set",
          "selfplay.simulations=16",
          "--set",
          "train.steps=40",
          "--set",
          "rating={games: 8, visits: 8, opponents: \"random, uct:50\"}");

  private static final String COMPARED = "(networks|state/checkpoints)/.*";

  @TempDir private Path directory;

  @Test
  void selfplay_killedTenTimes_endsWithTheBytesOfTheUnbrokenRun() throws Exception {
    new KilledRuns(START, "(networks|games|samples)/.*|ratings.json", 9, directory).check(KILLS);
  }

  @ParameterizedTest
  @MethodSource("tengen.selfplay.train.AlgorithmExamples#all")
  void train_killedThreeTimes_endsWithTheBytesOfTheUnbrokenRun(AlgorithmExamples.Example example)
      throws Exception {
    KilledRuns runs = new KilledRuns(example.words(), COMPARED, 7, directory);
    runs.check(3);
    runs.checkOnceMore();
  }
}
