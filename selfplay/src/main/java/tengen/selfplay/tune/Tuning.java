package tengen.selfplay.tune;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tengen.env.Require;
import tengen.env.Rng;
import tengen.selfplay.run.Progress;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.train.Judge;
import tengen.selfplay.train.TrainingRuns;
import tengen.selfplay.train.TrainingSummary;

/** Looks for settings: each trial is a training run in the search's directory. */
public final class Tuning {

  private final Study study;
  private final Halving halving;
  private final String device;
  private final List<String> command;
  private final AtomicBoolean stop;
  private final Deque<Trial> unfinished;
  private final AtomicInteger ended = new AtomicInteger();

  private Tuning(Study study, Request request, AtomicBoolean stop) {
    this.study = study;
    this.stop = stop;
    device = request.device;
    command = request.command;
    halving = study.config().halving();
    unfinished = new ArrayDeque<>(study.unfinished());
  }

  /**
   * What a user asks for.
   *
   * @param space each {@code KEY=RANGE}
   * @param only whether only {@code space} is searched
   * @param settings of all trials, each {@code key=value}
   * @param directory of the search; null for the next free one in {@code runs}
   * @param resume whether to go on with that; then only the directory, the device and the number of
   *     threads count
   * @param parallel trials at a time
   */
  public record Request(
      String environment,
      List<String> environmentSettings,
      String algorithm,
      int trials,
      int seeds,
      String sampler,
      String pruner,
      int startup,
      long seed,
      List<String> space,
      boolean only,
      List<String> settings,
      Path directory,
      boolean resume,
      String device,
      int parallel,
      List<String> command) {}

  /**
   * Searches to the end, or until stopped, and writes the report.
   *
   * @throws IllegalArgumentException if something asked for does not exist or does not fit
   * @throws IllegalStateException if every trial failed
   */
  public static TuningSummary run(Request request, Progress.Style style, AtomicBoolean stop) {
    Require.inRange("--parallel", request.parallel, 1, 256);
    Study study = request.resume ? Study.open(toResume(request)) : begin(request);
    Tuning tuning = new Tuning(study, request, stop);
    tuning.run(request.parallel, style);
    StudyFiles.write(study);
    return TuningSummary.of(study);
  }

  private static Path toResume(Request request) {
    if (request.directory == null) {
      throw new IllegalArgumentException("--resume needs the search's directory: add --run DIR");
    }
    return request.directory;
  }

  private static Study begin(Request request) {
    TrainingRuns.Request plain =
        new TrainingRuns.Request(
            request.environment,
            request.environmentSettings,
            request.algorithm,
            null,
            false,
            request.device,
            request.settings,
            request.command);
    Map<String, Object> all = TrainingRuns.settings(plain);
    long steps = ((Number) all.get("train.steps")).longValue();
    long every = ((Number) all.get("train.evaluateEvery")).longValue();
    List<String> keys = TrainingRuns.settingNames(plain.environment(), request.algorithm);
    StudyConfig config =
        new StudyConfig(
            plain.environment(),
            request.environmentSettings,
            request.algorithm,
            request.trials,
            request.seeds,
            request.sampler,
            request.pruner,
            request.startup,
            request.seed,
            request.settings,
            SearchSpace.of(keys, request.space, request.only).ranges(),
            steps,
            every == 0 ? Math.max(1, steps / 20) : every);
    return Study.create(directory(request, plain.environment()), config);
  }

  private static Path directory(Request request, String environment) {
    if (request.directory != null) {
      return request.directory;
    }
    String name = "tune-" + environment.replaceAll("[^A-Za-z0-9.-]+", "-");
    int number = 1;
    Path directory;
    do {
      directory = Path.of("runs").resolve(name + "-" + request.algorithm + "-" + number++);
    } while (Files.exists(directory));
    return directory;
  }

  private void run(int parallel, Progress.Style style) {
    StudyConfig config = study.config();
    ExecutorService threads = Executors.newFixedThreadPool(parallel);
    try (Progress progress = Progress.start(style, "tuning", config.trials(), "trials")) {
      List<Future<?>> workers = new ArrayList<>();
      ended.set(study.trials().size() - study.unfinished().size());
      for (int i = 0; i < parallel; i++) {
        workers.add(threads.submit(() -> work(progress)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.set(true);
    } finally {
      threads.shutdown();
    }
  }

  private void work(Progress progress) {
    for (Optional<Trial> trial = next(); trial.isPresent() && !stop.get(); trial = next()) {
      perform(trial.get());
      study
          .best()
          .ifPresent(one -> progress.note(String.format(Locale.ROOT, "best %.2f", one.value())));
      progress.at(ended.get());
    }
  }

  /* First those that a killed search has left. */
  private Optional<Trial> next() {
    if (stop.get()) {
      return Optional.empty();
    }
    synchronized (unfinished) {
      Trial left = unfinished.poll();
      return left == null ? study.next() : Optional.of(left);
    }
  }

  private void perform(Trial trial) {
    Judge judge = (steps, mean) -> judge(trial.number(), steps, mean);
    try {
      double sum = 0;
      long steps = 0;
      int seeds = study.config().seeds();
      for (int seed = 0; seed < seeds; seed++) {
        TrainingSummary summary =
            TrainingRuns.run(
                request(trial, seed), Progress.Style.NONE, stop, seed == 0 ? judge : Judge.NONE);
        if (!summary.ended()) {
          return; // resumed later
        }
        sum += summary.last().mean();
        steps += summary.steps();
        if (summary.reason().equals(Judge.REASON)) {
          end(trial, Trial.State.PRUNED, summary.last().mean(), steps, null);
          return;
        }
      }
      end(trial, Trial.State.COMPLETE, sum / seeds, steps, null);
    } catch (IllegalStateException | IllegalArgumentException e) {
      // What does not fit together, or diverges, is a bad setting and no reason to stop.
      end(trial, Trial.State.FAILED, null, 0, e.getMessage());
    }
  }

  private void end(Trial trial, Trial.State state, Double mean, long steps, String failure) {
    study.update(trial.number(), now -> now.ended(state, mean, steps, failure));
    ended.incrementAndGet();
  }

  /* At each rung once, at the first evaluation there or after it. */
  private boolean judge(int number, long steps, double mean) {
    boolean goesOn = true;
    for (long rung : halving.rungs(number)) {
      if (steps >= rung && !study.trials().get(number).rungs().containsKey(rung)) {
        study.update(number, trial -> trial.at(rung, mean));
        goesOn = goesOn && halving.goesOn(number, rung, mean, study.trials());
      }
    }
    return goesOn;
  }

  private TrainingRuns.Request request(Trial trial, int seed) {
    Path run = study.run(trial, seed);
    boolean resume = RunDirectory.isRun(run);
    StudyConfig config = study.config();
    List<String> settings = new ArrayList<>();
    if (!resume) {
      settings.addAll(config.settings());
      trial.parameters().forEach((key, value) -> settings.add(key + "=" + value));
      long own = Rng.seed(config.seed(), "tune.seed", trial.number(), seed);
      settings.add("train.seed=" + (own >>> 1));
    }
    return new TrainingRuns.Request(
        config.environment(),
        config.environmentSettings(),
        config.algorithm(),
        run,
        resume,
        device,
        settings,
        command);
  }
}
