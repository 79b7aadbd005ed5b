package tengen.selfplay.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tengen.agents.track.Curve;
import tengen.agents.track.RunCurves;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.run.Settings;
import tengen.selfplay.train.TrainingSeeds;
import tengen.selfplay.train.TrainingSummary;

/**
 * What a comparison wants to know of a training run.
 *
 * @param directory of the run
 * @param argument of the command line that it is part of
 * @param settings all, each by its full name
 * @param origin version and commit that it was made with
 * @param score mean return: in the end on fresh episodes, or of the last evaluation so far
 * @param ended whether it came to its end
 * @param steps of the evaluations while training
 * @param returns their mean returns
 * @param damaged lines of its metrics that cannot be read
 */
record RunRecord(
    Path directory,
    Path argument,
    Map<String, String> settings,
    String origin,
    double score,
    boolean ended,
    double[] steps,
    double[] returns,
    int damaged) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RETURN = "eval/mean_reward";

  /** Which network is scored. */
  enum Network {
    LAST,
    BEST
  }

  /**
   * The runs of a directory: its own, or those with several seeds.
   *
   * @throws IllegalArgumentException if there is none, or one that has nothing to compare yet
   */
  static List<RunRecord> read(Path argument, Network network) {
    if (!TrainingSeeds.are(argument)) {
      return List.of(read(argument, argument, network));
    }
    List<RunRecord> records = new ArrayList<>();
    for (Path run : TrainingSeeds.runs(argument)) {
      records.add(read(run, argument, network));
    }
    return records;
  }

  private static RunRecord read(Path run, Path argument, Network network) {
    RunDirectory.requireReadable(run);
    Map<String, String> settings = Settings.flat(run.resolve("config.yaml"));
    if (!settings.containsKey("train.environment")) {
      throw new IllegalArgumentException(
          run + " is no run of tengen train; who is stronger in a game, tengen arena tells");
    }
    RunCurves curves = new RunCurves(run);
    while (curves.refresh()) {
      // until all is read
    }
    Curve evaluated = curves.curves().get(RETURN);
    Optional<TrainingSummary> summary = TrainingSummary.read(run);
    if (summary.isEmpty() && evaluated == null) {
      throw new IllegalArgumentException(
          run + " has not been evaluated yet: wait for its first evaluation, or leave it out");
    }
    double score =
        summary
            .map(end -> network == Network.BEST ? end.best().mean() : end.last().mean())
            .orElseGet(() -> sofar(evaluated, network));
    int points = evaluated == null ? 0 : evaluated.size();
    double[] steps = new double[points];
    double[] returns = new double[points];
    for (int i = 0; i < points; i++) {
      steps[i] = evaluated.step(i);
      returns[i] = evaluated.value(i);
    }
    return new RunRecord(
        run,
        argument,
        settings,
        origin(run),
        score,
        summary.isPresent(),
        steps,
        returns,
        curves.damaged());
  }

  private static double sofar(Curve evaluated, Network network) {
    double best = evaluated.last();
    for (int i = 0; i < evaluated.size() && network == Network.BEST; i++) {
      best = Math.max(best, evaluated.value(i));
    }
    return best;
  }

  private static String origin(Path run) {
    Path file = run.resolve("manifest.json");
    try {
      JsonNode origin = JSON.readTree(AtomicFiles.read(file)).path("origin");
      String commit = origin.path("commit").asText();
      return origin.path("tengen").asText()
          + " "
          + commit.substring(0, Math.min(9, commit.length()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  String setting(String key) {
    return settings.getOrDefault(key, "-");
  }

  /** The environment with what was set of it. */
  String task() {
    String world = setting("train.environment");
    String set = setting("train.settings");
    return set.equals("[]") ? world : world + " " + set.replaceAll("[\\[\\]\"]", "");
  }

  String algorithm() {
    return setting("train.algorithm");
  }

  /** The step of its last evaluation; 0 before there is one. */
  double reach() {
    return steps.length == 0 ? 0 : steps[steps.length - 1];
  }

  /** The return of the last evaluation at a step or before; NaN before the first. */
  double at(double step) {
    double value = Double.NaN;
    for (int i = 0; i < steps.length && steps[i] <= step; i++) {
      value = returns[i];
    }
    return value;
  }
}
