package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static final List<String> TRAIN =
      List.of("train", "CartPole-v1", "--steps", "150000", "--seed", "3");

  @TempDir private Path directory;

  @Test
  void selfplay_killedTenTimes_endsWithTheBytesOfTheUnbrokenRun() throws Exception {
    new KilledRuns(START, "(networks|games|samples)/.*|ratings.json", 9, directory).check(KILLS);
  }

  @Test
  void train_killedThreeTimes_endsWithTheBytesOfTheUnbrokenRun() throws Exception {
    new KilledRuns(TRAIN, "(networks|state/checkpoints)/.*", 7, directory).check(3);
  }
}
