package tengen.env.robot.mujoco;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.Environment.Step;
import tengen.env.Environments;

/**
 * Plays the tasks in Python now and here after it: equal coordinates and speeds, bit for bit. The
 * interpreter is that of the environment variable TENGEN_PYTHON, else {@code python3}; skipped,
 * with a note, where it has no MuJoCo or Gymnasium.
 */
final class MuJoCoPeerTest {

  private static final int STEPS = 1000;
  private static final String PYTHON = System.getenv().getOrDefault("TENGEN_PYTHON", "python3");

  @TempDir private static Path scratch;
  private static JsonNode tasks;

  @BeforeAll
  static void play() throws Exception {
    List<String> ids = new ArrayList<>();
    new MuJoCoEnvironments().environments().forEach(spec -> ids.add(spec.id()));
    if (ids.isEmpty() || run(scratch.resolve("found"), "import gymnasium.envs.mujoco") != 0) {
      String note = "skipped: MuJoCo or Gymnasium is not in " + PYTHON + "; " + Installation.CURE;
      System.err.println(note);
      abort(note);
    }
    assertThat(ids).hasSize(11);
    String code;
    try (InputStream in = MuJoCoPeerTest.class.getResourceAsStream("gymnasium-traces.py")) {
      code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> words = new ArrayList<>(List.of(code, Integer.toString(STEPS), "5"));
    ids.forEach(id -> words.add(id.replace("mujoco/", "")));
    Path out = scratch.resolve("traces");
    assertThat(run(out, words.toArray(String[]::new))).as(Files.readString(error(out))).isZero();
    JsonNode traces = new ObjectMapper().readTree(out.toFile());
    System.err.printf(
        Locale.ROOT,
        "compared with MuJoCo %s, Gymnasium %s%n",
        traces.get("mujoco").asText(),
        traces.get("gymnasium").asText());
    tasks = traces.get("tasks");
  }

  private static Path error(Path out) {
    return Path.of(out + ".err");
  }

  private static int run(Path out, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PYTHON, "-c"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(scratch.toFile()) // MuJoCo keeps a file of warnings where it runs
            .redirectOutput(out.toFile())
            .redirectError(error(out).toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ant-v5",
        "HalfCheetah-v5",
        "Hopper-v5",
        "Humanoid-v5",
        "HumanoidStandup-v5",
        "InvertedDoublePendulum-v5",
        "InvertedPendulum-v5",
        "Pusher-v5",
        "Reacher-v5",
        "Swimmer-v5",
        "Walker2d-v5"
      })
  void step_actionsOfPython_sameStatesBitForBit(String name) {
    JsonNode trace = tasks.get(name);
    double[] qpos = numbers(trace.get("qpos"));
    double[] qvel = numbers(trace.get("qvel"));
    try (MuJoCoEnvironment env =
        (MuJoCoEnvironment) Environments.make("mujoco/" + name, Map.of("maxSteps", 2 * STEPS))) {
      close(env.begin(qpos, qvel), trace.get("first"), "first observation");
      for (int i = 0; i < STEPS; i++) {
        Step step = env.step(floats(trace.get("actions").get(i)));
        assertThat(env.state()).as("step %d", i).isEqualTo(numbers(trace.get("states").get(i)));
        double reward = trace.get("rewards").get(i).doubleValue();
        assertThat(Math.abs(step.reward() - reward))
            .as("reward %s of step %d, not %s", step.reward(), i, reward)
            .isLessThanOrEqualTo(1e-5 * Math.max(1, Math.abs(reward))); // its sums are of floats
        assertThat(step.terminated()).isEqualTo(trace.get("terminated").get(i).asBoolean());
        if (!trace.get("observations").get(i).isNull()) {
          close(step.observation(), trace.get("observations").get(i), "observation " + i);
        }
        if (step.ended()) {
          env.begin(qpos, qvel);
        }
      }
    }
  }

  private static float[] floats(JsonNode list) {
    double[] numbers = numbers(list);
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  private static void close(float[] got, JsonNode expected, String what) {
    double[] numbers = numbers(expected);
    assertThat(got).as(what).hasSize(numbers.length);
    for (int i = 0; i < got.length; i++) {
      assertThat((double) got[i])
          .as("%s, number %d", what, i)
          .isCloseTo(numbers[i], within(1e-6 * Math.max(1, Math.abs(numbers[i]))));
    }
  }
}
