package tengen.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks a Python what it makes of our files. The interpreter is that of the environment variable
 * TENGEN_PYTHON, else {@code python3}; a test is skipped, and says so, where a package is missing.
 */
public final class Python {

  private static final String INTERPRETER =
      System.getenv().getOrDefault("TENGEN_PYTHON", "python3");

  private Python() {}

  /** Skips the test unless Python has the packages. */
  public static void require(String... packages) {
    for (String name : packages) {
      if (!has(name)) {
        String note =
            "skipped: "
                + INTERPRETER
                + " has no package "
                + name
                + " (TENGEN_PYTHON names one that has; .ci/run makes it)";
        System.err.println(note);
        abort(note);
      }
    }
  }

  /** Whether Python has a package. */
  public static boolean has(String name) {
    try {
      Process process =
          new ProcessBuilder(INTERPRETER, "-c", "import " + name)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs a script that lies beside a class and prints one JSON document.
   *
   * @param scratch directory for what it says otherwise
   */
  public static JsonNode run(Class<?> beside, String script, Path scratch, Object... arguments)
      throws IOException, InterruptedException {
    String code;
    try (InputStream in = beside.getResourceAsStream(script)) {
      code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> words = new ArrayList<>(List.of(INTERPRETER, "-c", code));
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    Path said = scratch.resolve("python-out");
    Path complaints = scratch.resolve("python-err");
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(said.toFile())
            .redirectError(complaints.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(complaints)).isZero();
    return new ObjectMapper().readTree(said.toFile());
  }
}
