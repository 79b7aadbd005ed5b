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

    Path broken = directory.resolve("broken");
    var random = Rng.stream(1, "kills");
    int kills = 0;
    boolean started = false;
    while (kills < KILLS) {
      List<String> command = started ? resume(broken) : with(START, broken);
      Process process = start(command);
      // Later kills come later, so that every stage is met.
      long wait = 1500 + (long) (random.nextDouble() * millis / 2);
      if (process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        assertThat(process.exitValue()).isZero();
        break; // it came to its end between two kills
      }
      process.destroyForcibly().waitFor();
      started = Files.exists(broken.resolve("config.yaml"));
      if (!started) {
        deleteRun(broken);
      }
      kills++;
    }
    assertThat(kills).isGreaterThan(1);
    assertThat(finish(resume(broken))).isZero();
    assertThat(digests(broken)).isEqualTo(digests(whole));
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

  private static List<String> resume(Path run) {
    return List.of("selfplay", "--resume", "--run", run.toString());
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
