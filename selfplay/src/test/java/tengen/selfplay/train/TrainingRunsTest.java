package tengen.selfplay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.selfplay.run.Progress;

final class TrainingRunsTest {

  private static final List<String> SHORT =
      List.of(
          "train.steps=6000",
          "train.evaluateEvery=2000",
          "train.checkpointEvery=1000",
          "train.finalEpisodes=10");

  @TempDir private Path directory;

  private static final List<String> OFF_POLICY =
      List.of(
          "train.steps=900",
          "train.evaluateEvery=400",
          "train.checkpointEvery=300",
          "train.evaluationEpisodes=2",
          "train.finalEpisodes=2",
          "learner.learningStarts=100",
          "learner.batch=16",
          "learner.hidden=[16]",
          "learner.capacity=500");

  private static final List<String> TABLES =
      List.of(
          "train.steps=50000",
          "train.evaluateEvery=10000",
          "train.checkpointEvery=5000",
          "train.evaluationEpisodes=10",
          "train.finalEpisodes=10");

  private static TrainingRuns.Request request(Path run, boolean resume, List<String> settings) {
    return new TrainingRuns.Request(
        "CartPole-v1", List.of(), "ppo", run, resume, "cpu", settings, List.of());
  }

  private static TrainingSummary run(Path run, boolean resume, AtomicBoolean stop) {
    return run("CartPole-v1", "ppo", SHORT, run, resume, stop);
  }

  private static TrainingSummary run(
      String environment,
      String algorithm,
      List<String> settings,
      Path run,
      boolean resume,
      AtomicBoolean stop) {
    var request =
        new TrainingRuns.Request(
            environment,
            List.of(),
            algorithm,
            run,
            resume,
            "cpu",
            resume ? List.of() : settings,
            List.of());
    return TrainingRuns.run(request, Progress.Style.NONE, stop);
  }

  private static byte[] weights(Path run, String network) throws Exception {
    return Files.readAllBytes(run.resolve("networks/" + network + "/model.safetensors"));
  }

