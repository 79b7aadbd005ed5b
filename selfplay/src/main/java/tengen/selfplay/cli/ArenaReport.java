package tengen.selfplay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.selfplay.arena.Elo;
import tengen.selfplay.arena.MatchResult;
import tengen.selfplay.arena.PlayedGame;
import tengen.selfplay.arena.Tournament;

/** What the arena found out, for people and for programs. */
final class ArenaReport {

  private final Game game;
  private final List<MatchResult> results;

  ArenaReport(Game game, List<MatchResult> results) {
    this.game = game;
    this.results = results;
  }

  /** Lines for people. */
  String text() {
    String matches = results.stream().map(ArenaReport::line).collect(Collectors.joining("\n"));
    String failures =
        results.stream()
            .flatMap(result -> result.played().stream())
            .filter(PlayedGame::forfeit)
            .limit(5)
            .map(played -> "  game " + (played.index() + 1) + ": " + played.ending())
            .collect(Collectors.joining("\n"));
    return (game instanceof GoGame ? game.toString() : game.name())
        + "\n"
        + matches
        + (failures.isEmpty() ? "" : "\nlost by failure:\n" + failures)
        + (results.size() == 1 ? "" : "\n\n" + table(Tournament.ratings(results)));
  }

  /** One match as DESIGN's fields; several as a list of them, with ratings. */
  Map<String, Object> json() {
    if (results.size() == 1) {
      return fields(results.get(0));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("game", game.name());
    all.put("matches", results.stream().map(this::fields).toList());
    all.put("ratings", Tournament.ratings(results));
    return all;
  }

  private Map<String, Object> fields(MatchResult result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("game", game.name());
    fields.put("first", result.first());
    fields.put("second", result.second());
    fields.put("games", result.games());
    fields.put("wins", result.wins());
    fields.put("losses", result.losses());
    fields.put("draws", result.draws());
    fields.put("forfeits", result.forfeits());
    fields.put("score", result.score());
    fields.put("low", result.interval().low());
    fields.put("high", result.interval().high());
    fields.put("elo", result.elo());
    return fields;
  }

  private static String line(MatchResult result) {
    return String.format(
        Locale.ROOT,
        "%s against %s: %d games, %d won, %d lost, %d drawn; score %.3f (%.3f to %.3f),"
            + " Elo %+.0f (%s to %s)",
        result.first(),
        result.second(),
        result.games(),
        result.wins(),
        result.losses(),
        result.draws(),
        result.score(),
        result.interval().low(),
        result.interval().high(),
        result.elo(),
        bound(result.interval().low()),
        bound(result.interval().high()));
  }

  /** The bound of a score as a difference in Elo. */
  private static String bound(double score) {
    double elo = Elo.ofScore(score);
    return Math.abs(elo) > 2000 ? elo > 0 ? "any" : "none" : String.format("%+.0f", elo);
  }

  private static String table(List<Elo.Rating> ratings) {
    int width = ratings.stream().mapToInt(rating -> rating.player().length()).max().orElse(0);
    String head =
        String.format(
            "%-" + width + "s  %6s  %-14s  %6s  %5s%n", "player", "Elo", "95 %", "games", "score");
    return head
        + ratings.stream()
            .sorted((a, b) -> Double.compare(b.elo(), a.elo()))
            .map(
                rating ->
                    String.format(
                        Locale.ROOT,
                        "%-" + width + "s  %+6.0f  %+6.0f …%+6.0f  %6d  %.3f",
                        rating.player(),
                        rating.elo(),
                        rating.low(),
                        rating.high(),
                        rating.games(),
                        rating.score()))
            .collect(Collectors.joining("\n"));
  }
}
