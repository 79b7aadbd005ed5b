package tengen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.selfplay.cli.CommonOptions;
import tengen.selfplay.cli.Subcommand;

/** {@code tengen bench}. */
@Command(
    name = "bench",
    sortOptions = false,
    description = "Measures speed, side by side with peers that are installed.",
    footer = {
      "",
      "All figures are per CPU second of the process, on one thread.",
      "Peers run in python3: openspiel (pip install open_spiel), pytorch (pip install torch).",
      "",
      "Benchmarks:",
      "  go-9, go-19          random games of Go",
      "  uct-GAME             simulations of plain UCT: tic-tac-toe, connect-four, go-9",
      "  network-6x64-bN      positions through a residual tower in batches of 1 or 32",
      "",
      "Examples:",
      "  tengen bench --peers",
      "  tengen bench go-9 uct-go-9 --peers --json"
    })
public final class BenchCommand implements Subcommand {

  @Parameters(paramLabel = "WHAT", arity = "0..*", description = "benchmarks (default: all)")
  List<String> names = new ArrayList<>();

  @Option(names = "--peers", description = "measure peers beside it, and compare")
  boolean peers;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "the median of so many counts (default: 5)")
  int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "1",
      description = "CPU time of a round (default: 1)")
  double seconds;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public BenchCommand() {}

  @Override
  public Integer call() {
    Require.inRange("rounds", rounds, 1, 1000);
    Require.inRange("seconds", seconds, 0.01, 600);
    List<Benchmark> chosen = Benchmark.named(names);
    SideBySide measure = new SideBySide(rounds, seconds);
    List<Row> rows = new ArrayList<>();
    for (Benchmark benchmark : chosen) {
      Row row = measure(measure, benchmark);
      rows.add(row);
      common.say(line(row));
    }
    common.result(rows.stream().filter(row -> !peers || row.peer() != null).toList());
    return 0;
  }

  private Row measure(SideBySide measure, Benchmark benchmark) {
    if (peers) {
      Optional<Row> row = measure.withPeer(benchmark);
      if (row.isPresent()) {
        return row.get();
      }
      common.note(
          benchmark.name()
              + ": "
              + benchmark.peer().name()
              + " is left out: python3 does not have"
              + " the module "
              + benchmark.peer().module());
    }
    return measure.alone(benchmark);
  }

  private static String line(Row row) {
    String ours =
        String.format(Locale.ROOT, "%-22s %12s %s/s", row.name(), number(row.ours()), row.unit());
    if (row.peer() == null) {
      return ours;
    }
    return String.format(
        Locale.ROOT,
        "%-52s %s %12s   ratio %.2f",
        ours,
        row.peer(),
        number(row.theirs()),
        row.ratio());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
  }
}
