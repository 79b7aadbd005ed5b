package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;
import tengen.env.io.AtomicFiles;

/** A process that saves all the time is killed at random moments. */
final class KillTest {

  private static final int EVENTS = 200;

  @TempDir private Path directory;

  private static Past past() {
    return new Past(new ReplayBuffer(Past.anyBuffer(1).fields(), 700, 2, false), 5);
  }

  /** The process. */
  static final class Saving {

    private Saving() {}

    /** Saves until it is killed; each state replaces the one before. */
    public static void main(String[] arguments) {
      Past past = past();
      var files = new ReplayFiles(past.buffer);
      Path previous = null;
      for (int state = 1; ; state++) {
        past.grow(EVENTS);
        previous = save(files, Path.of(arguments[0]), state, previous);
      }
    }
  }

  private static Path save(ReplayFiles files, Path run, int state, Path previous) {
    Path into = run.resolve(String.format(Locale.ROOT, "%06d", state));
    AtomicFiles.writeDirectory(into, aside -> files.save(aside, previous));
    if (previous != null) {
      AtomicFiles.delete(previous);
    }
    return into;
  }

  /** The number of the newest state that is whole; 0 if there is none. */
  private static int newest(Path run) throws IOException {
    if (!Files.exists(run)) {
      return 0;
    }
    try (Stream<Path> states = Files.list(run)) {
      return states
          .map(state -> state.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElse(0);
    }
  }

  @Test
  void restore_killedWhileSaving_isTheLastWholeState() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (int kill = 0; kill < 3; kill++) {
      Path run = directory.resolve("run-" + kill);
      Process process =
          new ProcessBuilder(java, "-cp", classPath(), Saving.class.getName(), run.toString())
              .inheritIO()
              .start();
      while (newest(run) < 3 && process.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(Rng.stream(1, "kill", kill).nextInt(100));
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      checkNewest(run);
    }
  }

  private static String classPath() {
    String given = System.getProperty("surefire.test.class.path");
    return given != null ? given : System.getProperty("java.class.path");
  }

  private static void checkNewest(Path run) throws IOException {
    int newest = newest(run);
    assertThat(newest).isGreaterThanOrEqualTo(3);
    Path state = run.resolve(String.format(Locale.ROOT, "%06d", newest));
    Past restored = past();
    var files = new ReplayFiles(restored.buffer);
    files.restore(state);
    Past expected = past();
    for (int save = 0; save < newest; save++) {
      expected.grow(EVENTS);
    }
    checkEqual(restored.buffer, expected.buffer);

    Past goingOn = expected.goingOn(restored.buffer);
    goingOn.grow(EVENTS);
    expected.grow(EVENTS);
    Path next = save(files, run, newest + 1, state);
    Past again = past();
    new ReplayFiles(again.buffer).restore(next);
    checkEqual(again.buffer, expected.buffer);
  }

  private static void checkEqual(ReplayBuffer restored, ReplayBuffer expected) {
    Batch before = Past.all(expected);
    expected.gather(before, new NStep(3, 0.9));
    Batch after = Past.all(restored);
    restored.gather(after, new NStep(3, 0.9));
    assertThat(after.index).isEqualTo(before.index);
    assertThat(after.observation).isEqualTo(before.observation);
    assertThat(after.reward).isEqualTo(before.reward);
    assertThat(after.nextMask).isEqualTo(before.nextMask);
  }
}
