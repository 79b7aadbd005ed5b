package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;

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

  @TempDir private Path directory;

  @Test
  void selfplay_killedTenTimes_endsWithTheBytesOfTheUnbrokenRun() throws Exception {
    Path whole = directory.resolve("whole");
    long begun = System.nanoTime();
    assertThat(finish(with(START, whole))).isZero();
    long millis = (System.nanoTime() - begun) / 1_000_000;

    var random = Rng.stream(1, "kills");
    int kills = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path broken = directory.resolve("broken-" + round);
      int before = kills;
      while (kills < KILLS && killed(broken, 1500 + (long) (random.nextDouble() * millis / 2))) {
        kills++;
      }
      assertThat(kills).as("a run of %d ms met no kill", millis).isGreaterThan(before);
      assertThat(finish(begunOrNew(broken))).isZero();
      assertThat(digests(broken)).isEqualTo(digests(whole));
    }
  }

  /** Goes on with a run, or begins it, and kills it; false if it came to its end before. */
  private boolean killed(Path run, long afterMillis) throws Exception {
    Process process = start(begunOrNew(run));
    if (process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
      assertThat(process.exitValue()).isZero();
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** The command a user would give now. */
  private static List<String> begunOrNew(Path run) throws IOException {
    if (Files.exists(run.resolve("config.yaml"))) {
      return List.of("selfplay", "--resume", "--run", run.toString());
    }
    deleteRun(run);
    return with(START, run);
  }

  /* Killed before there were settings: a user would start again. */
  private static void deleteRun(Path run) throws IOException {
    if (Files.exists(run)) {
      try (Stream<Path> files = Files.walk(run)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static List<String> with(List<String> command, Path run) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--run", run.toString()));
    return words;
  }

  private int finish(List<String> words) throws Exception {
    Process process = start(words);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Process start(List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.awt.headless=true",
                Main.class.getName()));
    command.addAll(words);
    Path log = directory.resolve("log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static SortedMap<String, String> digests(Path run) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        if (name.matches("(networks|games|samples)/.*|ratings.json")) {
          digests.put(name, Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
        }
      }
    }
    assertThat(digests).hasSizeGreaterThan(8);
    return digests;
  }
}
