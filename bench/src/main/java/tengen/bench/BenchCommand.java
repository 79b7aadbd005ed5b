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
      "All figures are per CPU second of the process, on one thread; those of threads are",
      "per second of the clock.",
      "Peers run in Python: openspiel (pip install open_spiel), pytorch (pip install torch),",
      "gymnasium, envpool, minigrid, pettingzoo (pip install pettingzoo[classic]),",
      "stable-baselines3 (pip install stable_baselines3).",
      "",
      "Benchmarks, and groups of them: go, search, network, env, threads, viewer, train:",
      "  go-9, go-19          random games of Go",
      "  uct-GAME             simulations of plain UCT: tic-tac-toe, connect-four, go-9",
      "  network-6x64-bN      positions through a residual tower in batches of 1 or 32",
      "  cartpole-1, minigrid-empty-8x8",
      "                       steps of one environment, actions drawn beforehand",
      "  cartpole-1024, pendulum-1024, acrobot-1024",
      "                       steps of 1024 environments at once",
      "  mujoco-ant, mujoco-hopper",
      "                       steps of Gymnasium's tasks, where MuJoCo is installed",
      "  go-9 (env)           moves through the turn-based API, observation and mask read",
      "  cfr-leduc            iterations of CFR on Leduc poker",
      "  cartpole-2, highway-fast-2, driving-grid-100-2, quadruped-2",
      "                       (threads) steps of rows on two threads beside one",
      "  viewer-city, viewer-quadruped",
      "                       whole pictures of the viewer at 1280x720, rasteriser included;",
      "                       while playing; with -still while paused, finer where nothing",
      "                       but the processor draws; with -java all but the drawing",
      "  ppo-cartpole, a2c-cartpole, dqn-cartpole, sac-pendulum, td3-pendulum",
      "                       frames of training, equal networks and settings",
      "  td3-pendulum-paper, td3-pendulum-sb3",
      "                       TD3 with larger networks, 400-300 in place of 256-256, and",
      "                       the paper's minibatches of 100 or Stable-Baselines3's of 256",
      "",
      "Examples:",
      "  tengen bench --peers",
      "  tengen bench env --peers",
      "  tengen bench go-9 uct-go-9 --peers --json"
    })
public final class BenchCommand implements Subcommand {

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description = "benchmarks or groups of them (default: all)")
  List<String> names = new ArrayList<>();

  @Option(names = "--peers", description = "measure peers beside it, and compare")
  boolean peers;

  @Option(
      names = "--python",
      paramLabel = "COMMAND",
      defaultValue = "python3",
      description = "the Python that has the peers (default: python3)")
  String python;

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
    SideBySide measure = new SideBySide(rounds, seconds, python);
    List<Row> rows = new ArrayList<>();
    for (Benchmark benchmark : chosen) {
      Row row = measure(measure, benchmark);
      rows.add(row);
      common.say(line(row));
    }
    common.result(rows);
    return 0;
  }

  private Row measure(SideBySide measure, Benchmark benchmark) {
    if (benchmark.alone() != null) {
      return measure.withOneThread(benchmark);
    }
    if (!peers || benchmark.peer() == null) {
      return measure.alone(benchmark, null);
    }
    Optional<Row> row = measure.withPeer(benchmark);
    if (row.isPresent()) {
      return row.get();
    }
    String note =
        String.format(
            "%s is left out: \"%s\" does not run or has no module %s; install it, or name another"
                + " Python with --python",
            benchmark.peer().name(), python, benchmark.peer().module());
    common.note(benchmark.name() + ": " + note);
    return measure.alone(benchmark, note);
  }

  private static String line(Row row) {
    String ours =
        String.format(Locale.ROOT, "%-22s %12s %s/s", row.name(), number(row.ours()), row.unit());
    if (row.theirs() == null) {
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
