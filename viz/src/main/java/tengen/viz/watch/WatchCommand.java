package tengen.viz.watch;

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
import tengen.selfplay.play.GameAgent;
import tengen.selfplay.run.RunDirectory;
import tengen.selfplay.train.Agent;
import tengen.viz.run.AgentOptions;
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
      "  tengen watch runs/CartPole-v1-ppo-1 --live",
      "  tengen watch Quadruped-v0 --policy trot --seed 3",
      "  tengen watch go-9 --player network:default@400 --player uct:2000",
      "  tengen watch runs/connect-four-1",
      "  tengen watch games/go-9-1.sgf --network default"
    })
public final class WatchCommand implements Subcommand {

  @Parameters(
      paramLabel = "RUN|ENV|GAME|FILE",
      description =
          "a run of training or self-play, an environment, a game, or a game that was played (.sgf,"
              + " .game.json)")
  String subject;

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
      names = "--game",
      paramLabel = "N",
      defaultValue = "1",
      description = "games that were played: which of a file, from 1 on (default: 1)")
  int game;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the first episode (default 1)")
  long seed;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "steps a second (default: twice as fast as it happens where the world tells its seconds,"
              + " else 20)")
  Double rate;

  @Mixin AgentOptions who;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public WatchCommand() {}

  @Override
  public Integer call() {
    if (rate != null) {
      Require.inRange("--rate", rate, 0.25, 2000);
    }
    String title = AgentOptions.title(subject);
    List<Path> runs = runs();
    Agent<?> agent = who.open(subject, game, live, common::say);
    try (Playback playback = new Playback(agent, title, seed, Scenes::of);
        WatchWindow window = window(title, playback, runs, agent)) {
      if (rate == null) {
        playback.pace();
      } else {
        playback.rate(rate);
      }
      if (live) {
        playback.endless();
      }
      playback.play();
      window.run();
      window.habits().write(Habits.file());
      common.result(Map.of("seed", seed, "steps", playback.moment().course().length()));
    }
    return 0;
  }

  private WatchWindow window(String title, Playback playback, List<Path> runs, Agent<?> agent) {
    SelfPlayPane.Seats seats =
        agent instanceof GameAgent played
            ? (side, network) -> playback.change(() -> who.seat(played, side, network), common::say)
            : null;
    Path pictures = Path.of("pictures");
    return new WatchWindow(
        "Tengen: " + title, Habits.read(Habits.file()), playback, runs, pictures, seats);
  }

  private List<Path> runs() {
    List<Path> runs = new ArrayList<>(AgentOptions.runs(subject));
    if (!runs.isEmpty()) {
      compared.forEach(RunDirectory::requireReadable);
      runs.addAll(compared);
    } else if (!compared.isEmpty()) {
      throw new IllegalArgumentException("--compare is for runs; " + subject + " is none");
    }
    return runs;
  }
}
