package tengen.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Another program that does the same work in a process of its own, and times itself. */
final class Peer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHARED = "measuring.py";

  /** What the launcher sets for Tengen's own memory: a peer runs as its users run it. */
  private static final Set<String> OURS =
      Set.of(
          "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "MALLOC_TOP_PAD_", "GLIBC_TUNABLES");

  private final Process process;
  private final Path script;
  private final BufferedWriter in;
  private final BufferedReader out;

  private Peer(Process process, Path script) {
    this.process = process;
    this.script = script;
    in = process.outputWriter(StandardCharsets.UTF_8);
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Version of an installed Python package; empty if there is no Python or no such package.
   *
   * @param python the command that runs it
   * @param module what is imported
   * @param distribution what is installed
   */
  static Optional<String> version(String python, String module, String distribution) {
    String code =
        "import importlib.metadata as m, " + module + "; print(m.version('" + distribution + "'))";
    try {
      Process process =
          new ProcessBuilder(python, "-c", code)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      return ended && process.exitValue() == 0 ? Optional.of(text.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * Starts a script that lies beside this class.
   *
   * @throws UncheckedIOException if it cannot be started
   */
  static Peer start(String python, String name, List<String> arguments) {
    try {
      Path folder = Files.createTempDirectory("tengen-bench");
      copy(SHARED, folder.resolve(SHARED));
      Path script = folder.resolve("peer-" + name); // no name that hides the peer's own module
      copy(name, script);
      List<String> command = new ArrayList<>(List.of(python, script.toString()));
      command.addAll(arguments);
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("OMP_NUM_THREADS", "1");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      builder.environment().keySet().removeIf(OURS::contains);
      return new Peer(builder.start(), script);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = Peer.class.getResourceAsStream(resource)) {
      Files.write(file, in.readAllBytes());
    }
  }

  /**
   * Units per CPU second of the peer's process, over so many of them.
   *
   * @throws IllegalStateException if the peer broke off
   */
  double measure(double seconds) {
    try {
      in.write(seconds + "\n");
      in.flush();
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("the peer broke off: " + process.info().commandLine());
      }
      return JSON.readTree(line).get("rate").asDouble();
    } catch (IOException e) {
      throw new IllegalStateException("the peer broke off: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      Files.deleteIfExists(script);
      Files.deleteIfExists(script.resolveSibling(SHARED));
      Files.deleteIfExists(script.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + script.getParent(), e);
    }
  }
}
