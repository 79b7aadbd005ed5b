package tengen.selfplay.train;

import ai.djl.Device;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tengen.agents.Evaluation;
import tengen.agents.nn.Torch;
import tengen.env.Environments;
import tengen.env.vector.VectorEnvironment;
import tengen.selfplay.run.Manifest;
import tengen.selfplay.run.Progress;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.run.Settings;

/** Starts training runs, and lets what they learnt act. */
public final class TrainingRuns {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names the episodes of evaluations. */
  static final String EPISODES = "evaluate.episodes";

  private TrainingRuns() {}

  /**
   * What a user asks for.
   *
   * @param environmentSettings each {@code name=value}
   * @param directory of the run; null for the next free one in {@code runs}
   * @param resume whether to go on with the run in the directory; then only that and the device
   *     count
   * @param device see {@link Torch#device(String)}
   * @param settings over the defaults, each {@code key=value}
   * @param command the command line, for the manifest
   * @param config settings between the defaults and {@code settings}, as YAML; null for none
   */
  public record Request(
      String environment,
      List<String> environmentSettings,
      String algorithm,
      Path directory,
      boolean resume,
      String device,
      List<String> settings,
      List<String> command,
      Path config) {

    /** Without a file of settings. */
    public Request(
        String environment,
        List<String> environmentSettings,
        String algorithm,
        Path directory,
        boolean resume,
        String device,
        List<String> settings,
        List<String> command) {
      this(
          environment,
          environmentSettings,
          algorithm,
          directory,
          resume,
          device,
          settings,
          command,
          null);
    }

    /** With the environment's full name, which its presets are found by. */
    public Request {
      environment = environment == null ? null : Environments.id(environment);
    }
  }

  /**
   * Returns of an agent.
   *
   * @param low lower bound of the mean's 95 % interval
   * @param high upper bound
   * @param measures see {@link Evaluation#measures}
   */
  public record Result(
      int episodes,
      double mean,
      double std,
      double low,
      double high,
      List<Double> returns,
      Map<String, Double> measures) {

    static Result of(Evaluation evaluation) {
      double mean = evaluation.mean();
      double margin = evaluation.margin();
      return new Result(
          evaluation.returns().size(),
          mean,
          evaluation.std(),
          mean - margin,
          mean + margin,
          evaluation.returns(),
          evaluation.measures());
    }
  }

  /** The algorithms by name. */
  public static List<String> algorithms() {
    return Algorithms.names();
  }

  /**
   * Trains.
   *
   * @throws IllegalArgumentException if something asked for does not exist or does not fit
   * @throws IllegalStateException if training diverged
   */
  public static TrainingSummary run(Request request, Progress.Style style, AtomicBoolean stop) {
    return run(request, style, stop, Judge.NONE);
  }

  /**
   * Trains, as long as somebody lets it.
   *
   * @throws IllegalArgumentException if something asked for does not exist or does not fit
   * @throws IllegalStateException if training diverged
   */
  public static TrainingSummary run(
      Request request, Progress.Style style, AtomicBoolean stop, Judge judge) {
    Device device = Torch.device(request.device);
    if (request.resume) {
      return goOn(toResume(request), device, style, stop, judge);
    }
    return begin(plan(request), request, device, style, stop, judge);
  }

  /** The names of the settings that runs of an algorithm have. */
  public static List<String> settingNames(String environment, String algorithm) {
    return Presets.of(Algorithms.named(algorithm), Environments.id(environment)).keys();
  }

  /** What a request's settings are in the end, each by its full name. */
  public static Map<String, Object> settings(Request request) {
    return plan(request).settings.bind().flat();
  }

  /**
   * The directory of a run to be resumed.
   *
   * @throws IllegalArgumentException if something is asked for that only a new run can have
   */
  static Path toResume(Request request) {
    if (request.directory == null) {
      throw new IllegalArgumentException("--resume needs the run's directory: add --run DIR");
    }
    if (!request.settings.isEmpty()) {
      throw new IllegalArgumentException(
          "a resumed run keeps its settings: leave out " + String.join(", ", request.settings));
    }
    if (request.config != null) {
      throw new IllegalArgumentException("a resumed run keeps its settings: leave out --config");
    }
    return request.directory;
  }

  /** Goes on with a run; one that has come to its end is only told about. */
  static TrainingSummary goOn(Path run, Device device, Progress.Style style, AtomicBoolean stop) {
    return goOn(run, device, style, stop, Judge.NONE);
  }

  private static TrainingSummary goOn(
      Path run, Device device, Progress.Style style, AtomicBoolean stop, Judge judge) {
    try (RunDirectory directory = RunDirectory.open(run)) {
      Optional<TrainingSummary> ended = TrainingSummary.read(directory.root());
      return ended.isPresent()
          ? ended.get()
          : goOn(algorithmOf(directory.root()), directory, device, style, stop, judge);
    }
  }

