package tengen.agents.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.selfplay.cli.Main;

/** RL4J by the commands of Tengen; they are on the class path of tests only. */
final class Rl4jRunTest {

  private static final List<String> SHORT =
      List.of(
          "train.evaluateEvery=200",
          "train.evaluationEpisodes=2",
          "train.finalEpisodes=2",
          "learner.hidden=[8]");

  private record Result(int code, String out, String err) {}

  @TempDir private Path folder;

  private static Result tengen(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(words.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }

  private Result train(String algorithm, Path run, String... more) {
    List<String> words = new ArrayList<>(List.of("train", "CartPole-v1", "--algorithm", algorithm));
    words.addAll(List.of("--steps", "400", "--run", run.toString()));
    SHORT.forEach(setting -> words.addAll(List.of("--set", setting)));
    words.addAll(List.of(more));
    return tengen(words);
  }

  @Test
  void train_dqn_writesWhatEveryRunWritesAndIsEvaluated() throws Exception {
    Path run = folder.resolve("dqn");
    Result result = train("rl4j-dqn", run);
    assertThat(result.code).as(result.err).isZero();
    assertThat(result.out).contains("rl4j-dqn learnt CartPole-v1");
    assertThat(run.resolve("networks/best/model.safetensors")).exists();
    assertThat(run.resolve("networks/last/model.safetensors")).exists();
    assertThat(run.resolve("manifest.json")).exists();
    assertThat(Files.readString(run.resolve("config.yaml"))).contains("rl4j-dqn", "doubleQ");
    assertThat(Files.readString(run.resolve("metrics.jsonl")))
        .contains("rollout/exploration_rate", "rollout/ep_rew_mean", "eval/mean_reward");
    Result evaluated = tengen(List.of("evaluate", run.toString(), "--episodes", "3", "--json"));
    assertThat(evaluated.code).as(evaluated.err).isZero();
    assertThat(evaluated.out).contains("\"episodes\" : 3");
  }

  @Test
  void train_a2cTwice_sameBytes() throws Exception {
    List<byte[]> weights = new ArrayList<>();
    for (String name : List.of("one", "two")) {
      Path run = folder.resolve(name);
      Result result = train("rl4j-a2c", run, "--envs", "2");
      assertThat(result.code).as(result.err).isZero();
      weights.add(Files.readAllBytes(run.resolve("networks/last/model.safetensors")));
    }
    assertThat(weights.get(1)).containsExactly(weights.get(0));
  }

  @Test
  void resume_isRefused() throws Exception {
    Path run = folder.resolve("stopped");
    train("rl4j-dqn", run);
    Files.delete(run.resolve("summary.json"));
    Result result = tengen(List.of("train", "--resume", "--run", run.toString()));
    assertThat(result.code).isEqualTo(2);
    assertThat(result.err).contains("runs of rl4j-dqn cannot go on");
  }

  @Test
  void train_realActions_namesThoseThatFit() {
    Result result =
        tengen(
            List.of(
                "train",
                "Pendulum-v1",
                "--algorithm",
                "rl4j-dqn",
                "--run",
                folder.resolve("pendulum").toString()));
    assertThat(result.code).isEqualTo(2);
    assertThat(result.err).contains("rl4j-dqn cannot learn actions such as those of Pendulum-v1");
  }
}
