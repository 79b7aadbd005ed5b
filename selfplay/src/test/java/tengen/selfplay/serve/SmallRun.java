package tengen.selfplay.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tengen.selfplay.run.Progress;
import tengen.selfplay.train.TrainingRuns;

/** A run that takes a second, to be served. */
final class SmallRun {

  private SmallRun() {}

  static Path in(Path folder) {
    Path run = folder.resolve("run");
    TrainingRuns.run(
        new TrainingRuns.Request(
            "CartPole-v1",
            List.of(),
            "a2c",
            run,
            false,
            "cpu",
            List.of("train.steps=2000", "train.finalEpisodes=1", "train.evaluationEpisodes=1"),
            List.of()),
        Progress.Style.NONE,
        new AtomicBoolean());
    return run;
  }
}
