package tengen.selfplay.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.selfplay.run.Progress;
import tengen.selfplay.train.TrainingRuns;
import tengen.selfplay.train.TrainingSummary;

/** Searches in small. */
final class TuningTest {

  private static final int TRIALS = 6;

  @TempDir private Path folder;

  private static Tuning.Request request(Path directory, boolean resume, String... settings) {
    return new Tuning.Request(
        "CartPole-v1",
        List.of(),
        "a2c",
        TRIALS,
        1,
        "tpe",
        "halving",
        3,
        7,
        List.of("learner.learningRate=log:1e-5:1e-2", "learner.gamma=log1m:0.9:0.999"),
        true,
        Stream.concat(
                Stream.of(
                    "train.steps=3000",
                    "train.evaluateEvery=300",
                    "train.evaluationEpisodes=2",
                    "train.finalEpisodes=5",
                    "learner.hidden=[16]",
                    "learner.valueHidden=[16]"),
                Stream.of(settings))
            .toList(),
        directory,
        resume,
        "cpu",
        1,
        List.of("test"));
  }

  private static TuningSummary run(Tuning.Request request) {
    return Tuning.run(request, Progress.Style.NONE, new AtomicBoolean());
  }

  @Test
  void run_killedAndResumed_isTheSearchThatWasNotKilled() throws Exception {
    TuningSummary whole = run(request(folder.resolve("whole"), false));
    assertThat(whole.ended()).isTrue();
    assertThat(whole.complete() + whole.pruned()).isEqualTo(TRIALS);
    assertThat(whole.complete()).isPositive();
    assertThat(whole.pruned()).isPositive();

    Path broken = folder.resolve("broken");
    AtomicBoolean stop = new AtomicBoolean();
    Thread killer = new Thread(() -> stopAtTheThirdTrial(broken, stop));
    killer.start();
    TuningSummary half = Tuning.run(request(broken, false), Progress.Style.NONE, stop);
    killer.join();
    assertThat(half.ended()).isFalse();
    TuningSummary rest = run(request(broken, true));
    assertThat(rest.ended()).isTrue();
    assertThat(Study.open(broken).trials()).isEqualTo(Study.open(folder.resolve("whole")).trials());
    try (Stream<Path> trials = Files.list(broken.resolve("trials"))) {
      assertThat(trials.count()).isEqualTo(TRIALS);
    }
  }

  private static void stopAtTheThirdTrial(Path directory, AtomicBoolean stop) {
    while (!Files.exists(directory.resolve("trials/0002/seed-1/config.yaml"))) {
      Thread.onSpinWait();
    }
    stop.set(true);
  }

  @Test
  void run_settingsThatDoNotFit_failAndDoNotStopTheSearch() throws IOException {
    Tuning.Request request = request(folder.resolve("odd"), false);
    Tuning.Request odd =
        new Tuning.Request(
            request.environment(),
            List.of(),
            "a2c",
            4,
            2,
            "random",
            "none",
            1,
            1,
            List.of("learner.steps=choice:0|5"),
            true,
            request.settings(),
            request.directory(),
            false,
            "cpu",
            2,
            List.of());
    TuningSummary summary = run(odd);
    assertThat(summary.failed()).isPositive();
    assertThat(summary.complete()).isPositive();
    assertThat(summary.failed() + summary.complete()).isEqualTo(4);
    assertThat(summary.best()).containsEntry("learner.steps", "5");
    for (Trial trial : Study.open(folder.resolve("odd")).trials()) {
      Path second = folder.resolve(String.format("odd/trials/%04d/seed-2", trial.number()));
      assertThat(Files.exists(second)).isEqualTo(trial.state() == Trial.State.COMPLETE);
    }
    assertThat(Files.readString(folder.resolve("odd/report.md"))).contains("failed: ");
  }

  @Test
  void best_asConfig_trainsWithTheseSettings() {
    TuningSummary summary = run(request(folder.resolve("search"), false));
    TrainingRuns.Request train =
        new TrainingRuns.Request(
            "CartPole-v1",
            List.of(),
            "a2c",
            folder.resolve("best"),
            false,
            "cpu",
            List.of(),
            List.of(),
            folder.resolve("search/best.yaml"));
    TrainingSummary trained = TrainingRuns.run(train, Progress.Style.NONE, new AtomicBoolean());
    assertThat(trained.steps()).isBetween(3000L, 3100L);
    assertThat(TrainingRuns.settings(train).get("learner.learningRate").toString())
        .isEqualTo(summary.best().get("learner.learningRate"));
  }

  @Test
  void run_whatIsNotThere_saysSo() {
    assertThatThrownBy(() -> run(request(folder.resolve("none"), true)))
        .hasMessageContaining("has no study.json");
    assertThatThrownBy(() -> run(request(folder.resolve("x"), false, "learner.lerningRate=1")))
        .hasMessageContaining("did you mean");
  }
}