  @ParameterizedTest
  @CsvSource({
    "CartPole-v1, ppo",
    "CartPole-v1, ppo normalised",
    "CartPole-v1, a2c",
    "CartPole-v1, reinforce",
    "CartPole-v1, trpo",
    "CartPole-v1, impala",
    "tengen.selfplay.train.Brink, ppo-lagrangian",
    "CartPole-v1, recurrent-ppo",
    "CartPole-v1, dqn",
    "CartPole-v1, rainbow",
    "CartPole-v1, sac-discrete",
    "MiniGrid-Empty-5x5-v0, sac-discrete",
    "tengen.selfplay.train.Flips, dqn hindsight",
    "tengen.selfplay.train.Lane, sac hindsight",
    "CartPole-v1, dqn overlapped",
    "CartPole-v1, rainbow overlapped",
    "CartPole-v1, sac-discrete overlapped",
    "Taxi-v4, q-learning",
    "FrozenLake-v1, sarsa",
    "CliffWalking-v1, expected-sarsa",
    "FrozenLake-v1, value-iteration",
    "Taxi-v4, policy-iteration",
    "CartPole-v1, drqn",
    "Pendulum-v1, ppo",
    "Pendulum-v1, trpo",
    "Pendulum-v1, recurrent-ppo",
    "Pendulum-v1, sac",
    "Pendulum-v1, sac normalised",
    "Pendulum-v1, td3",
    "Pendulum-v1, ddpg",
    "Pendulum-v1, tqc",
    "Pendulum-v1, crossq",
    "Pendulum-v1, sac overlapped",
    "Pendulum-v1, td3 overlapped",
    "Pendulum-v1, crossq overlapped"
  })
  void run_stoppedAndResumed_endsWithTheBytesOfTheUnbrokenRun(String environment, String words)
      throws Exception {
    String algorithm = words.split(" ")[0];
    List<String> onPolicy = List.of("ppo", "a2c", "trpo", "impala");
    boolean table = environment.matches("(Taxi|FrozenLake|CliffWalking).*");
    List<String> settings = new ArrayList<>(table ? TABLES : OFF_POLICY);
    if (onPolicy.contains(algorithm)) {
      settings = new ArrayList<>(SHORT);
      settings.add("learner.steps=64");
    } else if (algorithm.equals("reinforce")) {
      settings = new ArrayList<>(SHORT);
      settings.add("train.explore.kind=RND"); // the bonus has a state of its own
    } else if (algorithm.equals("ppo-lagrangian")) {
      settings = new ArrayList<>(SHORT);
      settings.add("learner.ppo.steps=64");
      settings.add("train.envs=4");
    } else if (algorithm.equals("recurrent-ppo")) {
      settings = new ArrayList<>(SHORT);
      settings.add("learner.ppo.steps=64");
      settings.add("learner.memory.size=16");
    } else if (algorithm.equals("drqn")) {
      settings.add("learner.storedState=true");
    }
    if (environment.startsWith("MiniGrid")) {
      settings.add("learner.encoder.ignored=[mission]");
      settings.add("learner.encoder.grid.channels=[8,8,8]");
    }
    if (words.endsWith("hindsight")) {
      settings.add("learner.hindsight.goals=4");
    }
    if (words.endsWith("normalised")) {
      settings.add("train.normalizeObservation=true");
      settings.add("train.normalizeReward=true");
    }
    if (words.endsWith("overlapped")) {
      settings.add("train.overlap=true");
      settings.add("train.envs=2");
    }
    Path whole = directory.resolve("whole");
    Path broken = directory.resolve("broken");
    TrainingSummary summary =
        run(environment, algorithm, settings, whole, false, new AtomicBoolean());
    assertThat(summary.ended()).isTrue();

    AtomicBoolean stop = new AtomicBoolean();
    Thread watcher = new Thread(() -> stopAfterCheckpoint(broken, stop));
    watcher.start();
    assertThat(run(environment, algorithm, settings, broken, false, stop).ended()).isFalse();
    watcher.join();
    TrainingSummary resumed =
        run(environment, algorithm, settings, broken, true, new AtomicBoolean());

    assertThat(weights(broken, "last")).isEqualTo(weights(whole, "last"));
    assertThat(weights(broken, "best")).isEqualTo(weights(whole, "best"));
    assertThat(resumed.last()).isEqualTo(summary.last());
    assertThat(resumed.best()).isEqualTo(summary.best());
    List<Long> steps =
        Files.readAllLines(broken.resolve("metrics.jsonl")).stream()
            .map(TrainingRunsTest::step)
            .toList();
    assertThat(steps).isSorted().hasSize(Files.readAllLines(whole.resolve("metrics.jsonl")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "CartPole-v1, dqn, true",
    "Pendulum-v1, sac, false",
    "tengen.selfplay.train.Brink, dqn, true"
  })
  void run_moreThreads_sameBytes(String environment, String algorithm, boolean overlap)
      throws Exception {
    List<String> settings = new ArrayList<>(OFF_POLICY);
    settings.add("train.envs=4");
    settings.add("train.overlap=" + overlap);
    Path alone = directory.resolve("alone");
    run(environment, algorithm, settings, alone, false, new AtomicBoolean());
    settings.add("train.threads=3");
    Path shared = directory.resolve("shared");
    run(environment, algorithm, settings, shared, false, new AtomicBoolean());
    assertThat(weights(shared, "last")).isEqualTo(weights(alone, "last"));
    assertThat(weights(shared, "best")).isEqualTo(weights(alone, "best"));
  }

  @Test
  void run_overlapOfWhatLearnsInTurns_namesWhatCan() {
    List<String> settings = new ArrayList<>(SHORT);
    settings.add("train.overlap=true");
    Path run = directory.resolve("run");
    AtomicBoolean never = new AtomicBoolean();
    assertThatThrownBy(() -> run("CartPole-v1", "ppo", settings, run, false, never))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ppo acts and learns in turns; train.overlap=true is for dqn, ")
        .hasMessageContaining("sac");
    assertThat(run).doesNotExist();
  }

  private static long step(String line) {
    return Long.parseLong(line.replaceAll("^.\"step\":(\\d+).*", "$1"));
  }

  private static void stopAfterCheckpoint(Path run, AtomicBoolean stop) {
    Path checkpoints = run.resolve("state/checkpoints");
    while (!Files.exists(checkpoints)) {
      LockSupport.parkNanos(1_000_000);
    }
    stop.set(true);
  }

  @Test
  void evaluate_lastNetwork_isAsGoodAsTheRunSaid() {
    Path run = directory.resolve("run");
    run(run, false, new AtomicBoolean());
    TrainingRuns.Result result = TrainingRuns.evaluate(run, "last", 5, 1);
    assertThat(result.returns()).hasSize(5).allMatch(r -> r >= 8 && r <= 500);
    assertThat(TrainingRuns.evaluate(run, "last", 5, 1)).isEqualTo(result);
  }

  @Test
  void run_mistakes_areOneSentence() {
    AtomicBoolean never = new AtomicBoolean();
    var unknown =
        new TrainingRuns.Request(
            "CartPole-v1", List.of(), "pppo", directory, false, "cpu", List.of(), List.of());
    assertThatThrownBy(() -> TrainingRuns.run(unknown, Progress.Style.NONE, never))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"ppo\"?");
    assertThatThrownBy(
            () ->
                TrainingRuns.run(
                    request(directory, false, List.of("learner.clp=1")),
                    Progress.Style.NONE,
                    never))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean \"learner.clip\"?");
    assertThatThrownBy(() -> run(directory.resolve("none"), true, never))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing to resume");
    assertThatThrownBy(
            () ->
                TrainingRuns.run(
                    request(directory, true, List.of("learner.clip=1")),
                    Progress.Style.NONE,
                    never))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keeps its settings");
  }

  @Test
  void run_hindsightThatDoesNotFit_isRefusedBeforeAnythingIsWritten() {
    Path run = directory.resolve("run");
    List<String> asked = List.of("learner.hindsight.goals=4");
    assertThatThrownBy(() -> run("CartPole-v1", "dqn", asked, run, false, new AtomicBoolean()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CartPole-v1 has no goals to be asked again with");
    List<String> normalised =
        List.of("learner.hindsight.goals=4", "train.normalizeObservation=true");
    String lane = Lane.class.getName();
    assertThatThrownBy(() -> run(lane, "sac", normalised, run, false, new AtomicBoolean()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set train.normalizeObservation and train.normalizeReward to false");
    assertThat(run).doesNotExist();
  }

  @Test
  void run_limitOnCostsWhereThereAreNone_isRefused() {
    assertThatThrownBy(
            () ->
                run(
                    "CartPole-v1",
                    "ppo-lagrangian",
                    SHORT,
                    directory.resolve("run"),
                    false,
                    new AtomicBoolean()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CartPole-v1 has none: take ppo");
  }
}
