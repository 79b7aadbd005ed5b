package tengen.selfplay.arena;

import java.util.List;

/**
 * A 95 % interval for a share of points: Wilson's score interval (1927), on the number of
 * independent win-or-loss games that would vary as much as the ones played. Draws and pairs from
 * one opening vary less (or more) than such games; the ratio is taken from the pairs, drawn towards
 * 1 while there are few.
 *
 * @param low lower bound, in [0, 1]
 * @param high upper bound, in [0, 1]
 */
public record ScoreInterval(double low, double high) {

  private static final double Z = 1.959964;

  /** Pairs of ordinary variance that are thought to have been played before. */
  private static final double PRIOR_PAIRS = 10;

  /**
   * The interval.
   *
   * @param pairs points of each pair of games, in {@code [0, 2]}; other games have none
   */
  public static ScoreInterval of(int wins, int losses, int draws, List<Double> pairs) {
    int games = wins + losses + draws;
    if (games == 0) {
      return new ScoreInterval(0, 1);
    }
    double p = (wins + 0.5 * draws) / games;
    return wilson(p, games / ratio(p, pairs));
  }

  static ScoreInterval wilson(double p, double n) {
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return new ScoreInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** Variance of a pair's points against that of two independent win-or-loss games. */
  private static double ratio(double p, List<Double> pairs) {
    double ordinary = 2 * p * (1 - p);
    if (ordinary == 0 || pairs.isEmpty()) {
      return 1;
    }
    double sum = 0;
    for (double points : pairs) {
      sum += (points - 2 * p) * (points - 2 * p);
    }
    double seen = sum / ordinary;
    return (seen + PRIOR_PAIRS) / (pairs.size() + PRIOR_PAIRS);
  }
}
