package tengen.selfplay.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.arena.GameFile;
import tengen.selfplay.arena.MatchConfig;
import tengen.selfplay.arena.MatchResult;
import tengen.selfplay.arena.PlayedGame;
import tengen.selfplay.arena.Players;
import tengen.selfplay.arena.Tournament;
import tengen.selfplay.run.Interruption;
import tengen.selfplay.run.Progress;

/** {@code tengen arena}. */
@Command(
    name = "arena",
    sortOptions = false,
    description = "Plays matches and reports who is stronger, with 95%% intervals.",
    footer = {
      "",
      "Players:",
      "  random              every legal move with the same probability",
      "  uct:800             tree search with random rollouts, 800 simulations a move",
      "  network:FILE@100    search with a network, 100 visits a move; @1 is the network alone.",
      "                      FILE is a network's directory, a run's directory (its newest"
          + " network),",
      "                      or default (the network that comes with Tengen)",
      "  \"gtp:COMMAND …\"     an engine that speaks the Go Text Protocol",
      "",
      "With a GTP engine suicide is forbidden, unless --rules says otherwise.",
      "Every opening (a few random moves) is played twice, with the sides exchanged.",
      "More than two players play each other, all pairs.",
      "",
      "Examples:",
      "  tengen arena uct:800 random --games 20",
      "  tengen arena network:runs/go-9-1@100 network:default@100 --games 200 --sgf games.sgf",
      "  tengen arena network:default@100 \"gtp:gnugo --mode gtp --level 10\" --size 9",
      "  tengen arena uct:100 uct:1000 random --game connect-four --json"
    })
public final class ArenaCommand implements Subcommand {

  @Parameters(arity = "2..*", paramLabel = "PLAYER", description = "two or more, see below")
  List<String> players;

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "100",
      description = "games per pair of players (default ${DEFAULT-VALUE})")
  int games;

  @Option(names = "--game", paramLabel = "NAME", description = "what is played (default go)")
  String gameName;

  @Mixin GoOptions go;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of openings and players (default ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--opening-moves",
      paramLabel = "N",
      description = "random moves at the start (default 4, fewer in short games)")
  Integer openingMoves;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "at work (default: all processors); does not change the results")
  Integer threads;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "games that a thread plays in step, 2 to 16 by the number of games")
  Integer atOnce;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "a GTP engine that takes longer to answer loses (default ${DEFAULT-VALUE})")
  double timeout;

  @Option(
      names = "--sgf",
      paramLabel = "FILE",
      description = "write the games there (games other than Go: a line each)")
  Path sgf;

  @Mixin CommonOptions common;

  /** For {@link java.util.ServiceLoader}. */
  public ArenaCommand() {}

  @Override
  public Integer call() {
    boolean engines = players.stream().anyMatch(player -> player.strip().startsWith("gtp:"));
    Game game = engines ? go.gameForEngines(gameName) : go.game(gameName);
    Duration patience =
        Duration.ofMillis((long) (1000 * Require.inRange("--timeout", timeout, 0.1, 1e6)));
    List<Contestant> contestants =
        players.stream().map(player -> Players.parse(player, patience)).toList();
    Tournament tournament = new Tournament(game, contestants, config(game));
    try (Interruption ctrlC = Interruption.asks(tournament::stop)) {
      List<MatchResult> results = play(tournament);
      if (sgf != null) {
        List<PlayedGame> all = results.stream().flatMap(r -> r.played().stream()).toList();
        AtomicFiles.write(sgf, GameFile.bytes(game, all));
        common.note("games written to " + sgf);
      }
      if (results.isEmpty()) {
        throw new IllegalStateException("stopped before the first game ended");
      }
      ArenaReport report = new ArenaReport(game, results);
      common.say(report.text());
      common.result(report.json());
      return ctrlC.happened() ? 1 : 0;
    }
  }

  private List<MatchResult> play(Tournament tournament) {
    try (Progress progress =
        Progress.start(common.progress(), "arena", tournament.games(), "games")) {
      return tournament.watchedBy(played -> progress.step(1)).play();
    }
  }

  private MatchConfig config(Game game) {
    MatchConfig config = MatchConfig.of(game, Require.inRange("--games", games, 1, 1 << 20), seed);
    int processors = Runtime.getRuntime().availableProcessors();
    config = config.withThreads(threads == null ? processors : threads);
    config = openingMoves == null ? config : config.withOpeningPlies(openingMoves);
    return atOnce == null ? config : config.withAtOnce(atOnce);
  }
}
