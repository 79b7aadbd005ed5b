package tengen.selfplay.arena;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ratings from results between many players: the Bradley–Terry model (1952), a draw counted as half
 * a win and half a loss, with a prior of one drawn game between any two that met, so that a player
 * who won every game has a finite rating. The most probable ratings are found by Newton's method;
 * the intervals come from the curvature there, narrowed where draws make results vary less than
 * wins and losses would.
 *
 * <p>One player is the anchor, whose rating is given; the others' intervals are those of the
 * difference to it.
 */
public final class Elo {

  /** Elo points for one unit of the logistic function. */
  private static final double SCALE = 400 / Math.log(10);

  private static final double Z = 1.959964;
  private static final double PRIOR_GAMES = 1;

  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<double[]> results = new ArrayList<>();

  /**
   * A rating.
   *
   * @param player its name
   * @param elo its rating in Elo points
   * @param low lower bound of its 95 % interval
   * @param high upper bound of its 95 % interval
   * @param games played
   * @param score share of the points in them, in [0, 1]
   */
  public record Rating(
      String player, double elo, double low, double high, int games, double score) {}

  /** No results yet. */
  public Elo() {}

  /** The expected share of points of a player who is better by so many Elo points. */
  public static double toScore(double elo) {
    return 1 / (1 + Math.exp(-elo / SCALE));
  }

  /** The difference in Elo points that a share of points stands for; infinite at 0 and 1. */
  public static double ofScore(double score) {
    return SCALE * (Math.log(score) - Math.log1p(-score));
  }

  /** Adds the games between two players. */
  public Elo add(String first, String second, int wins, int losses, int draws) {
    if (first.equals(second)) {
      throw new IllegalArgumentException(first + " cannot be rated by games against itself");
    }
    if (wins < 0 || losses < 0 || draws < 0) {
      throw new IllegalArgumentException(
          "wins, losses and draws must not be negative; got "
              + wins
              + ", "
              + losses
              + " and "
              + draws);
    }
    int a = index.computeIfAbsent(first, name -> index.size());
    int b = index.computeIfAbsent(second, name -> index.size());
    results.add(new double[] {a, b, wins, losses, draws});
    return this;
  }

  /** Adds a match. */
  public Elo add(MatchResult match) {
    return add(match.first(), match.second(), match.wins(), match.losses(), match.draws());
  }

  /**
   * The ratings, in the order in which players were first named.
   *
   * @param anchor a player
   * @param anchorElo its rating
   * @throws IllegalArgumentException if the anchor has no games, or some player met nobody who is
   *     connected to it by games
   */
  public List<Rating> ratings(String anchor, double anchorElo) {
    Integer fixed = index.get(anchor);
    if (fixed == null) {
      throw new IllegalArgumentException(
          "no games of "
              + anchor
              + ", whose rating is to be the fixed one; players are "
              + String.join(", ", index.keySet()));
    }
    int n = index.size();
    double[][] points = new double[n][n];
    double[][] games = new double[n][n];
    fill(points, games);
    requireConnected(games, fixed, anchor);
    double[] strength = maximise(points, games, fixed);
    double[][] covariance = invert(curvature(games, strength, fixed));
    double narrowing = narrowing(strength);
    List<Rating> ratings = new ArrayList<>();
    for (Map.Entry<String, Integer> player : index.entrySet()) {
      int i = player.getValue();
      double elo = anchorElo + SCALE * strength[i];
      double error = i == fixed ? 0 : Z * SCALE * Math.sqrt(narrowing * covariance[i][i]);
      ratings.add(rating(player.getKey(), i, elo, error));
    }
    return ratings;
  }

  private Rating rating(String name, int i, double elo, double error) {
    double games = 0;
    double points = 0;
    for (double[] r : results) {
      boolean asFirst = r[0] == i;
      if (asFirst || r[1] == i) {
        games += r[2] + r[3] + r[4];
        points += (asFirst ? r[2] : r[3]) + r[4] / 2;
      }
    }
    return new Rating(
        name, elo, elo - error, elo + error, (int) games, games == 0 ? 0.5 : points / games);
  }

