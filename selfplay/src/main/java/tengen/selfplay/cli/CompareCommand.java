package tengen.selfplay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.selfplay.compare.Comparison;
import tengen.selfplay.compare.ComparisonFiles;
import tengen.selfplay.compare.Scale;

/** {@code tengen compare}. */
@Command(
    name = "compare",
    sortOptions = false,
    description = {
      "Compares runs of training by the statistics that reviewers ask for: interquartile mean,",
      "median, mean, optimality gap and probability of improvement, with 95%% intervals by a",
      "stratified bootstrap, performance profiles and sample efficiency (Agarwal et al. 2021; the",
      "numbers are those of their library rliable). Says what makes a comparison worth less."
    },
    footer = {
      "",
      "Runs of one environment are compared by their returns. For several, returns become scores:",
      "0 and 1 are the ends of --range, else the worst and the best run.",
      "",
      "Examples:",
      "  tengen train CartPole --algorithm ppo --seeds 5 --run runs/ppo",
      "  tengen train CartPole --algorithm dqn --seeds 5 --run runs/dqn",
      "  tengen compare runs/ppo runs/dqn --out comparison",
      "  tengen compare runs/* --by learner.gamma",
      "  tengen compare runs/* --range CartPole-v1=20:500 --range Acrobot-v1=-500:-60 --json"
    })
public final class CompareCommand implements Subcommand {

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "directories of runs, or of runs with several seeds")
  List<Path> runs = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "what to compare: algorithm, directory (as given here), or a setting such as"
              + " learner.gamma (default: algorithm if there are several, else directory)")
  String by;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "last",
      description =
          "whose returns count: last or best; the best one was chosen by looking (default last)")
  String network;

  @Option(
      names = "--range",
      paramLabel = "ENV=LOW:HIGH",
      description = "returns that become scores 0 and 1; may be repeated")
  List<String> ranges = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "also write comparison.md and its pictures there")
  Path out;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "10000",
      description = "of the bootstrap (default 10000)")
  int repetitions;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the bootstrap (default 1)")
  long seed;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public CompareCommand() {}

  @Override
  public Integer call() {
    Require.inRange("--repetitions", repetitions, 100, 1_000_000);
    Comparison comparison =
        Comparison.of(
            new Comparison.Request(runs, by, network, Scale.parse(ranges), repetitions, seed));
    common.say(ComparisonFiles.text(comparison));
    if (out != null) {
      ComparisonFiles.write(comparison, out);
      common.say("\nFiles in " + out + ": comparison.md and its pictures");
    }
    common.result(comparison);
    return 0;
  }
}
