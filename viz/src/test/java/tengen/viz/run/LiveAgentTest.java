package tengen.viz.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.run.Progress;
import tengen.selfplay.train.TrainingRuns;

class LiveAgentTest {

  @TempDir Path folder;

  private Path train(String name, int seed) {
    Path run = folder.resolve(name);
    TrainingRuns.run(
        new TrainingRuns.Request(
            "CartPole-v1",
            List.of(),
            "ppo",
            run,
            false,
            "cpu",
            List.of(
                "train.steps=512",
                "train.envs=4",
                "train.evaluateEvery=512",
                "train.evaluationEpisodes=2",
                "train.finalEpisodes=2",
                "train.seed=" + seed,
                "learner.steps=64",
                "learner.minibatch=64"),
            List.of("test")),
        Progress.Style.NONE,
        new AtomicBoolean());
    return run;
  }

  @Test
  void begin_afterTheRunSavedAnotherNetwork_actsByThatOne() throws Exception {
    Path run = train("one", 1);
    Path other = train("two", 2);
    try (LiveAgent agent = new LiveAgent(run, "last")) {
      float[] first = agent.begin(5);
      double before = agent.insight(first).value();
      assertThat(agent.insight(first).probabilities()).hasSize(2);
      agent.begin(5);
      assertThat(agent.insight(first).value()).isEqualTo(before);

      copy(other.resolve("networks").resolve("last"), run.resolve("networks").resolve("last"));
      float[] again = agent.begin(5);

      assertThat(again).isEqualTo(first);
      assertThat(agent.insight(again).value()).isNotEqualTo(before);
    }
  }

  @Test
  void begin_runIsGone_actsOnByWhatItHas() throws Exception {
    Path run = train("one", 1);
    try (LiveAgent agent = new LiveAgent(run, "last")) {
      float[] first = agent.begin(5);
      double before = agent.insight(first).value();
      AtomicFiles.delete(run);

      assertThat(agent.begin(5)).isEqualTo(first);
      assertThat(agent.insight(first).value()).isEqualTo(before);
    }
  }

  @Test
  void await_runThatEndedWithoutNetworks_saysSo() throws Exception {
    Path run = train("one", 1);
    AtomicFiles.delete(run.resolve("networks"));

    assertThatThrownBy(() -> LiveAgent.await(run, "last", said -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has ended without a network");
  }

  @Test
  void await_firstNetworkComesLater_goesOnThen() throws Exception {
    Path run = train("one", 1);
    Files.delete(run.resolve("summary.json"));
    Path networks = run.resolve("networks");
    Path aside = Files.move(networks, folder.resolve("aside"));
    List<String> told = new ArrayList<>();
    Thread saver =
        new Thread(
            () -> {
              try {
                Thread.sleep(700);
                Files.move(aside, networks);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    saver.start();
    LiveAgent.await(run, "last", told::add);
    saver.join();

    assertThat(told).hasSize(1);
    assertThat(networks.resolve("last").resolve("model.json")).exists();
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
      }
    }
    Files.setLastModifiedTime(
        to.resolve("model.json"), FileTime.fromMillis(System.currentTimeMillis() + 5000));
  }
}
