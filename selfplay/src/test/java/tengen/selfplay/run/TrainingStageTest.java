package tengen.selfplay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.env.board.TicTacToe;
import tengen.selfplay.learn.DivergedException;
import tengen.selfplay.learn.Minibatch;
import tengen.selfplay.learn.StepLosses;
import tengen.selfplay.learn.TrainingConfig;

final class TrainingStageTest {

  private static final TrainingConfig CONFIG =
      new TrainingConfig(9, 4, 1e-3, 1e-3, 1, 0, 1, 0.9, 1, 0, 0);

  @TempDir private Path directory;

  @Test
  void train_diverged_stopsAndSaysWhatIsLeft() {
    TicTacToe game = new TicTacToe();
    int[] shape = game.observationShape();
    PolicyValueSpec spec =
        new PolicyValueSpec(game.name(), shape[0], 3, 3, 9, 1, 8, 8, false, false, 1);
    StepLosses infinite = new StepLosses(Double.POSITIVE_INFINITY, 1, 2, 0, 0, 3);
    try (RunDirectory run = RunDirectory.create(directory.resolve("run"));
        Metrics metrics = Metrics.open(run.root(), 0, 0)) {
      TrainingStage stage = new TrainingStage(run, metrics, 2, CONFIG, new AtomicBoolean());
      TrainingStage.Source source =
          (batch, step) -> {
            if (step == 3) {
              throw new DivergedException(step, infinite);
            }
          };
      assertThatThrownBy(
              () ->
                  stage.train(
                      () -> Network.create(spec, 1),
                      source,
                      new Minibatch(game, 4),
                      Map.of(),
                      Progress.start(Progress.Style.NONE, "test", 9, "steps")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no longer finite at step 3")
          .hasMessageContaining(run.root().resolve("networks").toString())
          .hasMessageContaining("train.learningRate");
      assertThat(run.network(2)).doesNotExist();
    }
  }
}
