package tengen.selfplay.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tengen.selfplay.arena.Elo;

/**
 * What came out of an experiment.
 *
 * @param run its directory
 * @param ended whether it came to its end; false when it was stopped and can be resumed
 * @param game its name
 * @param recorded games that were learnt from records
 * @param played games of its own
 * @param generations complete ones
 * @param best the network that plays
 * @param seconds time spent, over all resumptions
 * @param ratings null where no matches were played
 * @param pictures files
 */
public record ExperimentSummary(
    String run,
    boolean ended,
    String game,
    int recorded,
    int played,
    int generations,
    int best,
    double seconds,
    Ratings ratings,
    List<String> pictures) {

  /** A page for people: what was learnt, how strong it is, where the files are, what to do next. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!ended) {
      return "Stopped; nothing is lost. Go on with: tengen selfplay --resume --run " + run;
    }
    text.append(learnt());
    if (ratings != null) {
      text.append(strength());
    }
    text.append("\nFiles in ").append(run).append(":\n");
    text.append("  networks/").append(String.format(Locale.ROOT, "%06d", best));
    text.append("   the network\n  games/            its games\n");
    for (String picture : pictures) {
      text.append("  ").append(Path.of(run).relativize(Path.of(picture))).append('\n');
    }
    return text.append(next()).toString();
  }

  private String learnt() {
    String records = recorded == 0 ? "nothing" : recorded + " recorded games";
    return String.format(
        Locale.ROOT,
        "%nLearnt %s from %s and %d games of its own, in %d generations and %s.%n",
        game,
        records,
        played,
        generations,
        Progress.time(seconds));
  }

  private String strength() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nStrength with %d visits a move, in Elo (95 %% interval); network 0 is %s:%n",
            ratings.visits(),
            recorded == 0 ? "the untrained one" : "the one that knows only the records"));
    for (Elo.Rating r : ratings.players()) {
      String interval =
          r.player().equals(ratings.anchor())
              ? ""
              : String.format(Locale.ROOT, "(%+.0f to %+.0f)", r.low(), r.high());
      text.append(
          String.format(
              Locale.ROOT,
              "  %+6.0f %-18s %s, %d games%n",
              r.elo(),
              interval,
              shortened(r.player()),
              r.games()));
    }
    ratings
        .between(Rating.name(best), Rating.name(0))
        .ifPresent(score -> text.append(verdict(score)));
    ratings
        .between(Rating.name(best), Rating.sameSearch(ratings.visits()))
        .ifPresent(score -> text.append(verdict(score)));
    return text.toString();
  }

  private static String shortened(String player) {
    String[] words = player.split(" ");
    return player.startsWith("gtp:") ? words[0] : player;
  }

  private static String verdict(Ratings.Score score) {
    boolean itself = score.second().equals(Rating.name(0));
    String better =
        itself
            ? "it has become stronger by playing itself"
            : "stronger than the same search with rollouts in place of the network";
    String verdict =
        score.low() > 0.5 ? better : score.high() < 0.5 ? "it is weaker" : "too close to call";
    return String.format(
        Locale.ROOT,
        "%n%s took %.0f %% of the points against %s in %d games (95 %%: %.0f to %.0f %%): %s.%n",
        score.first(),
        100 * score.score(),
        score.second(),
        score.games(),
        100 * score.low(),
        100 * score.high(),
        verdict);
  }

  private String next() {
    String go =
        game.startsWith("go-")
            ? "  tengen gtp --network " + run + "            play it from any Go program\n"
            : "";
    return "\nNext:\n"
        + go
        + "  tengen arena network:"
        + run
        + "@100 uct:800"
        + (game.startsWith("go-") ? "" : " --game " + game)
        + "\n  tengen record "
        + run
        + " --game 1 --out game.png\n"
        + "  tengen selfplay "
        + (game.startsWith("go-") ? "go" : game)
        + " --minutes 60          a longer run\n";
  }
}
