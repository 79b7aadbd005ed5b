package tengen.selfplay.cli;

import picocli.CommandLine.Option;
import tengen.env.game.Game;
import tengen.env.game.Games;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;

/** The options that say which game is played: its size, and komi and rules of Go. */
public final class GoOptions {

  /** Komi of Tromp–Taylor games where none is given, on every size. */
  private static final double TROMP_TAYLOR_KOMI = 7;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "board size of Go, 2 to 25 (default 9), or of another game that has sizes")
  Integer size;

  @Option(
      names = "--komi",
      paramLabel = "POINTS",
      description = "what White gets, in half points (default 7, or as the rules say)")
  Double komi;

  @Option(
      names = "--rules",
      paramLabel = "NAME",
      description =
          "rules of Go: tromp-taylor, chinese, aga, new-zealand, japanese (default tromp-taylor;"
              + " against other programs without suicide)")
  String rules;

  /** For picocli. */
  public GoOptions() {}

  /**
   * The same for other programs' engines: where no rules are asked for, suicide is forbidden, which
   * hardly any engine knows.
   */
  Game gameForEngines(String name) {
    Game game = game(name);
    return rules == null && game instanceof GoGame go
        ? new GoGame(go.size(), go.rules().withSuicide(false))
        : game;
  }

  /** The game of Go that the options describe. */
  public GoGame go() {
    GoRules named = GoRules.named(rules == null ? "tromp-taylor" : rules);
    if (komi != null) {
      named = named.withKomi(komi);
    } else if (rules == null || rules.equals("tromp-taylor")) {
      named = named.withKomi(TROMP_TAYLOR_KOMI);
    }
    return new GoGame(size == null ? 9 : size, named);
  }

  /**
   * A game by name, or Go if there is none.
   *
   * @param name such as {@code "connect-four"}, {@code "go"}, {@code "go-9"}; may be null
   * @throws IllegalArgumentException if the name is unknown or does not go with the options
   */
  public Game game(String name) {
    if (name == null || name.equals("go")) {
      return go();
    }
    Game game = Games.searchable(name);
    if (!(game instanceof GoGame named)) {
      if (komi != null || rules != null) {
        throw new IllegalArgumentException("--komi and --rules are for Go, not for " + name);
      }
      return size == null ? game : Games.named(name, size);
    }
    if (size == null && komi == null && rules == null) {
      return game;
    }
    if (size != null && size != named.size()) {
      throw new IllegalArgumentException("--size " + size + " contradicts the game " + name);
    }
    size = named.size();
    return go();
  }
}
