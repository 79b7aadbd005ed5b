package tengen.selfplay.train;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import tengen.agents.Evaluation;
import tengen.agents.Learner;
import tengen.agents.Normalizer;
import tengen.agents.Training;
import tengen.agents.nn.DivergedException;
import tengen.agents.nn.Torch;
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
  private final Device device;
  private final Stopping stopping;
  private final Judge judge;
  private Double bestMean;
  private long nextEvaluation;
  private long nextCheckpoint;

  /**
   * A run to be started.
   *
   * @param directory open, its config and manifest written
   * @param stop once true, training ends as soon as its state can be saved
   * @param judge asked after each evaluation
   */
  TrainingRun(
      Algorithm<C> algorithm,
      LearnerRun<C> settings,
      RunDirectory directory,
      Device device,
      AtomicBoolean stop,
      Judge judge) {
    this.algorithm = algorithm;
    this.settings = settings;
    this.device = device;
    this.judge = judge;
    config = settings.train();
    this.directory = directory.root();
    nextEvaluation = config.evaluationInterval();
    nextCheckpoint = config.checkpointInterval();
    stopping = new Stopping(config, stop);
  }

  /** What runs of this kind see, before anything is learnt. */
  static Normalizer normalizer(LearnerRun<?> settings, VectorEnvironment<?> rows) {
    TrainConfig config = settings.train();
    return Normalizer.of(
        config.envs(),
        rows.observationSpace().width(),
        config.normalizeObservation(),
        config.normalizeReward(),
        settings.discount());
  }

  /** Trains to the end, or until stopped. */
  TrainingSummary run(Progress.Style style) {
    Torch.threads(1); // networks this small are slower when shared
    return run(Worlds.of(config), style);
  }

  private <B> TrainingSummary run(Worlds<B> worlds, Progress.Style style) {
    try (VectorEnvironment<B> rows = worlds.rows(config.envs());
        VectorEnvironment<B> apart = worlds.atLeast(Math.min(config.evaluationEpisodes(), 10));
        Learner<B> learner = learner(worlds, rows)) {
      Normalizer normalizer = normalizer(settings, rows);
      Networks networks = new Networks(settings, rows);
      if (!config.from().equals(TrainConfig.NEW)) {
        networks.load(Path.of(config.from()), learner, normalizer);
      }
      var training =
          new Training<>(
              rows,
              normalizer,
              learner,
              worlds.actions(rows),
              Rng.seed(config.seed(), "train.episodes"));
      var session =
          new Session<>(
              training,
              learner,
              normalizer,
              new Examiner<>(apart, worlds.actions(apart), config.seed()),
              networks,
              new Checkpoints(directory, networks));
      resume(session);
      try (TrainingLog log = new TrainingLog(directory, settings, training.steps(), style)) {
        trainOrTell(session, log);
        return end(session, log);
      }
    }
  }

  private <B> Learner<B> learner(Worlds<B> worlds, VectorEnvironment<B> rows) {
    Learner<B> plain = worlds.learner(algorithm, settings, rows, device);
    if (config.overlap()) {
      plain.overlap();
    }
    int width = rows.observationSpace().width();
    return config.explore().around(plain, config.envs(), width, config.seed(), device);
  }

  /** What takes part in a run. */
  private record Session<B>(
      Training<B> training,
      Learner<B> learner,
      Normalizer normalizer,
      Examiner<B> examiner,
      Networks networks,
      Checkpoints checkpoints) {}

  private <B> void resume(Session<B> session) {
    session
        .checkpoints
        .load(session.training, session.learner, session.normalizer)
        .ifPresent(
            marks -> {
              nextEvaluation = marks.nextEvaluation();
              nextCheckpoint = marks.nextCheckpoint();
              bestMean = marks.bestMean();
              stopping.withoutBest(marks.withoutBest());
            });
  }

  private <B> void train(Session<B> session, TrainingLog log) {
    Training<B> training = session.training;
    boolean last = false;
    while (!last && !stopping.leave(session.learner.settled() || !algorithm.resumable())) {
      session.training.step(report -> log.report(session.training, report));
      last = stopping.last(training.progress());
      if (last || training.steps() >= nextEvaluation) {
        nextEvaluation += config.evaluationInterval();
        evaluate(session, log);
        last = stopping.over();
      }
      // None at the very end: a run that is killed there comes to its end again.
      if (!last && training.steps() >= nextCheckpoint && session.learner.settled()) {
        nextCheckpoint = training.steps() + config.checkpointInterval();
        log.weights(training.steps(), checkpoint(session));
      }
      log.progress(training);
    }
    if (!last && session.learner.settled()) {
      checkpoint(session);
    }
  }

  /* An update that runs beside the steps may fail in an evaluation too. */
  private <B> void trainOrTell(Session<B> session, TrainingLog log) {
    try {
      train(session, log);
    } catch (DivergedException e) {
      String good =
          session
              .checkpoints
              .newest()
              .map(path -> "the last good checkpoint is " + path)
              .orElse("there is no good checkpoint yet");
      throw new IllegalStateException(
          "training diverged at step "
              + session.training.steps()
              + ": "
              + e.getMessage()
              + "; "
              + good,
          e);
    }
  }

  private <B> Path checkpoint(Session<B> session) {
    var marks =
        new Checkpoints.Marks(nextEvaluation, nextCheckpoint, bestMean, stopping.withoutBest());
    return session.checkpoints.save(session.training, session.learner, session.normalizer, marks);
  }

  private <B> void evaluate(Session<B> session, TrainingLog log) {
    long steps = session.training.steps();
    Evaluation evaluation =
        session.examiner.evaluate(
            session.learner, session.normalizer, "train.evaluation", config.evaluationEpisodes());
    log.evaluation(steps, evaluation, session.examiner.taken());
    // Of equals the last, which has seen more.
    boolean best = bestMean == null || evaluation.mean() >= bestMean;
    stopping.evaluated(evaluation.mean(), bestMean == null || evaluation.mean() > bestMean);
    if (best) {
      bestMean = evaluation.mean();
      save(session, "best");
    }
    if (!judge.goesOn(steps, evaluation.mean())) {
      stopping.judged();
    }
    save(session, "last"); // for those who watch, and for a run that is killed
  }

  private <B> void save(Session<B> session, String name) {
    session.networks.save(
        Networks.of(directory, name),
        session.learner,
        session.normalizer,
        session.training.steps());
  }

  private <B> TrainingSummary end(Session<B> session, TrainingLog log) {
    long steps = session.training.steps();
    save(session, "last");
    if (!stopping.over()) {
      return summary(steps, stopping.seconds(), null, null);
    }
    double seconds = stopping.seconds();
    TrainingSummary.Score last = fresh(session);
    session.networks.load(Networks.of(directory, "best"), session.learner, session.normalizer);
    TrainingSummary.Score best = fresh(session);
    log.end(steps, last, best);
    TrainingSummary summary = summary(steps, seconds, last, best);
    summary.writeTo(directory);
    return summary;
  }

  private <B> TrainingSummary.Score fresh(Session<B> session) {
    return TrainingSummary.Score.of(
        session.examiner.evaluate(
            session.learner, session.normalizer, "train.final", config.finalEpisodes()));
  }

  private TrainingSummary summary(
      long steps, double seconds, TrainingSummary.Score last, TrainingSummary.Score best) {
    return new TrainingSummary(
        directory.toString(),
        stopping.over(),
        stopping.over() ? stopping.reason() : "interrupted",
        config.environment(),
        config.algorithm(),
        config.seed(),
        steps,
        seconds,
        last,
        best);
  }
}
