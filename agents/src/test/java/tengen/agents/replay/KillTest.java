package tengen.agents.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;

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

    /** Saves until it is killed. */
    public static void main(String[] arguments) {
      Past past = past();
      var files = new ReplayFiles(past.buffer, Path.of(arguments[0]));
      while (true) {
        past.grow(EVENTS);
        files.save();
      }
    }
  }

  @Test
  void restore_killedWhileSaving_isTheLastWholeState() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (int kill = 0; kill < 3; kill++) {
      Path files = directory.resolve("run-" + kill);
      Process process =
          new ProcessBuilder(java, "-cp", classPath(), Saving.class.getName(), files.toString())
              .inheritIO()
              .start();
      while (new ReplayFiles(past().buffer, files).latest() < 3 && process.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(Rng.stream(1, "kill", kill).nextInt(100));
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      checkLatest(files);
    }
  }

  private static String classPath() {
    String given = System.getProperty("surefire.test.class.path");
    return given != null ? given : System.getProperty("java.class.path");
  }

  private static void checkLatest(Path files) {
    Past restored = past();
    var reader = new ReplayFiles(restored.buffer, files);
    long latest = reader.latest();
    assertThat(latest).isGreaterThanOrEqualTo(3);
    reader.restore(latest);
    Past expected = past();
    for (int save = 0; save < latest; save++) {
      expected.grow(EVENTS);
    }
    Batch before = Past.all(expected.buffer);
    expected.buffer.gather(before, new NStep(3, 0.9));
    Batch after = Past.all(restored.buffer);
    restored.buffer.gather(after, new NStep(3, 0.9));
    assertThat(after.index).isEqualTo(before.index);
    assertThat(after.observation).isEqualTo(before.observation);
    assertThat(after.reward).isEqualTo(before.reward);
    assertThat(after.nextMask).isEqualTo(before.nextMask);
  }
}
