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
import tengen.env.Rng;

/** Runs of a command in processes of their own, that are killed and resumed. */
final class KilledRuns {

  private final List<String> command;
  private final String compared;
  private final int least;
  private final Path directory;

  /**
   * @param command that begins a run, without {@code --run}
   * @param compared what files of a run must be equal, a pattern of their names
   * @param least how many such files there are at least
   * @param directory where runs may be made
   */
  KilledRuns(List<String> command, String compared, int least, Path directory) {
    this.command = command;
    this.compared = compared;
    this.least = least;
    this.directory = directory;
  }

  /** Kills and resumes until there were so many kills; each run ends with the same bytes. */
  void check(int wanted) throws Exception {
    Path whole = directory.resolve("whole");
    long begun = System.nanoTime();
    assertThat(finish(with(command, whole))).isZero();
    long millis = (System.nanoTime() - begun) / 1_000_000;

    var random = Rng.stream(1, "kills");
    int kills = 0;
    for (int round = 0; kills < wanted; round++) {
      assertThat(round).as("runs that met %d kills", kills).isLessThan(3 * wanted);
      Path broken = directory.resolve("broken-" + round);
      begun = System.nanoTime();
      int before = kills;
      while (kills < wanted
          && killed(broken, (long) (millis * (0.2 + 0.4 * random.nextDouble())))) {
        kills++;
      }
      if (kills == before) { // the machine has less to do than it had
        millis = (System.nanoTime() - begun) / 1_000_000;
      }
      assertThat(finish(begunOrNew(broken))).isZero();
      assertThat(digests(broken)).isEqualTo(digests(whole));
    }
  }

  /** Begins another unbroken run after {@link #check}: it ends with the same bytes. */
  void checkOnceMore() throws Exception {
    Path again = directory.resolve("again");
    assertThat(finish(with(command, again))).isZero();
    assertThat(digests(again)).isEqualTo(digests(directory.resolve("whole")));
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
  private List<String> begunOrNew(Path run) throws IOException {
    if (Files.exists(run.resolve("config.yaml"))) {
      return List.of(command.get(0), "--resume", "--run", run.toString());
    }
    deleteRun(run);
    return with(command, run);
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

  private static List<String> with(List<String> first, Path run) {
    List<String> words = new ArrayList<>(first);
    words.addAll(List.of("--run", run.toString()));
    return words;
  }

  private int finish(List<String> words) throws Exception {
    Process process = start(words);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Process start(List<String> words) throws IOException {
    List<String> process =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.awt.headless=true",
                Main.class.getName()));
    process.addAll(words);
    Path log = directory.resolve("log");
    return new ProcessBuilder(process)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private SortedMap<String, String> digests(Path run) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        if (name.matches(compared)) {
          digests.put(name, Hashing.sha256().hashBytes(Files.readAllBytes(file)).toString());
        }
      }
    }
    assertThat(digests).hasSizeGreaterThanOrEqualTo(least);
    return digests;
  }
}
