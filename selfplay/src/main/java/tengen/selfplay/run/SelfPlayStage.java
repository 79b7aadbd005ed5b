package tengen.selfplay.run;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tengen.agents.nn.Inference;
import tengen.agents.nn.Network;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.io.AtomicFiles;
import tengen.mcts.Evaluator;
import tengen.mcts.SearchConfig;
import tengen.mcts.eval.NetworkEvaluator;
import tengen.selfplay.SelfPlay;
import tengen.selfplay.SelfPlayReport;
import tengen.selfplay.data.SampleFile;

/** The games of a generation: a network plays itself; records and samples go into files. */
record SelfPlayStage(
    RunDirectory run,
    ExperimentConfig config,
    Game game,
    Metrics metrics,
    Progress.Style style,
    AtomicBoolean stop) {

  /** The step of numbers about the games of a generation. */
  private static final long BEFORE_TRAINING = -1;

  /**
   * Plays the games of a generation and writes {@code games/} and {@code samples/}.
   *
   * @param player number of the network that plays
   * @return whether all were played; false when stopped, then none is kept
   */
  boolean play(int generation, int player) {
    long seed = Rng.seed(config.seed(), "selfplay", generation);
    String title = "generation " + generation + ": playing";
    try (Network network = Network.load(run.network(player));
        Progress progress = Progress.start(style, title, config.gamesPerGeneration(), "games")) {
      Supplier<Evaluator> evaluators = () -> new NetworkEvaluator(game, Inference.of(network));
      SelfPlayReport report =
          new SelfPlay(game, config.selfplay(), search(), evaluators)
              .play(seed, config.gamesPerGeneration(), config.workers(), progress::at, stop);
      if (report == null) {
        return false;
      }
      metrics.log(generation, BEFORE_TRAINING, numbers(report));
      GameFiles.write(run, generation, game, report);
      AtomicFiles.write(run.samples(generation, "bin"), SampleFile.encode(game, report.games()));
      return true;
    }
  }

  private SearchConfig search() {
    return config.selfplay().search().equals("gumbel")
        ? SearchConfig.gumbel()
        : SearchConfig.puct().with().noise(0.25, 0).build();
  }

  private static Map<String, Double> numbers(SelfPlayReport report) {
    return Map.of(
        "games", (double) report.games().size(),
        "game_length", report.meanLength(),
        "evaluations", (double) report.evaluations(),
        "false_resignations", report.falseResignations(),
        "checked_resignations", (double) report.checkedResignations());
  }
}
