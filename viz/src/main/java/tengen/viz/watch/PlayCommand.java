package tengen.viz.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.selfplay.cli.CommonOptions;
import tengen.selfplay.cli.Subcommand;
import tengen.selfplay.play.GameAgent;
import tengen.selfplay.play.SavedGame;
import tengen.viz.board.Boards;
import tengen.viz.run.AgentOptions;
import tengen.viz.scene.Scenes;
import tengen.viz.time.Playback;

/** {@code tengen play}. */
@Command(
    name = "play",
    sortOptions = false,
    description = {
      "Opens a window in which you play: a board game against a program, by clicks on the board; an",
      "environment by the arrow keys. H in the window lists the keys: hints, taking back, saving."
    },
    footer = {
      "",
      "A game is saved when the window is closed: SGF for Go, which every Go program reads; for",
      "others a record that tengen record draws and tengen conform checks.",
      "",
      "Examples:",
      "  tengen play connect-four",
      "  tengen play go-9 --side second --visits 50",
      "  tengen play runs/othello-1 --player uct:2000",
      "  tengen play DrivingGrid --env-set level=3",
      "  tengen play Lander"
    })
public final class PlayCommand implements Subcommand {

  /** Which side a person takes. */
  enum Side {
    first,
    second
  }

  @Parameters(
      paramLabel = "GAME|ENV|RUN",
      description = "a game, an environment, or a run of self-play whose best network to play")
  String subject;

  @Option(
      names = "--side",
      paramLabel = "SIDE",
      defaultValue = "first",
      description = "games: first (default) or second")
  Side side;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "games: where to save (default: the next free name in games/)")
  Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of the first game or episode (default 1)")
  long seed;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "steps a second (default: 10 for environments, 4 at most for the moves of programs)")
  Double rate;

  @Mixin AgentOptions who;

  @Mixin CommonOptions common;

  /** Is told of the window, for tests. */
  Consumer<WatchWindow> opened = window -> {};

  /** For {@link java.util.ServiceLoader}. */
  public PlayCommand() {}

  @Override
  public Integer call() {
    if (rate != null) {
      Require.inRange("--rate", rate, 0.25, 2000);
    }
    if (AgentOptions.isGame(subject)) {
      game();
    } else if (Files.isDirectory(Path.of(subject))) {
      throw new IllegalArgumentException(
          subject
              + " is a run of one who acts alone: name its environment to act yourself, or look at"
              + " it with tengen watch");
    } else {
      environment();
    }
    return 0;
  }

  private void game() {
    Game game = AgentOptions.game(subject);
    if (!Boards.drawable(game.start())) {
      throw new IllegalArgumentException(
          game.name() + " has no board to click at yet: look at it with tengen watch");
    }
    GameAgent agent =
        new GameAgent(game, who.contestants(subject, game), side == Side.first ? 0 : 1, false);
    Map<String, Object> said = new LinkedHashMap<>();
    try (Playback playback = new Playback(agent, game.name(), seed, Scenes::of);
        WatchWindow window = window(playback, AgentOptions.runs(subject))) {
      playback.rate(rate == null ? 4 : rate);
      playback.play();
      opened.accept(window);
      window.run();
      playback.pause();
      playback.await(playback.moment().course().length());
      said.put("game", game.name());
      said.put("players", agent.players());
      said.put("moves", agent.environment().moves().length);
      said.put("result", Boards.result(agent.environment().state()));
      if (agent.environment().moves().length > 0) {
        Path file =
            out == null ? SavedGame.next(Path.of("games"), agent.environment().state()) : out;
        SavedGame.write(file, agent.environment(), agent.players());
        said.put("file", file.toString());
        common.say("saved as " + file);
      }
    }
    common.result(said);
  }

  private void environment() {
    KeyAgent<?> agent = KeyAgent.of(who.environment(subject));
    try (Playback playback = new Playback(agent, subject, seed, Scenes::of);
        WatchWindow window = window(playback, List.of())) {
      playback.rate(rate == null ? 10 : rate);
      window.steer(agent.pedals());
      opened.accept(window);
      window.run();
      playback.pause();
      common.result(
          Map.of(
              "environment",
              subject,
              "seed",
              seed,
              "steps",
              playback.moment().course().length(),
              "return",
              playback.moment().total()));
    }
  }

  private WatchWindow window(Playback playback, List<Path> runs) {
    return new WatchWindow(
        "Tengen: " + subject,
        Habits.read(Habits.file()).withoutHints(),
        playback,
        runs,
        Path.of("pictures"),
        null);
  }
}
