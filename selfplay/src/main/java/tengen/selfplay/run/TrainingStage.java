package tengen.selfplay.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tengen.agents.nn.Network;
import tengen.agents.nn.Torch;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;
import tengen.selfplay.learn.DivergedException;
import tengen.selfplay.learn.Minibatch;
import tengen.selfplay.learn.StepLosses;
import tengen.selfplay.learn.Trainer;
import tengen.selfplay.learn.TrainingConfig;

/**
 * One stage of learning, from a network to a network. It may be interrupted anywhere: what it
 * writes into {@code state/} every half minute lets it go on, bit for bit.
 */
final class TrainingStage {

  private static final long SAVE_EVERY_NANOS = 30_000_000_000L;
  private static final int LOG_EVERY = 10;

  /** Of the engine; the same on every machine, as a network's bits depend on their number. */
  static final int THREADS = 2;

  private final RunDirectory run;
  private final Metrics metrics;
  private final int stage;
  private final TrainingConfig config;
  private final AtomicBoolean stop;

  /**
   * A stage.
   *
   * @param stage 0 pretraining, then the generation
   * @param stop once true, the stage saves itself and ends early
   */
  TrainingStage(
      RunDirectory run, Metrics metrics, int stage, TrainingConfig config, AtomicBoolean stop) {
    this.run = run;
    this.metrics = metrics;
    this.stage = stage;
    this.config = config;
    this.stop = stop;
  }

  /** Fills minibatches; the same step always gives the same rows. */
  interface Source {
    void fill(Minibatch batch, long step);
  }

  /**
   * Trains and writes {@code networks/STAGE}.
   *
   * @param first makes the network that the stage starts from
   * @param provenance kept in the network's files
   * @return whether it came to its end; false when stopped
   */
  boolean train(
      Supplier<Network> first,
      Source source,
      Minibatch batch,
      Map<String, ?> provenance,
      Progress progress) {
    Torch.threads(THREADS);
    Optional<Path> saved = saved();
    try (Trainer trainer =
        saved.isPresent()
            ? Trainer.load(saved.get(), config)
            : Trainer.start(first.get(), config)) {
      progress.at(trainer.steps());
      long lastSave = System.nanoTime();
      while (trainer.steps() < config.steps()) {
        step(trainer, source, batch, progress);
        if (stop.get() || System.nanoTime() - lastSave > SAVE_EVERY_NANOS) {
          save(trainer);
          lastSave = System.nanoTime();
        }
        if (stop.get()) {
          return false;
        }
      }
      metrics.flush();
      AtomicFiles.writeDirectory(
          run.network(stage), directory -> trainer.average().save(directory, provenance));
    }
    forget(Path.of(""));
    return true;
  }

  private void step(Trainer trainer, Source source, Minibatch batch, Progress progress) {
    long step = trainer.steps();
    double rate = trainer.learningRate();
    StepLosses losses = learn(trainer, source, batch);
    if (step % LOG_EVERY == 0) {
      metrics.log(
          stage,
          step,
          Map.of(
              "loss", losses.total(),
              "policy", losses.policy(),
              "value", losses.value(),
              "ownership", losses.ownership(),
              "score", losses.score(),
              "gradient_norm", losses.gradientNorm(),
              "learning_rate", rate));
      progress.note(
          String.format(Locale.ROOT, "policy %.2f value %.2f", losses.policy(), losses.value()));
    }
    progress.at(trainer.steps());
  }

  private StepLosses learn(Trainer trainer, Source source, Minibatch batch) {
    try {
      source.fill(batch, trainer.steps());
      return trainer.step(batch);
    } catch (DivergedException e) {
      metrics.flush();
      throw new IllegalStateException(
          e.getMessage()
              + ": the networks in "
              + run.network(0).getParent()
              + " are good; start a new run with a lower --set "
              + (stage == 0 ? "pretrain" : "train")
              + ".learningRate",
          e);
    }
  }

  private void save(Trainer trainer) {
    metrics.flush();
    Path directory = run.state(prefix() + String.format(Locale.ROOT, "%09d", trainer.steps()));
    AtomicFiles.writeDirectory(directory, trainer::save);
    forget(directory);
  }

  /** The step that the stage goes on from; 0 for a new one. */
  long resumesAt() {
    return saved()
        .map(path -> Long.parseLong(path.getFileName().toString().substring(prefix().length())))
        .orElse(0L);
  }

  private String prefix() {
    return String.format(Locale.ROOT, "training-%06d-", stage);
  }

  private Optional<Path> saved() {
    return all().stream().reduce((earlier, later) -> later);
  }

  private void forget(Path except) {
    for (Path directory : all()) {
      if (!directory.equals(except)) {
        AtomicFiles.delete(directory);
      }
    }
  }

  private List<Path> all() {
    Path state = run.state("");
    try (Stream<Path> files = Files.list(state)) {
      return files
          .filter(file -> file.getFileName().toString().matches(prefix() + "\\d{9}"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileErrors.cannot("list", state, e);
    }
  }
}
