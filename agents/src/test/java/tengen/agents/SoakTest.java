package tengen.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty thousand updates take no more memory than the first quarter of them. */
@Tag("slow")
final class SoakTest {

  /**
   * What native memory and the heap may each grow by after a quarter of the updates [KiB]: 270
   * bytes an update, a fifteenth of the array that {@link Soak} plants. With one simple compiler
   * and few arenas of the C library the growth seen is 0.
   */
  private static final long GROWTH = 4_000;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"dqn", "ppo", "sac"})
  void updates_twentyThousand_takeNoMoreMemory(String algorithm) throws Exception {
    assertThat(growth(algorithm)).allMatch(kib -> kib < GROWTH);
  }

  @Test
  void updates_thatLeaveAnArrayOpenEach_areCaught() throws Exception {
    assertThat(growth("dqn", "leak").get(0)).isGreaterThan(4 * GROWTH);
  }

  /** Native memory and heap from a quarter of the updates to the last [KiB]. */
  private List<Long> growth(String... words) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is read as Linux tells it");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms160m",
                "-Xmx160m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Soak.class.getName()));
    command.addAll(List.of(words));
    Path said = directory.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<long[]> lines =
        Files.readAllLines(said).stream()
            .map(line -> line.split(" "))
            .filter(parts -> parts.length == 3)
            .map(parts -> new long[] {num(parts[0]), num(parts[1]), num(parts[2])})
            .toList();
    assertThat(lines).hasSize(Soak.UPDATES / Soak.EVERY);
    long[] first = lines.get(lines.size() / 4 - 1);
    long[] last = lines.get(lines.size() - 1);
    System.out.printf(
        Locale.ROOT,
        "%s, updates %d to %d: native %+d KiB (%d), heap %+d KiB (%d)%n",
        String.join(" ", words),
        first[0],
        last[0],
        last[1] - first[1],
        last[1],
        last[2] - first[2],
        last[2]);
    return List.of(last[1] - first[1], last[2] - first[2]);
  }

  private static long num(String text) {
    return Long.parseLong(text);
  }
}