  private static <C extends Record> TrainingSummary goOn(
      Algorithm<C> algorithm,
      RunDirectory directory,
      Device device,
      Progress.Style style,
      AtomicBoolean stop,
      Judge judge) {
    if (!algorithm.resumable()) {
      throw new IllegalArgumentException(
          "runs of "
              + algorithm.name()
              + " cannot go on, as their state cannot be saved; start a new run");
    }
    LearnerRun<C> settings = settings(algorithm, directory.root());
    return new TrainingRun<>(algorithm, settings, directory, device, stop, judge).run(style);
  }

  /** A run that is checked and not yet begun. */
  record Plan<C extends Record>(Algorithm<C> algorithm, Settings<LearnerRun<C>> settings) {

    /**
     * The same with another seed.
     *
     * @param more added to the seed
     */
    Plan<C> withSeed(int more) {
      long seed = settings.bind().train().seed() + more;
      return new Plan<>(algorithm, settings.copy().set("train.seed=" + seed));
    }

    /** Writes what a run begins with. */
    void writeTo(RunDirectory directory, Request request) {
      settings.writeTo(directory.config());
      Manifest.capture(settings.bind().train().seed(), request.command)
          .writeTo(directory.manifest());
    }
  }

  /**
   * Puts the settings together; nothing is written.
   *
   * @throws IllegalArgumentException if something asked for does not exist or does not fit
   */
  static Plan<?> plan(Request request) {
    return plan(Algorithms.named(request.algorithm), request);
  }

  private static <C extends Record> Plan<C> plan(Algorithm<C> algorithm, Request request) {
    Settings<LearnerRun<C>> presets = Presets.of(algorithm, request.environment);
    List<String> world = new ArrayList<>(presets.bind().train().settings());
    world.addAll(request.environmentSettings); // of two for the same name the later one counts
    presets.set("train.settings=" + json(world));
    if (request.config != null) {
      presets.file(request.config);
      requireSame("environment", presets.bind().train().environment(), request.environment);
      requireSame("algorithm", presets.bind().train().algorithm(), request.algorithm);
    }
    Settings<LearnerRun<C>> settings = presets.setAll(request.settings);
    LearnerRun<C> run = settings.bind();
    Worlds.of(run.train());
    run.goals(); // that this does not fit is told before a directory is made
    return new Plan<>(algorithm, settings);
  }

  private static void requireSame(String what, String inFile, String asked) {
    if (!inFile.equals(asked)) {
      throw new IllegalArgumentException(
          "--config has the settings of the " + what + " " + inFile + ", not of " + asked);
    }
  }

  private static String json(List<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }

  private static <C extends Record> TrainingSummary begin(
      Plan<C> plan,
      Request request,
      Device device,
      Progress.Style style,
      AtomicBoolean stop,
      Judge judge) {
    try (RunDirectory directory = directory(request)) {
      plan.writeTo(directory, request);
      return new TrainingRun<>(plan.algorithm, plan.settings.bind(), directory, device, stop, judge)
          .run(style);
    }
  }

  /** Which algorithm a run is of: its settings say so. */
  static Algorithm<?> algorithmOf(Path directory) {
    Path file = directory.resolve("config.yaml");
    return Algorithms.named(Settings.value(file, "train.algorithm"));
  }

  static <C extends Record> LearnerRun<C> settings(Algorithm<C> algorithm, Path directory) {
    return Settings.read(
        directory.resolve("config.yaml"), Presets.defaults(algorithm, ""), algorithm.type());
  }

  /** What runs of a request are called. */
  static String name(Request request) {
    String name = request.environment.replaceAll("[^A-Za-z0-9.-]+", "-");
    return name + "-" + request.algorithm;
  }

  private static RunDirectory directory(Request request) {
    return request.directory != null
        ? RunDirectory.create(request.directory)
        : RunDirectory.createNext(Path.of("runs"), name(request));
  }

  /**
   * Lets a network of a run act without exploring.
   *
   * @param network {@code best} or {@code last}
   * @throws IllegalArgumentException if there is no such run or network, or if it is damaged
   */
  public static Result evaluate(Path directory, String network, int episodes, long seed) {
    Path files = network(directory, network);
    Torch.threads(1);
    return evaluate(algorithmOf(directory), directory, files, episodes, seed);
  }

  /**
   * Where a network of a run is.
   *
   * @throws IllegalArgumentException if there is no such run or network
   */
  static Path network(Path directory, String name) {
    RunDirectory.requireReadable(directory);
    Path files = Networks.of(directory, name);
    if (!Files.isDirectory(files)) {
      throw new IllegalArgumentException(
          directory + " has no network \"" + name + "\"; --network can be best or last");
    }
    return files;
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
    VectorEnvironment<B> rows = worlds.atLeast(Math.min(episodes, 10));
    try (OpenNetwork<B> network = OpenNetwork.of(worlds, algorithm, run, rows, files)) {
      return Result.of(
          new Examiner<>(rows, worlds.actions(rows), seed)
              .evaluate(network.learner(), network.normalizer(), EPISODES, episodes));
    }
  }
}
