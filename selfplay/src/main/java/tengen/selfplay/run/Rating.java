package tengen.selfplay.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tengen.env.Rng;
import tengen.env.game.Game;
import tengen.env.go.GoGame;
import tengen.env.io.AtomicFiles;
import tengen.selfplay.arena.Contestant;
import tengen.selfplay.arena.Match;
import tengen.selfplay.arena.MatchConfig;
import tengen.selfplay.arena.MatchResult;
import tengen.selfplay.arena.Players;
import tengen.selfplay.arena.Sprt;

/**
 * Matches between a run's networks and fixed opponents. Each pairing's result is kept in {@code
 * state/}, so that a killed run plays only what is missing.
 */
final class Rating {

  /**
   * Refuses a network that is no better, accepts one that is 50 Elo better, soon if it is clear.
   */
  private static final Sprt GATE = new Sprt(0, 50, 0.05, 0.05);

  /** So many networks, evenly spread over the generations, are rated besides the best one. */
  private static final int CURVE = 10;

  private final RunDirectory run;
  private final ExperimentConfig config;
  private final Game game;
  private final Progress.Style style;
  private final AtomicBoolean stop;
  private final Consumer<String> told;

  Rating(
      RunDirectory run,
      ExperimentConfig config,
      Game game,
      Progress.Style style,
      AtomicBoolean stop,
      Consumer<String> told) {
    this.run = run;
    this.config = config;
    this.game = game;
    this.style = style;
    this.stop = stop;
    this.told = told;
  }

  /** The name of a run's network among the players. */
  static String name(int network) {
    return "network " + network;
  }

  /**
   * Rates the networks of a run.
   *
   * @param last the newest network
   * @param best the one that plays
   * @param outOfTime once true, the pairings that matter least are left out, and the user is told
   * @return empty when stopped, or when there is nothing to play
   */
  Optional<Ratings> rate(int last, int best, BooleanSupplier outOfTime) {
    if (config.rating().games() == 0) {
      return Optional.empty();
    }
    List<Ratings.Score> scores = new ArrayList<>();
    for (Pairing pairing : pairings(last, best)) {
      if (!scores.isEmpty() && outOfTime.getAsBoolean()) {
        told.accept("no time left to rate " + pairing.title() + "; more with --minutes");
        continue;
      }
      Optional<Ratings.Score> score = play(pairing);
      if (stop.get()) {
        return Optional.empty();
      }
      score.ifPresent(scores::add);
    }
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    Ratings ratings = Ratings.of(game.name(), name(0), config.rating().visits(), scores);
    ratings.write(run.ratings());
    return Optional.of(ratings);
  }

  /** Whether a network scores at least half against another, decided by at most so many games. */
  Optional<Boolean> atLeastAsGood(int challenger, int best, int games) {
    Pairing pairing = new Pairing("gate", network(challenger), network(best), games, true);
    return play(pairing).map(score -> score.score() >= 0.5);
  }

  private record Pairing(
      String kind, Contestant first, Contestant second, int games, boolean sequential) {

    String title() {
      return first.name() + " against " + second.name();
    }
  }

  /** Those that matter most first. */
  private List<Pairing> pairings(int last, int best) {
    int games = config.rating().games();
    List<Pairing> pairings = new ArrayList<>();
    if (best > 0) {
      pairings.add(new Pairing("rating", network(best), network(0), games, false));
    }
    for (String opponent : config.rating().opponents().split(",")) {
      if (!opponent.isBlank()) {
        String name = opponent.strip();
        boolean equalSearch = name.equals(sameSearch(config.rating().visits()));
        int count = equalSearch ? games : Math.max(2, games / 20 * 2);
        opponent(name)
            .ifPresent(o -> pairings.add(new Pairing("rating", network(best), o, count, false)));
      }
    }
    for (int number : between(last, best)) {
      pairings.add(
          new Pairing("rating", network(number), network(0), Math.max(2, games / 4), false));
    }
    return pairings;
  }

  /** The player that searches as much as the rated networks do, with rollouts instead of one. */
  static String sameSearch(int visits) {
    return "uct:" + visits;
  }

  /** Networks for the points of the curve between the first and the best one, newest first. */
  private static List<Integer> between(int last, int best) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = CURVE; i > 0; i--) {
      int number = (int) Math.round((double) last * i / CURVE);
      if (number > 0 && number != best && !numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private Optional<Contestant> opponent(String text) {
    if (text.startsWith("gtp:")) {
      String program = text.substring(4).strip().split("\\s+")[0];
      if (!installed(program)) {
        told.accept(program + " is not installed: it is left out of the rating");
        return Optional.empty();
      }
    }
    return Optional.of(Players.parse(text));
  }

  private static boolean installed(String program) {
    if (program.contains("/")) {
      return Files.isExecutable(Path.of(program));
    }
    for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }

  private Contestant network(int number) {
    return Players.network(name(number), run.network(number), config.rating().visits());
  }

  /* Most engines refuse suicide, which the networks' own games allow. */
  private Game withoutSuicide() {
    if (!(game instanceof GoGame go)) {
      return game;
    }
    return new GoGame(go.size(), go.rules().withSuicide(false), go.planes(), go.maxLength());
  }

  private Optional<Ratings.Score> play(Pairing pairing) {
    String title = pairing.title();
    Path file = run.state(pairing.kind() + "-" + title.replaceAll("[^A-Za-z0-9]+", "-") + ".json");
    if (Files.exists(file)) {
      return Optional.of(Ratings.read(file, Ratings.Score.class));
    }
    long seed = Rng.seed(config.seed(), "rating " + title);
    MatchConfig matchConfig =
        MatchConfig.of(game, pairing.games(), seed).withThreads(config.workers());
    Game rules = pairing.second().name().startsWith("gtp:") ? withoutSuicide() : game;
    try (Progress progress = Progress.start(style, title, pairing.games(), "games")) {
      Match match = new Match(rules, pairing.first(), pairing.second(), matchConfig);
      match.watchedBy(
          played -> {
            progress.step(1);
            if (stop.get()) {
              match.stop();
            }
          });
      if (pairing.sequential()) {
        match.until(GATE::decides);
      }
      MatchResult result = match.play();
      if (stop.get()) {
        return Optional.empty();
      }
      Ratings.Score score = Ratings.Score.of(result);
      AtomicFiles.write(file, Ratings.json(score));
      return Optional.of(score);
    }
  }
}
