package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.game.Games;
import tengen.selfplay.run.ExperimentRequest;
import tengen.selfplay.run.ExperimentSummary;
import tengen.selfplay.run.Experiments;

/** {@code tengen selfplay}: the main job. */
@Command(
    name = "selfplay",
    description = "Learns a game from records and from its own play, and says how strong it is.")
public final class SelfplayCommand implements Subcommand {

  @Mixin CommonOptions common;

  @Parameters(arity = "0..1", defaultValue = "go", description = "go, connect-four, …")
  String game;

  @Option(names = "--size", defaultValue = "9", description = "board size of go (default 9)")
  int size;

  @Option(names = "--minutes", description = "time for the whole run")
  Double minutes;

  @Option(names = "--generations", description = "generations of self-play")
  Integer generations;

  @Option(names = "--seed", description = "decides every random draw")
  Long seed;

  @Option(names = "--records", description = "SGF files, default, or none")
  String records;

  @Option(names = "--run", description = "directory of the run")
  Path run;

  @Option(names = "--resume", description = "go on with the run in --run")
  boolean resume;

  @Option(names = "--config", description = "settings in YAML")
  Path config;

  @Option(names = "--set", description = "one setting, key=value")
  List<String> settings = new ArrayList<>();

  /** For picocli. */
  public SelfplayCommand() {}

  @Override
  public Integer call() {
    String name = game.equals("go") ? "go-" + size : game;
    List<String> all = new ArrayList<>();
    if (generations != null) {
      all.add("generations=" + generations);
      all.add("minutes=" + (minutes == null ? 0 : minutes));
    } else if (minutes != null) {
      all.add("minutes=" + minutes);
    }
    if (seed != null) {
      all.add("seed=" + seed);
    }
    if (records != null) {
      all.add("records=" + records);
    }
    all.addAll(settings);
    AtomicBoolean stop = new AtomicBoolean();
    ExperimentSummary summary =
        Experiments.run(
            new ExperimentRequest(
                Games.named(name),
                Optional.ofNullable(run),
                resume,
                Optional.ofNullable(config),
                all,
                List.of("selfplay"),
                false),
            common.progress(),
            common::note,
            stop);
    common.result(summary);
    return summary.ended() ? 0 : 1;
  }
}
