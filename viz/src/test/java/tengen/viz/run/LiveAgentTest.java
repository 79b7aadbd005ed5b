package tengen.viz.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
