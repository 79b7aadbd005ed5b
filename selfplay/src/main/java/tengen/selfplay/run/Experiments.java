package tengen.selfplay.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tengen.env.check.GameChecks;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.selfplay.data.TrainingGame;

/** Starts and resumes experiments. */
public final class Experiments {

  private static final Path RUNS = Path.of("runs");

  private Experiments() {}

  /* Every setting stands in the file of a run: what these are does not matter. */
  private static ExperimentConfig any() {
    return Presets.of("tic-tac-toe", Games.named("tic-tac-toe"));
  }

  /**
   * Runs an experiment to its end, or until it is stopped.
   *
   * @param told lines for the user about what happens
   * @param stop once true, the run saves what it has and ends early
   * @throws IllegalArgumentException if a setting, a record file or the directory is wrong
   * @throws IllegalStateException if the directory is in use, or learning diverged
   */
  public static ExperimentSummary run(
      ExperimentRequest request, Progress.Style style, Consumer<String> told, AtomicBoolean stop) {
    try (RunDirectory run = request.resume() ? resume(request) : create(request)) {
      ExperimentConfig config = Settings.read(run.config(), any());
      Game game = Games.named(config.game());
      told.accept("run " + run.root() + ": " + game.name() + ", seed " + config.seed());
      List<TrainingGame> records = RecordFiles.read(run, game, config.records(), told);
      TrainingData data = new TrainingData(game, config.seed(), records, config.validationShare());
      Rating rating = new Rating(run, config, game, style, stop, told);
      try (Experiment experiment = new Experiment(run, config, game, data, rating, style, stop)) {
        boolean ended = request.pretrainOnly() ? experiment.pretrain() : experiment.run();
        Optional<Ratings> ratings = Optional.empty();
        if (ended && !request.pretrainOnly()) {
          ExperimentState state = experiment.state();
          ratings = rating.rate(state.generation(), state.best(), experiment::outOfTime);
          ended = !stop.get();
        }
        return summary(run, experiment, data, ended, ratings, told);
      }
    }
  }

  private static ExperimentSummary summary(
      RunDirectory run,
      Experiment experiment,
      TrainingData data,
      boolean ended,
      Optional<Ratings> ratings,
      Consumer<String> told) {
    List<Path> pictures =
        ended
            ? RunPictures.draw(
                run.root(),
                experiment.metrics().rows(),
                ratings.map(Ratings::players).orElse(List.of()),
                told)
            : List.of();
    ExperimentState state = experiment.state();
    return new ExperimentSummary(
        run.root().toString(),
        ended,
        experiment.game().name(),
        data.recorded().size(),
        Math.max(0, state.generation()) * experiment.config().gamesPerGeneration(),
        Math.max(0, state.generation()),
        state.best(),
        experiment.seconds(),
        ratings.orElse(null),
        pictures.stream().map(Path::toString).toList());
  }

  private static RunDirectory create(ExperimentRequest request) {
    Game game = Games.searchable(request.game());
    Settings<ExperimentConfig> settings = Settings.of(Presets.of(request.game(), game));
    request.configFile().ifPresent(settings::file);
    settings.setAll(request.settings());
    ExperimentConfig config =
        settings.bind(); // before the directory is made: a mistake leaves none
    check(Games.searchable(config.game()));
    RunDirectory run =
        request
            .directory()
            .map(RunDirectory::create)
            .orElseGet(() -> RunDirectory.createNext(RUNS, game.name()));
    Manifest.capture(config.seed(), request.command()).writeTo(run.manifest());
    settings.writeTo(run.config());
    return run;
  }

  /** A few games tell whether a user's own rules keep what self-play relies on. */
  private static void check(Game game) {
    try {
      new GameChecks(game, 3).all();
    } catch (AssertionError e) {
      throw new IllegalArgumentException(
          "the rules of " + game.name() + " are broken: " + e.getMessage(), e);
    }
  }

  private static RunDirectory resume(ExperimentRequest request) {
    Path directory =
        request
            .directory()
            .orElseThrow(
                () -> new IllegalArgumentException("--resume needs --run DIR: which run?"));
    RunDirectory run = RunDirectory.open(directory);
    if (!request.settings().isEmpty() || request.configFile().isPresent()) {
      run.close();
      throw new IllegalArgumentException(
          "a resumed run keeps its settings: leave out --set and --config, or start a new run");
    }
    return run;
  }
}
