package tengen.selfplay.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.selfplay.data.SampleFile;
import tengen.selfplay.data.TrainingGame;
import tengen.selfplay.learn.Minibatch;
import tengen.selfplay.learn.PositionSampler;

/** The games that a run learns from: recorded ones and a window over its own. */
final class TrainingData {

  private final Game game;
  private final long seed;
  private final List<TrainingGame> recorded = new ArrayList<>();
  private final List<TrainingGame> validation = new ArrayList<>();
  private PositionSampler records;

  /**
   * Splits recorded games into those to learn from and those to validate with.
   *
   * @param validationShare in [0, 1)
   */
  TrainingData(Game game, long seed, List<TrainingGame> games, double validationShare) {
    this.game = game;
    this.seed = seed;
    for (int i = 0; i < games.size(); i++) {
      double draw = Rng.stream(seed, "validation", i).nextDouble();
      (draw < validationShare ? validation : recorded).add(games.get(i));
    }
    if (!recorded.isEmpty()) {
      records = new PositionSampler(game, recorded);
    }
  }

  boolean hasRecords() {
    return records != null;
  }

  List<TrainingGame> recorded() {
    return recorded;
  }

  /** Games that are never learnt from. */
  List<TrainingGame> validation() {
    return validation;
  }

  /** Minibatches of recorded games only. */
  TrainingStage.Source pretraining() {
    return (batch, step) ->
        records.sample(batch, 0, batch.size, Rng.stream(seed, "pretrain.batch", step));
  }

  /**
   * Minibatches of a generation: recorded games and those of the last generations.
   *
   * @param share of the rows that are recorded, where there are records
   */
  TrainingStage.Source generation(RunDirectory run, int generation, int window, double share) {
    List<TrainingGame> played = new ArrayList<>();
    for (int g = Math.max(1, generation - window + 1); g <= generation; g++) {
      Path file = run.samples(g, "bin");
      if (Files.exists(file)) {
        played.addAll(SampleFile.read(file, game));
      }
    }
    PositionSampler own = new PositionSampler(game, played);
    return (Minibatch batch, long step) -> {
      int split = hasRecords() ? (int) Math.round(batch.size * share) : 0;
      var random = Rng.stream(seed, "train.batch", generation, step);
      if (split > 0) {
        records.sample(batch, 0, split, random);
      }
      own.sample(batch, split, batch.size, random);
    };
  }
}
