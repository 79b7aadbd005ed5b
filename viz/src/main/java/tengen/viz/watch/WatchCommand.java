package tengen.viz.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.selfplay.cli.CommonOptions;
import tengen.selfplay.cli.Subcommand;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.train.Agent;
import tengen.selfplay.train.Agents;
import tengen.viz.run.LiveAgent;
import tengen.viz.scene.Scenes;
import tengen.viz.time.Playback;

/** {@code tengen watch}. */
@Command(
    name = "watch",
    sortOptions = false,
    description = {
      "Opens a window in which one sees an agent act, what it sees and what it expects; to stop,",
      "to go back to any step, and to go on from there. H in the window lists the keys."
    },
    footer = {
      "",
      "Examples:",
      "  tengen watch DrivingGrid --env-set level=4",
      "  tengen watch runs/CartPole-v1-ppo-1",
      "  tengen watch runs/CartPole-v1-ppo-1 --live --network last",
      "  tengen watch Quadruped-v0 --policy trot --seed 3"
    })
public final class WatchCommand implements Subcommand {

  @Parameters(paramLabel = "RUN|ENV", description = "a training run, or an environment")
  String subject;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "environments: who acts: random, or a heuristic (default: the best of these)")
  String policy;

  @Option(
      names = "--env-set",
      paramLabel = "NAME=VALUE",
      description = "environments: a setting; may be repeated")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "best",
      description = "runs: best or last (default best)")
  String network;

  @Option(
      names = "--live",
      description = "runs in progress: each episode by the network that was saved last")
  boolean live;

  @Option(
      names = "--compare",
      paramLabel = "RUN",
      description = "runs: draw another one's training curves too; may be repeated")
  List<Path> compared = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the first episode (default 1)")
  long seed;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "20",
      description = "steps a second (default 20)")
  double rate;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public WatchCommand() {}

  @Override
  public Integer call() {
    Require.inRange("--rate", rate, 0.25, 2000);
    try (Playback playback = new Playback(agent(), title(), seed, Scenes::of);
        WatchWindow window =
            new WatchWindow(
                "Tengen: " + title(), 1280, 720, playback, runs(), Path.of("pictures"))) {
      playback.rate(rate);
      if (live) {
        playback.endless();
      }
      playback.play();
      window.run();
      common.result(Map.of("seed", seed, "steps", playback.moment().course().length()));
    }
    return 0;
  }

  private String title() {
    Path run = Path.of(subject);
    return Files.isDirectory(run) ? String.valueOf(run.getFileName()) : subject;
  }

  private Agent<?> agent() {
    Path run = Path.of(subject);
    if (!Files.isDirectory(run)) {
      return Agents.baseline(subject, settings, policy);
    }
    if (policy != null || !settings.isEmpty()) {
      throw new IllegalArgumentException(
          "a run's agent acts in the environment that it was trained in: leave out --policy and"
              + " --env-set");
    }
    return live ? new LiveAgent(run, network) : Agents.trained(run, network);
  }

  private List<Path> runs() {
    List<Path> runs = new ArrayList<>();
    if (Files.isDirectory(Path.of(subject))) {
      runs.add(Path.of(subject));
      for (Path other : compared) {
        RunDirectory.requireReadable(other);
        runs.add(other);
      }
    } else if (!compared.isEmpty()) {
      throw new IllegalArgumentException("--compare is for runs; " + subject + " is none");
    }
    return runs;
  }
}
