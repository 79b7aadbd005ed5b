package tengen.selfplay.arena;

import tengen.env.Require;
import tengen.env.game.Game;

/**
 * How a match is played.
 *
 * @param games to play; an odd number is one more than pairs of openings
 * @param openingPlies random moves at the start of each pair of games
 * @param atOnce games that one thread plays in lock-step; it changes speed, and with networks the
 *     last bits of their answers
 * @param threads at work; does not change results
 * @param seed of openings and players
 */
public record MatchConfig(int games, int openingPlies, int atOnce, int threads, long seed) {

  /** Checks every number. */
  public MatchConfig {
    Require.inRange("games", games, 1, 10_000_000);
    Require.inRange("opening plies", openingPlies, 0, 1000);
    Require.inRange("games at once", atOnce, 1, 4096);
    Require.inRange("threads", threads, 1, 1024);
  }

  /**
   * Usual openings; 2 to 16 games at once, an eighth of the games where that is between; one
   * thread.
   */
  public static MatchConfig of(Game game, int games, long seed) {
    int atOnce = Math.max(2, Math.min(16, games / 16 * 2));
    return new MatchConfig(games, Openings.defaultPlies(game), atOnce, 1, seed);
  }

  /** The same with another number of threads. */
  public MatchConfig withThreads(int newThreads) {
    return new MatchConfig(games, openingPlies, atOnce, newThreads, seed);
  }

  /** The same with other openings. */
  public MatchConfig withOpeningPlies(int plies) {
    return new MatchConfig(games, plies, atOnce, threads, seed);
  }

  /** The same with another number of games at once. */
  public MatchConfig withAtOnce(int newAtOnce) {
    return new MatchConfig(games, openingPlies, newAtOnce, threads, seed);
  }
}