  private void fill(double[][] points, double[][] games) {
    for (double[] r : results) {
      int a = (int) r[0];
      int b = (int) r[1];
      double played = r[2] + r[3] + r[4];
      if (played == 0) {
        continue;
      }
      if (games[a][b] == 0) {
        games[a][b] = games[b][a] = PRIOR_GAMES;
        points[a][b] = points[b][a] = PRIOR_GAMES / 2;
      }
      games[a][b] += played;
      games[b][a] += played;
      points[a][b] += r[2] + r[4] / 2;
      points[b][a] += r[3] + r[4] / 2;
    }
  }

  private void requireConnected(double[][] games, int from, String anchor) {
    boolean[] seen = new boolean[games.length];
    mark(games, from, seen);
    for (Map.Entry<String, Integer> player : index.entrySet()) {
      if (!seen[player.getValue()]) {
        throw new IllegalArgumentException(
            "no games connect "
                + player.getKey()
                + " with "
                + anchor
                + ": their ratings cannot be"
                + " compared");
      }
    }
  }

  private static void mark(double[][] games, int player, boolean[] seen) {
    seen[player] = true;
    for (int other = 0; other < games.length; other++) {
      if (games[player][other] > 0 && !seen[other]) {
        mark(games, other, seen);
      }
    }
  }

  /* Newton's method; the likelihood is concave, steps are bounded so that the start does not matter.
   * The fixed player stays at 0. */
  private static double[] maximise(double[][] points, double[][] games, int fixed) {
    int n = games.length;
    double[] strength = new double[n];
    for (int round = 0; round < 200; round++) {
      double[] gradient = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          gradient[i] += points[i][j] - games[i][j] * expected(strength[i] - strength[j]);
        }
      }
      gradient[fixed] = 0;
      double[][] inverse = invert(curvature(games, strength, fixed));
      double largest = 0;
      for (int i = 0; i < n; i++) {
        double step = 0;
        for (int j = 0; j < n; j++) {
          step += inverse[i][j] * gradient[j];
        }
        largest = Math.max(largest, Math.abs(step));
        strength[i] += Math.max(-1, Math.min(1, step));
      }
      if (largest < 1e-10) {
        break;
      }
    }
    return strength;
  }

  /**
   * Minus the second derivative of the log likelihood; row and column of the fixed one are unit.
   */
  private static double[][] curvature(double[][] games, double[] strength, int fixed) {
    int n = games.length;
    double[][] h = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && i != fixed) {
          double p = expected(strength[i] - strength[j]);
          double information = games[i][j] * p * (1 - p);
          h[i][i] += information;
          if (j != fixed) {
            h[i][j] = -information;
          }
        }
      }
    }
    h[fixed][fixed] = 1;
    return h;
  }

  /** Variance of the results seen against that of wins and losses alone; at most 1. */
  private double narrowing(double[] strength) {
    double seen = 5;
    double ordinary = 5;
    for (double[] r : results) {
      double p = expected(strength[(int) r[0]] - strength[(int) r[1]]);
      seen += r[2] * (1 - p) * (1 - p) + r[3] * p * p + r[4] * (0.5 - p) * (0.5 - p);
      ordinary += (r[2] + r[3] + r[4]) * p * (1 - p);
    }
    return Math.min(1, seen / ordinary);
  }

  private static double expected(double difference) {
    return 1 / (1 + Math.exp(-difference));
  }

  /** Inverse of a symmetric positive definite matrix, by Gauss and Jordan. */
  private static double[][] invert(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = Arrays.copyOf(matrix[i], n);
      inverse[i][i] = 1;
    }
    for (int column = 0; column < n; column++) {
      double pivot = a[column][column];
      for (int k = 0; k < n; k++) {
        a[column][k] /= pivot;
        inverse[column][k] /= pivot;
      }
      for (int row = 0; row < n; row++) {
        double factor = a[row][column];
        if (row == column || factor == 0) {
          continue;
        }
        for (int k = 0; k < n; k++) {
          a[row][k] -= factor * a[column][k];
          inverse[row][k] -= factor * inverse[column][k];
        }
      }
    }
    return inverse;
  }
}
