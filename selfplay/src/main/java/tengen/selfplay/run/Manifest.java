package tengen.selfplay.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * Where a run comes from. What decides its results stands in {@link Origin}, what may differ from
 * one machine to the next in {@link Machine}; two runs with equal origins and equal settings give
 * equal files on one machine.
 *
 * @param origin what decides the results
 * @param machine where and how it was run
 */
public record Manifest(Origin origin, Machine machine) {

  /**
   * What decides a run's results, beside its settings.
   *
   * @param seed from which all random streams derive
   * @param tengen the version of Tengen
   * @param commit of the source tree, {@code "-dirty"} added if files were changed, or {@code
   *     "unknown"}
   */
  public record Origin(long seed, String tengen, String commit) {}

  /**
   * Where and how a run was started.
   *
   * @param command the command line, word by word
   * @param started in UTC
   * @param java its vendor and version
   * @param os its name, version and architecture
   * @param cpus processors that the JVM may use
   * @param memory of the heap at most [MiB]
   */
  public record Machine(
      List<String> command, String started, String java, String os, int cpus, long memory) {}

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Looks at this process and this machine. */
  public static Manifest capture(long seed, List<String> command) {
    Runtime runtime = Runtime.getRuntime();
    return new Manifest(
        new Origin(seed, Version.tengen(), commit()),
        new Machine(
            List.copyOf(command),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            Version.java(),
            Version.os(),
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20));
  }

  /** Writes it as JSON. */
  public void writeTo(Path file) {
    try {
      AtomicFiles.write(file, JSON.writeValueAsString(this) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the manifest cannot be written as JSON", e);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws UncheckedIOException naming the file, if it cannot be read or is damaged
   */
  public static Manifest read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Manifest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          file + " is not a manifest of a run: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw FileErrors.cannot("read", file, e);
    }
  }

  /** Of the source tree that the launcher started from; "unknown" without git. */
  private static String commit() {
    String home = System.getProperty("tengen.home");
    if (home == null) {
      return "unknown";
    }
    String said = git(home, "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*");
    return said.isEmpty() ? "unknown" : said;
  }

  private static String git(String home, String... words) {
    try {
      List<String> command = new ArrayList<>(List.of("git", "-C", home));
      command.addAll(List.of(words));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      String said = new String(process.getInputStream().readAllBytes(), Version.CHARSET).strip();
      return process.exitValue() == 0 ? said : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
