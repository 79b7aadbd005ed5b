package tengen.selfplay.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tengen.agents.Evaluation;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Safetensors;
import tengen.agents.track.Tracker;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.run.Charts;
import tengen.selfplay.run.Progress;

/**
 * What a run tells while it trains: numbers, histograms and pictures to its {@link Tracker}, a line
 * or a bar to the user.
 */
final class TrainingLog implements AutoCloseable {

  private static final String MEAN = "eval/mean_reward";
  private static final String STD = "eval/std_reward";
  private static final String LAST = "final/last_mean_reward";
  private static final String BEST = "final/best_mean_reward";

  private final Path run;
  private final Tracker tracker;
  private final Progress progress;
  private final int envs;
  private final long from;
  private final long begun = System.nanoTime();

  /**
   * Begins, or goes on.
   *
   * @param run its directory, where {@code config.yaml} is
   * @param steps made so far
   */
  TrainingLog(Path run, LearnerRun<?> settings, long steps, Progress.Style style) {
    this.run = run;
    from = steps;
    envs = settings.train().envs();
    tracker = Tracker.resume(run, steps);
    progress = Progress.start(style, "training", settings.train().steps(), "steps");
    Map<String, Object> compared = settings.flat();
    compared.remove("train.settings");
    String group = settings.train().environment() + " " + settings.train().algorithm();
    tracker.settings(compared, List.of(MEAN, LAST, BEST), group);
    String config = AtomicFiles.read(run.resolve("config.yaml"));
    tracker.text("config", steps, "    " + config.replace("\n", "\n    "));
  }

  /** What the learner says of an update. */
  void report(Training<?> training, Report report) {
    Training.Progress now = training.progress();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("rollout/ep_rew_mean", now.meanReturn());
    values.put("rollout/ep_len_mean", now.meanLength());
    values.put("time/fps", fps(now.steps()));
    values.putAll(report.values());
    tracker.log(now.steps(), values);
  }

  private double fps(long steps) {
    return (steps - from) / ((System.nanoTime() - begun) * 1e-9);
  }

  /** Tells the user how far it is, now and then. */
  void progress(Training<?> training) {
    long steps = training.steps();
    if (steps % 256 < envs) {
      progress.at(steps);
      double mean = training.progress().meanReturn();
      progress.note(
          String.format(
              Locale.ROOT,
              "%,.0f a second%s",
              fps(steps),
              Double.isNaN(mean) ? "" : ", return " + Returns.text(mean)));
    }
  }

  /**
   * An evaluation.
   *
   * @param actions that were taken
   */
  void evaluation(long steps, Evaluation evaluation, float[] actions) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(MEAN, evaluation.mean());
    values.put(STD, evaluation.std());
    values.put(
        "eval/mean_ep_length",
        evaluation.lengths().stream().mapToInt(n -> n).average().orElse(Double.NaN));
    evaluation.measures().forEach((name, mean) -> values.put("eval/" + name, mean));
    tracker.log(steps, values);
    tracker.histogram("eval/actions", steps, actions);
  }

  /**
   * The weights of a checkpoint.
   *
   * @param checkpoint its directory
   */
  void weights(long steps, Path checkpoint) {
    Path file = checkpoint.resolve("model.safetensors");
    if (Files.exists(file)) {
      Safetensors.read(file)
          .tensors()
          .forEach(
              (name, tensor) ->
                  tracker.histogram(
                      "weights/" + name.replaceFirst("\\.", "/"), steps, tensor.data()));
    }
  }

  /** How the last and the best network did in the end. */
  void end(long steps, TrainingSummary.Score last, TrainingSummary.Score best) {
    tracker.log(steps, Map.of(LAST, last.mean(), BEST, best.mean()));
    tracker.end(true);
    try {
      picture(steps);
    } catch (LinkageError | InternalError e) {
      progress.note("no picture: this Java has no fonts to draw with");
    }
  }

  private void picture(long steps) {
    List<JsonNode> lines =
        Tracker.read(run).stream().filter(line -> line.has(MEAN) && line.has(STD)).toList();
    if (lines.size() < 2) {
      return;
    }
    byte[] png =
        Charts.png(
            "Mean return",
            "steps",
            "evaluations, with standard deviations",
            List.of(
                new Charts.Line(
                    "return", numbers(lines, "step"), numbers(lines, MEAN), numbers(lines, STD))));
    AtomicFiles.write(run.resolve("pictures").resolve("return.png"), png);
    tracker.image("eval/mean_reward", steps, png, Charts.WIDTH, Charts.HEIGHT);
  }

  private static double[] numbers(List<JsonNode> lines, String name) {
    return lines.stream().mapToDouble(line -> line.path(name).asDouble()).toArray();
  }

  @Override
  public void close() {
    progress.close();
    tracker.close();
  }
}
