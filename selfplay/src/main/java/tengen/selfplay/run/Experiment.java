package tengen.selfplay.run;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tengen.agents.nn.Inference;
import tengen.agents.nn.InferenceNet;
import tengen.agents.nn.Network;
import tengen.agents.nn.PolicyValueSpec;
import tengen.agents.nn.Torch;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.game.Scored;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.learn.Minibatch;
import tengen.selfplay.learn.Trainer;
import tengen.selfplay.learn.TrainingConfig;
import tengen.selfplay.learn.Validation;

/**
 * An experiment: a directory in, a directory out. It pretrains a network on records, then repeats
 * self-play and training, generation by generation. Each stage depends on its seed and on files of
 * earlier stages alone, so a run that was killed goes on where it was and ends with the same bytes.
 */
public final class Experiment implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Experiment.class);
  private static final int VALIDATION_POSITIONS = 4096;

  private final RunDirectory run;
  private final ExperimentConfig config;
  private final Game game;
  private final TrainingData data;
  private final Progress.Style style;
  private final AtomicBoolean stop;
  private final Rating rating;
  private final Minibatch batch;
  private final TimeBudget budget;
  private ExperimentState state;
  private Metrics metrics;

  /**
   * An experiment in a run directory.
   *
   * @param data games to learn from
   * @param rating plays the matches of the gate
   * @param stop once true, the experiment saves what it has and ends early
   */
  Experiment(
      RunDirectory run,
      ExperimentConfig config,
      Game game,
      TrainingData data,
      Rating rating,
      Progress.Style style,
      AtomicBoolean stop) {
    this.run = run;
    this.config = config;
    this.game = game;
    this.data = data;
    this.rating = rating;
    this.style = style;
    this.stop = stop;
    state = ExperimentState.read(run);
    budget = new TimeBudget(config.minutes(), state.seconds());
    batch = new Minibatch(game, config.pretrain().batch());
  }

  /**
   * Runs until the generations or the minutes are used up.
   *
   * @return whether it came to its end; false when stopped
   */
  boolean run() {
    metrics = openMetrics();
    if (state.generation() < 0 && !firstNetwork()) {
      return false;
    }
    double longest = 0;
    while (!state.finished() && another(longest)) {
      double before = seconds();
      if (!generation(state.generation() + 1)) {
        return false;
      }
      longest = Math.max(longest, seconds() - before);
    }
    save(state.ended());
    return true;
  }

  /** Only the first network. */
  boolean pretrain() {
    metrics = openMetrics();
    return state.generation() >= 0 || firstNetwork();
  }

  /* Numbers of steps that a resumed run takes again are forgotten. */
  private Metrics openMetrics() {
    int current = state.generation() + 1;
    boolean trained = Files.exists(run.network(current));
    long step = trained ? Long.MAX_VALUE : stage(current, config.train()).resumesAt();
    return Metrics.open(run.root(), current, step);
  }

  ExperimentState state() {
    return state;
  }

  Metrics metrics() {
    return metrics;
  }

  Game game() {
    return game;
  }

  ExperimentConfig config() {
    return config;
  }

  /** Whether another generation is wanted, and fits if it takes so long as the longest. */
  private boolean another(double longest) {
    boolean wanted = config.generations() == 0 || state.generation() < config.generations();
    return wanted && budget.fits(longest);
  }

  /** Time spent on this run, over all resumptions. */
  double seconds() {
    return budget.spent();
  }

  /** Whether the minutes of this run are gone. */
  boolean outOfTime() {
    return budget.over();
  }

  private void save(ExperimentState next) {
    state = next.withSeconds(seconds());
    state.write(run);
  }

  private boolean firstNetwork() {
    if (!Files.exists(run.network(0))) {
      if (!data.hasRecords()) {
        try (Network network = newNetwork()) {
          AtomicFiles.writeDirectory(
              run.network(0), directory -> network.save(directory, provenance(0)));
        }
      } else if (!pretraining()) {
        return false;
      }
    }
    validate(0, Math.max(0, state.pretrainSteps()));
    save(state.withGeneration(0, 0));
    return true;
  }

  private boolean pretraining() {
    if (state.pretrainSteps() < 0) {
      save(state.withPretrainSteps(pretrainSteps()));
    }
    TrainingConfig training = config.pretrain().withSteps(state.pretrainSteps());
    try (Progress progress =
        Progress.start(style, "learning from records", training.steps(), "steps")) {
      return stage(0, training)
          .train(this::newNetwork, data.pretraining(), batch, provenance(0), progress);
    }
  }

  /** The steps asked for, or as many as a share of the time allows on this machine. */
  private int pretrainSteps() {
    if (config.minutes() == 0) {
      return config.pretrain().steps();
    }
    Torch.threads(TrainingStage.THREADS);
    try (Trainer trial = Trainer.start(newNetwork(), config.pretrain())) {
      return budget.pretrainSteps(
          config.pretrain().steps(),
          step -> {
            data.pretraining().fill(batch, step);
            trial.step(batch);
          });
    }
  }

  private Network newNetwork() {
    int[] shape = game.observationShape();
    boolean scored = game.start() instanceof Scored;
    PolicyValueSpec spec =
        new PolicyValueSpec(
            game.name(),
            shape[0],
            shape[1],
            shape[2],
            game.moves(),
            config.network().blocks(),
            config.network().channels(),
            config.network().headChannels(),
            scored,
            scored,
            20);
    return Network.create(spec, Rng.seed(config.seed(), "network"));
  }

  private boolean generation(int number) {
    if (!Files.exists(run.samples(number, "bin"))
        && !new SelfPlayStage(run, config, game, metrics, style, stop).play(number, state.best())) {
      return false;
    }
    if (!Files.exists(run.network(number)) && !train(number)) {
      return false;
    }
    validate(number, config.train().steps());
    Optional<Boolean> accepted =
        config.gate() == 0
            ? Optional.of(true)
            : rating.atLeastAsGood(number, state.best(), config.gate());
    accepted.ifPresent(yes -> save(state.withGeneration(number, yes ? number : state.best())));
    return accepted.isPresent();
  }

  private boolean train(int number) {
    TrainingStage.Source source =
        data.generation(run, number, config.window(), config.recordsShare());
    try (Progress progress =
        Progress.start(
            style, "generation " + number + ": learning", config.train().steps(), "steps")) {
      return stage(number, config.train())
          .train(
              () -> Network.load(run.network(state.best())),
              source,
              batch,
              provenance(number),
              progress);
    }
  }

  private void validate(int number, long step) {
    if (data.validation().isEmpty()) {
      return;
    }
    try (Network network = Network.load(run.network(number));
        InferenceNet net = Inference.of(network)) {
      Validation v = Validation.measure(net, game, data.validation(), VALIDATION_POSITIONS);
      log.info("network {}: {}", number, v);
      metrics.log(
          number,
          step,
          Map.of(
              "validation_top1", v.top1(),
              "validation_top5", v.top5(),
              "validation_policy", v.policy(),
              "validation_value", v.value(),
              "validation_winner", v.winner()));
      metrics.flush();
    }
  }

  @Override
  public void close() {
    if (metrics != null) {
      metrics.close();
    }
  }

  private TrainingStage stage(int number, TrainingConfig training) {
    return new TrainingStage(run, metrics, number, training, stop);
  }

  private Map<String, Object> provenance(int number) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("generation", number);
    facts.put("seed", config.seed());
    facts.put("records", data.hasRecords() ? config.records() : "none");
    facts.put("tengen", Version.tengen());
    if (number > 0) {
      facts.put("parent", number - 1);
    }
    return facts;
  }
}
