package tengen.selfplay.train;

import ai.djl.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.nn.Torch;
import tengen.env.Rng;
import tengen.env.vector.VectorEnvironment;
import tengen.selfplay.run.Manifest;
import tengen.selfplay.run.Progress;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.run.Settings;

/** Starts training runs, and lets what they learnt act. */
public final class TrainingRuns {

  private TrainingRuns() {}

  /**
   * What a user asks for.
   *
   * @param environmentSettings each {@code name=value}
   * @param directory of the run; null for the next free one in {@code runs}
   * @param resume whether to go on with the run in the directory; then only the directory counts
   * @param settings over the defaults, each {@code key=value}
   * @param command the command line, for the manifest
   */
  public record Request(
      String environment,
      List<String> environmentSettings,
      String algorithm,
      Path directory,
      boolean resume,
      List<String> settings,
      List<String> command) {}

  /**
   * Returns of an agent.
   *
   * @param low lower bound of the mean's 95 % interval
   * @param high upper bound
   */
  public record Result(
      int episodes, double mean, double std, double low, double high, List<Double> returns) {}

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if something asked for does not exist or does not fit
   */
  public static TrainingSummary run(Request request, Progress.Style style, AtomicBoolean stop) {
    return request.resume ? goOn(request, style, stop) : begin(request, style, stop);
  }

  private static TrainingSummary goOn(Request request, Progress.Style style, AtomicBoolean stop) {
    if (request.directory == null) {
      throw new IllegalArgumentException("--resume needs the run's directory: add --run DIR");
    }
    if (!request.settings.isEmpty()) {
      throw new IllegalArgumentException(
          "a resumed run keeps its settings: leave out " + String.join(", ", request.settings));
    }
    try (RunDirectory directory = RunDirectory.open(request.directory)) {
      return goOn(algorithmOf(directory.root()), directory, style, stop);
    }
  }

  private static <C extends Record> TrainingSummary goOn(
      Algorithm<C> algorithm, RunDirectory directory, Progress.Style style, AtomicBoolean stop) {
    return new TrainingRun<>(algorithm, settings(algorithm, directory.root()), directory, stop)
        .run(style);
  }

  private static TrainingSummary begin(Request request, Progress.Style style, AtomicBoolean stop) {
    return begin(Algorithms.named(request.algorithm), request, style, stop);
  }

  private static <C extends Record> TrainingSummary begin(
      Algorithm<C> algorithm, Request request, Progress.Style style, AtomicBoolean stop) {
    Settings<LearnerRun<C>> settings =
        Presets.of(algorithm, request.environment)
            .set("train.settings=" + request.environmentSettings)
            .setAll(request.settings);
    LearnerRun<C> run = settings.bind();
    Worlds.of(run.train()); // mistakes are told before anything is written
    try (RunDirectory directory = directory(request)) {
      settings.writeTo(directory.config());
      Manifest.capture(run.train().seed(), request.command).writeTo(directory.manifest());
      return new TrainingRun<>(algorithm, run, directory, stop).run(style);
    }
  }

  /** Which algorithm a run is of: its settings say so. */
  private static Algorithm<?> algorithmOf(Path directory) {
    Path file = directory.resolve("config.yaml");
    return Algorithms.named(Settings.value(file, "train.algorithm"));
  }

  private static <C extends Record> LearnerRun<C> settings(Algorithm<C> algorithm, Path directory) {
    return Settings.read(
        directory.resolve("config.yaml"), Presets.defaults(algorithm, ""), algorithm.type());
  }

  private static RunDirectory directory(Request request) {
    if (request.directory != null) {
      return RunDirectory.create(request.directory);
    }
    String name = request.environment.replaceAll("[^A-Za-z0-9.-]+", "-");
    return RunDirectory.createNext(Path.of("runs"), name + "-" + request.algorithm);
  }

  /**
   * Lets a network of a run act without exploring.
   *
   * @param network {@code best} or {@code last}
   * @throws IllegalArgumentException if there is no such run or network
   */
  public static Result evaluate(Path directory, String network, int episodes, long seed) {
    RunDirectory.requireReadable(directory);
    Path files = TrainingRun.network(directory, network);
    if (!Files.isDirectory(files)) {
      throw new IllegalArgumentException(
          directory + " has no network \"" + network + "\"; --network can be best or last");
    }
    Torch.threads(1);
    return evaluate(algorithmOf(directory), directory, files, episodes, seed);
  }

  private static <C extends Record> Result evaluate(
      Algorithm<C> algorithm, Path directory, Path files, int episodes, long seed) {
    LearnerRun<C> run = settings(algorithm, directory);
    return evaluate(Worlds.of(run.train()), algorithm, run, files, episodes, seed);
  }

  private static <B, C extends Record> Result evaluate(
      Worlds<B> worlds,
      Algorithm<C> algorithm,
      LearnerRun<C> run,
      Path files,
      int episodes,
      long seed) {
    try (VectorEnvironment<B> rows = worlds.rows(Math.min(episodes, 10));
        Learner<B> learner = worlds.learner(algorithm, run, rows, Device.cpu())) {
      learner.load(files);
      Evaluation evaluation =
          Evaluation.of(
              rows,
              learner.greedy(),
              worlds.actions(rows),
              Rng.seed(seed, "evaluate.episodes"),
              episodes);
      double mean = evaluation.mean();
      double margin = evaluation.margin();
      return new Result(
          episodes, mean, evaluation.std(), mean - margin, mean + margin, evaluation.returns());
    }
  }
}
