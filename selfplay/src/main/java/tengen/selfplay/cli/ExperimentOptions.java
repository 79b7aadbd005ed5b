package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Option;
import tengen.env.game.Games;
import tengen.selfplay.run.ExperimentRequest;
import tengen.selfplay.run.ExperimentSummary;
import tengen.selfplay.run.Experiments;
import tengen.selfplay.run.Interruption;

/** The options that {@code selfplay} and {@code pretrain} share. */
final class ExperimentOptions {

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "size of the board, where the game has sizes (default for Go 9)")
  Integer size;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "decides every random draw; the same seed gives the same run (default 1)")
  Long seed;

  @Option(
      names = "--records",
      paramLabel = "FILES",
      description =
          "game records to learn from first: SGF files separated by commas, default for those that"
              + " ship with Tengen (9x9), none to start from nothing")
  String records;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "directory of the run (default runs/GAME-1, runs/GAME-2, …)")
  Path run;

  @Option(names = "--resume", description = "go on with the run in --run")
  boolean resume;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings in YAML, as config.yaml of a run directory has them")
  Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "one setting, such as --set selfplay.simulations=100; may be repeated")
  List<String> settings = new ArrayList<>();

  /** For picocli. */
  ExperimentOptions() {}

  /** Runs what was asked for; says the summary and returns the exit code. */
  int run(CommonOptions common, String game, List<String> first, boolean pretrainOnly) {
    List<String> all = new ArrayList<>(first);
    if (seed != null) {
      all.add("seed=" + seed);
    }
    if (records != null) {
      all.add("records=" + records);
    }
    all.addAll(settings);
    ExperimentRequest request =
        new ExperimentRequest(
            sized(game),
            Optional.ofNullable(run),
            resume,
            Optional.ofNullable(config),
            all,
            common.command.commandLine().getParseResult().originalArgs(),
            pretrainOnly);
    AtomicBoolean stop = new AtomicBoolean();
    try (Interruption ctrlC = Interruption.asks(() -> stop.set(true))) {
      ExperimentSummary summary = Experiments.run(request, common.progress(), common::note, stop);
      common.say(summary.text());
      common.result(summary);
      return summary.ended() ? 0 : 1;
    }
  }

  /** The full name of a game: {@code go-9} for {@code go}, with the size that was asked for. */
  private String sized(String game) {
    if (size == null) {
      return game.equals("go") ? "go-9" : game;
    }
    return Games.named(game, size).name();
  }
}
