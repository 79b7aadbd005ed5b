package tengen.selfplay.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.Rng;

/**
 * The same scores here and in rliable: figures that were recorded from it, and others if the Python
 * of TENGEN_PYTHON, else {@code python3}, has it.
 */
final class RliableTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double EXACT = 1e-6;

  /** Two bootstraps differ by chance: by a few hundredths of an interval's width. */
  private static final double NOISE = 0.02;

  private static final String PYTHON = System.getenv().getOrDefault("TENGEN_PYTHON", "python3");

  @TempDir private Path scratch;

  @Test
  void aggregates_recordedScores_areRliables() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("rliable.json")) {
      compare(JSON.readTree(in));
    }
  }

  @Test
  void aggregates_newScores_areRliables() throws IOException, InterruptedException {
    if (!succeeds(PYTHON, "-c", "import rliable.library")) {
      String note =
          "skipped: " + PYTHON + " has no working rliable (pip install rliable 'pandas<3')";
      System.err.println(note);
      abort(note);
    }
    UniformRandomProvider random = Rng.stream(11, "scores");
    Map<String, double[][]> scores = Map.of("x", draw(random, 6, 3), "y", draw(random, 9, 3));
    Path asked = scratch.resolve("scores.json");
    double[] taus = {-0.5, 0, 0.3, 0.7, 1.1};
    JSON.writeValue(asked.toFile(), Map.of("scores", scores, "reps", 20_000, "taus", taus));
    compare(JSON.readTree(rliable(asked).toFile()));
  }

  private Path rliable(Path asked) throws IOException, InterruptedException {
    Path script = scratch.resolve("figures.py");
    try (InputStream in = getClass().getResourceAsStream("rliable_figures.py")) {
      Files.writeString(script, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Path out = scratch.resolve("figures.json");
    Process process =
        new ProcessBuilder(PYTHON, script.toString(), asked.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return out;
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static double[][] draw(UniformRandomProvider random, int runs, int tasks) {
    double[][] scores = new double[runs][tasks];
    for (double[] run : scores) {
      for (int task = 0; task < tasks; task++) {
        run[task] = random.nextDouble() * 1.3 - 0.2 * task;
      }
    }
    return scores;
  }

  private static void compare(JsonNode figures) {
    List<ToDoubleFunction<Scores>> aggregates =
        List.of(
            Aggregates::iqm,
            Aggregates::median,
            Aggregates::mean,
            scores -> Aggregates.optimalityGap(scores, 1));
    Bootstrap bootstrap = new Bootstrap(figures.path("reps").asInt(), 3);
    for (Map.Entry<String, JsonNode> entry : figures.path("scores").properties()) {
      String name = entry.getKey();
      Scores scores = scores(entry.getValue());
      for (int i = 0; i < aggregates.size(); i++) {
        Interval ours = bootstrap.of(scores, aggregates.get(i));
        double theirs = figures.path("aggregates").path(name).path(i).asDouble();
        assertThat(ours.value()).as("%s %d", name, i).isCloseTo(theirs, within(EXACT));
        JsonNode bounds = figures.path("intervals").path(name);
        assertThat(ours.low()).isCloseTo(bounds.path(0).path(i).asDouble(), within(NOISE));
        assertThat(ours.high()).isCloseTo(bounds.path(1).path(i).asDouble(), within(NOISE));
      }
      JsonNode profile = figures.path("profiles").path(name);
      for (int i = 0; i < profile.size(); i++) {
        double above = Aggregates.shareAbove(scores, figures.path("taus").path(i).asDouble());
        assertThat(above).isCloseTo(profile.path(i).asDouble(), within(EXACT));
      }
    }
    improvements(figures, new Bootstrap(2000, 3));
  }

  private static void improvements(JsonNode figures, Bootstrap bootstrap) {
    assertThat(figures.path("improvement")).isNotEmpty();
    for (Map.Entry<String, JsonNode> entry : figures.path("improvement").properties()) {
      String[] pair = entry.getKey().split(",");
      Interval ours =
          bootstrap.of(
              scores(figures.path("scores").path(pair[0])),
              scores(figures.path("scores").path(pair[1])),
              Aggregates::probabilityOfImprovement);
      assertThat(ours.value()).isCloseTo(entry.getValue().asDouble(), within(EXACT));
      JsonNode bounds = figures.path("improvement_intervals").path(entry.getKey());
      assertThat(ours.low()).isCloseTo(bounds.path(0).asDouble(), within(2 * NOISE));
      assertThat(ours.high()).isCloseTo(bounds.path(1).asDouble(), within(2 * NOISE));
    }
  }

  /* Theirs are by runs, ours by tasks. */
  private static Scores scores(JsonNode byRun) {
    double[][] byTask = new double[byRun.path(0).size()][byRun.size()];
    for (int run = 0; run < byRun.size(); run++) {
      for (int task = 0; task < byTask.length; task++) {
        byTask[task][run] = byRun.path(run).path(task).asDouble();
      }
    }
    return new Scores(byTask);
  }
}
