package tengen.selfplay.arena;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tengen.env.game.Game;

/** Every contestant meets every other one in a match. */
public final class Tournament {

  private final Game game;
  private final List<Contestant> contestants;
  private final MatchConfig config;
  private Consumer<PlayedGame> watcher = played -> {};
  private volatile Match current;
  private volatile boolean stopped;

  /**
   * A tournament to be played. Contestants of one name are told apart by {@code #2}, {@code #3}.
   *
   * @param config of each match
   */
  public Tournament(Game game, List<Contestant> contestants, MatchConfig config) {
    this.game = game;
    this.contestants = named(contestants);
    this.config = config;
  }

  /** Tells of every game when it ends, from the threads that play. */
  public Tournament watchedBy(Consumer<PlayedGame> each) {
    watcher = each;
    return this;
  }

  /** Number of games of all matches. */
  public int games() {
    return contestants.size() * (contestants.size() - 1) / 2 * config.games();
  }

  /** Makes {@link #play} return soon with what ended by then; from any thread. */
  public void stop() {
    stopped = true;
    Match match = current;
    if (match != null) {
      match.stop();
    }
  }

  /** Plays; the results of the matches in order, those without games left out. */
  public List<MatchResult> play() {
    List<MatchResult> results = new ArrayList<>();
    for (int i = 0; i < contestants.size(); i++) {
      for (int j = i + 1; j < contestants.size() && !stopped; j++) {
        MatchResult result = match(contestants.get(i), contestants.get(j));
        if (result.games() > 0) {
          results.add(result);
        }
      }
    }
    return results;
  }

  /**
   * Ratings from the results of matches: {@code random} is 0 if it took part, else the contestant
   * named last.
   */
  public static List<Elo.Rating> ratings(List<MatchResult> results) {
    Elo elo = new Elo();
    results.forEach(elo::add);
    boolean random =
        results.stream().anyMatch(r -> r.first().equals("random") || r.second().equals("random"));
    return elo.ratings(random ? "random" : results.get(results.size() - 1).second(), 0);
  }

  private MatchResult match(Contestant first, Contestant second) {
    Match match = new Match(game, first, second, config).watchedBy(watcher);
    current = match;
    if (stopped) {
      match.stop();
    }
    return match.play();
  }

  private static List<Contestant> named(List<Contestant> contestants) {
    Map<String, Integer> seen = new HashMap<>();
    List<Contestant> named = new ArrayList<>();
    for (Contestant each : contestants) {
      int times = seen.merge(each.name(), 1, Integer::sum);
      named.add(times == 1 ? each : Contestant.of(each.name() + "#" + times, each::open));
    }
    return named;
  }
}
