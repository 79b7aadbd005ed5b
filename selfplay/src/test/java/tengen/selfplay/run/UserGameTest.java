package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The game of docs/your-own-world.md, found by its class name on the class path, is learnt. */
final class UserGameTest {

  private static final Path SOURCE = Path.of("../env/src/test/java/com/example/Sticks.java");

  @TempDir private Path directory;

  @Test
  void run_gameOfAUser_isLearntFromNothing() throws Exception {
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SOURCE.toString().replace('/', File.separatorChar));
    assertThat(compiled).isZero();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      Ratings ratings = learn().ratings();
      // One visit is the network alone: without learning it would score like a random player.
      assertThat(ratings.between("network 4", "random").orElseThrow().score()).isGreaterThan(0.8);
      assertThat(ratings.between("network 4", "network 0").orElseThrow().score())
          .isGreaterThan(0.5);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private ExperimentSummary learn() {
    List<String> settings =
        List.of(
            "generations=4",
            "minutes=0",
            "network={blocks: 1, channels: 32, headChannels: 32}",
            "gamesPerGeneration=100",
            "selfplay.simulations=32",
            "train.steps=100",
            "train.batch=64",
            "rating={games: 100, visits: 1, opponents: random}");
    return Experiments.run(
        new ExperimentRequest(
            "com.example.Sticks",
            Optional.of(directory.resolve("run")),
            false,
            Optional.empty(),
            settings,
            List.of("selfplay"),
            false),
        Progress.Style.NONE,
        line -> {},
        new AtomicBoolean());
  }
}
