package tengen.selfplay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.agents.nn.Torch;

/** Training as a user types it, and above all what is answered to mistakes. */
final class TrainCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  private int train(String words, Path run) {
    List<String> all = new ArrayList<>(List.of("train", "--quiet"));
    if (!words.contains("--device")) {
      all.addAll(List.of("--device", "cpu"));
    }
    all.addAll(Arrays.asList(words.split(" ")));
    all.addAll(List.of("--run", run.toString()));
    return run(all.toArray(String[]::new));
  }

  /** One sentence, and no stack trace. */
  private String said() {
    assertThat(err.toString()).startsWith("tengen: ").doesNotContain("bug in Tengen");
    assertThat(err.toString().lines()).hasSize(1);
    return err.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CartPole-v1 --algorithm sac                              | sac cannot learn actions | dqn
          Pendulum-v1 --algorithm dqn                              | dqn cannot learn actions | td3
          CartPole-v1 --algorithm pppo                             | there is no algorithm    | did you mean "ppo"?
          CartPole-v1 --set learner.clp=1                          | unknown setting          | did you mean "learner.clip"?
          CartPole-v1 --algorithm dqn --set learner.capacity=2000000000 | bytes and           | take a smaller capacity
          CartPole-v1 --device gpu                                 | can be auto, cpu, cuda   | got "gpu"
          CartPole-v1 --set train.stop.atReturn=much               | must be a number or none | got "much"
          CartPole-v1 --from no/such/network                       | no network of a training | model.json
          CartPole-v1 --env-set a=1,2                              | no setting "a"           | there are
          CartPole-v1 --seeds 0                                    | --seeds must be          | got 0
          """)
  void train_mistake_isOneSentenceWithItsCure(String words, String what, String cure) {
    assertThat(train(words, folder.resolve("run"))).isEqualTo(2);
    assertThat(said()).contains(what, cure);
  }

  @Test
  void train_cudaWhereThereIsNone_saysHowToGetIt() {
    assumeTrue(Torch.engine().getGpuCount() == 0, "this machine has a GPU");
    int code = run("train", "CartPole-v1", "--device", "cuda:0", "--run", folder + "/run");
    assertThat(code).isEqualTo(2);
    assertThat(said()).contains("there is no cuda:0", "--device cpu", "PYTORCH_LIBRARY_PATH");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  @Tag("gpu")
  void train_cuda_learnsAsOnTheProcessor() throws IOException {
    assumeTrue(Torch.engine().getGpuCount() > 0, "there is no GPU");
    String words = "CartPole-v1 --steps 20000 --seed 1 --json --device ";
    assertThat(train(words + "cuda:0", folder.resolve("gpu"))).as(err.toString()).isZero();
    assertThat(JSON.readTree(out.toString()).path("best").path("mean").asDouble())
        .isGreaterThan(150);
  }

  @Test
  void train_placeThatCannotBeWritten_isNamedWithTheCure() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no directory");
    assertThat(train("CartPole-v1 --steps 100", file.resolve("run"))).isEqualTo(1);
    assertThat(said()).contains(file + "/run");

    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assumeTrue(!Files.isWritable(closed), "this user may write everywhere");
    assertThat(train("CartPole-v1 --steps 100", closed.resolve("run"))).isEqualTo(1);
    assertThat(said()).contains("permission denied", "choose another");
  }

  @Test
  void train_numbersThatExplode_areNamedWithTheLastGoodCheckpoint() {
    String words =
        "Pendulum-v1 --algorithm sac --steps 3000 --set learner.learningRate=10"
            + " --set learner.learningStarts=100 --set train.checkpointEvery=50"
            + " --set learner.capacity=5000";
    assertThat(train(words, folder.resolve("run"))).isEqualTo(1);
    assertThat(said())
        .contains("training diverged at step", "of update", "is not finite", "lower learningRate")
        .contains("the last good checkpoint is " + folder.resolve("run/state/checkpoints/0000"));
  }

  private static final String SHORT =
      " --set train.checkpointEvery=300 --set train.finalEpisodes=1"
          + " --set train.evaluationEpisodes=1";
  private static final String REPLAY =
      SHORT
          + " --steps 600 --set learner.learningStarts=100 --set learner.capacity=500"
          + " --set learner.hidden=[8] --set learner.batch=8";
  private static final String A2C = "--algorithm a2c --steps 800 --envs 8" + SHORT;

  /** What a run leaves that was killed just before its end. */
  private Path killed(String words, String name) throws IOException {
    Path run = folder.resolve(name);
    assertThat(train(words, run)).as(err.toString()).isZero();
    Files.delete(run.resolve("summary.json"));
    return run;
  }

  private static Path checkpoint(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("state/checkpoints"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({"CartPole-v1, ppo", "CartPole-v1, dqn", "CartPole-v1, rainbow", "Pendulum-v1, sac"})
  void resume_anyFileOfTheStateCutShort_isRefusedByName(String environment, String algorithm)
      throws IOException {
    String words =
        algorithm.equals("ppo")
            ? " --steps 600 --envs 2 --set learner.steps=64 --set learner.epochs=1" + SHORT
            : REPLAY;
    Path run = killed(environment + " --algorithm " + algorithm + words, "run");
    List<Path> files;
    try (Stream<Path> all = Files.walk(checkpoint(run))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(4);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      int code = run("train", "--quiet", "--resume", "--run", run.toString());
      assertThat(code).as("%s: %s", file, err).isEqualTo(2);
      assertThat(said()).contains(run + "/state/checkpoints", "start a new run");
      Files.write(file, whole);
    }
    assertThat(run("train", "--quiet", "--resume", "--run", run.toString())).isZero();
  }

  @Test
  void resume_stateOfAnotherRun_isRefused() throws IOException {
    Path one = killed("CartPole-v1 " + A2C, "one");
    Path two = killed("Acrobot-v1 " + A2C, "two");
    move(checkpoint(two), checkpoint(one));
    assertThat(run("train", "--resume", "--run", one.toString())).isEqualTo(2);
    assertThat(said()).contains("was trained in Acrobot-v1", "cannot act in CartPole-v1");

    Path three = killed("CartPole-v1 --envs 8 --steps 800 --set learner.steps=32" + SHORT, "three");
    move(checkpoint(three), checkpoint(one));
    assertThat(run("train", "--resume", "--run", one.toString())).isEqualTo(2);
    assertThat(said()).contains("is of ppo, not of a2c");
  }

  private static void move(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void train_from_takesNetworksOfTheSameAlgorithmAndSpacesOnly() throws IOException {
    Path one = folder.resolve("one");
    assertThat(train("CartPole-v1 " + A2C, one)).as(err.toString()).isZero();
    Path network = one.resolve("networks/last");
    String from = " --from " + network;
    assertThat(train("CartPole-v1 --seed 9 " + A2C + from, folder.resolve("on")))
        .as(err.toString())
        .isZero();
    assertThat(train("CartPole-v1" + from, folder.resolve("ppo"))).isEqualTo(2);
    assertThat(said()).contains("is of a2c, not of ppo");
    assertThat(train("Acrobot-v1 " + A2C + from, folder.resolve("acrobot"))).isEqualTo(2);
    assertThat(said()).contains("was trained in CartPole-v1", "cannot act in Acrobot-v1");

    JsonNode model = JSON.readTree(network.resolve("model.json").toFile());
    assertThat(model.path("algorithm").asText()).isEqualTo("a2c");
    assertThat(model.path("steps").asLong()).isEqualTo(800);
    assertThat(model.path("tensors").path("policy.0.weight").toString()).isEqualTo("[64,4]");
    Files.write(network.resolve("model.safetensors"), new byte[] {1}, StandardOpenOption.APPEND);
    assertThat(run("evaluate", one.toString(), "--network", "last")).isEqualTo(2);
    assertThat(said()).contains("model.safetensors is damaged");
  }

  @Test
  void train_seeds_givesATableAndGoesOnWithWhatIsMissing() throws IOException {
    Path run = folder.resolve("seeds");
    String words = "CartPole-v1 --seeds 3 --seed 5 --json " + A2C;
    assertThat(train(words, run)).as(err.toString()).isZero();
    String whole = out.toString();
    JsonNode json = JSON.readTree(whole);
    assertThat(json.path("seeds")).hasSize(3);
    assertThat(json.path("seeds").get(2).path("seed").asInt()).isEqualTo(7);
    double mean = json.path("last").path("mean").asDouble();
    assertThat(json.path("last").path("low").asDouble()).isLessThanOrEqualTo(mean);

    Files.delete(run.resolve("seed-3/summary.json"));
    assertThat(run("train", "--resume", "--json", "--run", run.toString())).isZero();
    JsonNode again = JSON.readTree(out.toString());
    assertThat(again.path("last")).isEqualTo(json.path("last"));
    assertThat(again.path("best")).isEqualTo(json.path("best"));
    assertThat(train(words, run)).isEqualTo(2);
    assertThat(said()).contains("go on with --resume");
  }

  @Test
  void train_stopConditions_endTheRunWithTheReason() throws IOException {
    String words = "CartPole-v1 --steps 100000 --envs 8 --json --algorithm a2c" + SHORT;
    String[] conditions = {
      " --set train.stop.afterEpisodes=30 | episodes made",
      " --set train.stop.atReturn=1 --set train.evaluateEvery=400 | is enough",
      " --set train.stop.afterSeconds=0.01 | seconds are over",
    };
    for (int i = 0; i < conditions.length; i++) {
      String[] parts = conditions[i].split(" \\| ");
      Path run = folder.resolve("run-" + i);
      assertThat(train(words + parts[0], run)).as(err.toString()).isZero();
      JsonNode json = JSON.readTree(out.toString());
      assertThat(json.path("reason").asText()).contains(parts[1]);
      assertThat(json.path("steps").asLong()).isLessThan(100_000);
      assertThat(run.resolve("networks/best/model.json")).exists();
    }
  }
}
