package tengen.selfplay.train;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Report;
import tengen.agents.Training;
import tengen.agents.nn.Torch;
import tengen.agents.track.Tracker;
import tengen.env.Rng;
import tengen.env.vector.VectorEnvironment;
import tengen.selfplay.run.Progress;
import tengen.selfplay.run.RunDirectory;

/**
 * Trains in a directory: writes numbers as they come, evaluates now and then on environments of
 * their own, keeps the last and the best network. Begun in a directory with checkpoints it goes on
 * from the newest one, and ends with the bytes that an unbroken run ends with.
 */
final class TrainingRun<C extends Record> {

  private final Algorithm<C> algorithm;
  private final LearnerRun<C> settings;
  private final TrainConfig config;
  private final Path directory;
  private final AtomicBoolean stop;
  private final Checkpoints checkpoints;
  private Double bestMean;
  private long nextEvaluation;
  private long nextCheckpoint;

  /**
   * A run to be started.
   *
   * @param directory open, its config and manifest written
   * @param stop once true, training ends after the step at hand
   */
  TrainingRun(
      Algorithm<C> algorithm, LearnerRun<C> settings, RunDirectory directory, AtomicBoolean stop) {
    this.algorithm = algorithm;
    this.settings = settings;
    config = settings.train();
    this.directory = directory.root();
    checkpoints = new Checkpoints(this.directory);
    nextEvaluation = config.evaluationInterval();
    nextCheckpoint = config.checkpointInterval();
    this.stop = stop;
  }

  /** Where a network of a run is. */
  static Path network(Path run, String name) {
    return run.resolve("networks").resolve(name);
  }

  /** Trains to the end, or until stopped. */
  TrainingSummary run(Progress.Style style) {
    Torch.threads(1); // networks this small are slower when shared
    return run(Worlds.of(config), style);
  }

  private <B> TrainingSummary run(Worlds<B> worlds, Progress.Style style) {
    long begun = System.nanoTime();
    long steps;
    try (VectorEnvironment<B> rows = worlds.rows(config.envs());
        VectorEnvironment<B> apart = worlds.rows(Math.min(config.evaluationEpisodes(), 10));
        Learner<B> learner = worlds.learner(algorithm, settings, rows, Torch.device())) {
      var training =
          new Training<>(
              rows, learner, worlds.actions(rows), Rng.seed(config.seed(), "train.episodes"));
      resume(training, learner);
      try (Tracker tracker = Tracker.resume(directory, training.steps());
          Progress progress = Progress.start(style, "training", config.steps(), "steps")) {
        train(training, learner, apart, worlds.actions(apart), tracker, progress, begun);
      }
      steps = training.steps();
      learner.save(network(directory, "last"));
      if (stop.get()) {
        return summary(steps, begun, null, null);
      }
      double seconds = (System.nanoTime() - begun) * 1e-9;
      TrainingSummary.Score last = fresh(learner, apart, worlds.actions(apart));
      learner.load(network(directory, "best"));
      TrainingSummary.Score best = fresh(learner, apart, worlds.actions(apart));
      return new TrainingSummary(
          directory.toString(),
          true,
          config.environment(),
          config.algorithm(),
          steps,
          seconds,
          last,
          best);
    }
  }

  private <B> void train(
      Training<B> training,
      Learner<B> learner,
      VectorEnvironment<B> apart,
      B actions,
      Tracker tracker,
      Progress progress,
      long begun) {
    while (training.steps() < config.steps() && !stop.get()) {
      training.step(report -> log(training, report, tracker, begun));
      if (training.steps() >= nextEvaluation || training.steps() >= config.steps()) {
        nextEvaluation += config.evaluationInterval();
        evaluate(training.steps(), learner, apart, actions, tracker);
      }
      if (training.steps() >= nextCheckpoint && learner.settled()) {
        nextCheckpoint = training.steps() + config.checkpointInterval();
        checkpoints.save(
            training, learner, new Checkpoints.Marks(nextEvaluation, nextCheckpoint, bestMean));
      }
      if (training.steps() % 256 < config.envs()) {
        progress.at(training.steps());
        progress.note(String.format(Locale.ROOT, "return %.1f", training.progress().meanReturn()));
      }
    }
  }

  private void resume(Training<?> training, Learner<?> learner) {
    checkpoints
        .load(training, learner)
        .ifPresent(
            marks -> {
              nextEvaluation = marks.nextEvaluation();
              nextCheckpoint = marks.nextCheckpoint();
              bestMean = marks.bestMean();
            });
  }

  private static void log(Training<?> training, Report report, Tracker tracker, long begun) {
    Training.Progress now = training.progress();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("rollout/ep_rew_mean", now.meanReturn());
    values.put("rollout/ep_len_mean", now.meanLength());
    values.put("time/fps", now.steps() / ((System.nanoTime() - begun) * 1e-9));
    values.putAll(report.values());
    tracker.log(now.steps(), values);
  }

  private <B> void evaluate(
      long steps, Learner<B> learner, VectorEnvironment<B> apart, B actions, Tracker tracker) {
    long seed = Rng.seed(config.seed(), "train.evaluation");
    Evaluation evaluation =
        Evaluation.of(apart, learner.greedy(), actions, seed, config.evaluationEpisodes());
    tracker.log(
        steps, Map.of("eval/mean_reward", evaluation.mean(), "eval/std_reward", evaluation.std()));
    if (bestMean == null
        || evaluation.mean() >= bestMean) { // of equals the last, which has seen more
      bestMean = evaluation.mean();
      learner.save(network(directory, "best"));
    }
  }

  private <B> TrainingSummary.Score fresh(
      Learner<B> learner, VectorEnvironment<B> apart, B actions) {
    long seed = Rng.seed(config.seed(), "train.final");
    return TrainingSummary.Score.of(
        Evaluation.of(apart, learner.greedy(), actions, seed, config.finalEpisodes()));
  }

  private TrainingSummary summary(
      long steps, long begun, TrainingSummary.Score last, TrainingSummary.Score best) {
    return new TrainingSummary(
        directory.toString(),
        false,
        config.environment(),
        config.algorithm(),
        steps,
        (System.nanoTime() - begun) * 1e-9,
        last,
        best);
  }
}
