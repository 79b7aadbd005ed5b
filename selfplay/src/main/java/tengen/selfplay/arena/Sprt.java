package tengen.selfplay.arena;

import java.util.List;
import tengen.env.Require;

/**
 * Wald's sequential test (1945) of whether a contestant is better by {@code elo1} than by {@code
 * elo0}, in the generalised form of chess engine testing: the log likelihood ratio of the mean
 * points of a pair of games, with the variance taken from the pairs seen.
 *
 * @param elo0 difference at which a contestant is to be refused
 * @param elo1 difference at which it is to be accepted, above {@code elo0}
 * @param alpha probability to accept at {@code elo0}, in (0, 0.5)
 * @param beta probability to refuse at {@code elo1}, in (0, 0.5)
 */
public record Sprt(double elo0, double elo1, double alpha, double beta) {

  /** Pairs of two fair games that are thought to have been seen, for the variance only. */
  private static final double PRIOR_PAIRS = 2;

  /** What is known. */
  public enum Decision {
    /** The difference is at least {@code elo1}, as far as the test can tell. */
    ACCEPT,
    /** It is at most {@code elo0}. */
    REFUSE,
    /** More games are needed. */
    OPEN
  }

  /** Checks every number. */
  public Sprt {
    Require.inRange("elo0", elo0, -2000, 2000);
    Require.inRange("elo1", elo1, -2000, 2000);
    Require.inRange("alpha", alpha, 1e-9, 0.5);
    Require.inRange("beta", beta, 1e-9, 0.5);
    if (elo1 <= elo0) {
      throw new IllegalArgumentException(
          "elo1 must be greater than elo0; got " + elo1 + " and " + elo0);
    }
  }

  /** The decision after these pairs of games, in the order of play. */
  public Decision decide(List<Double> pairs) {
    double ratio = logLikelihoodRatio(pairs);
    if (ratio >= Math.log((1 - beta) / alpha)) {
      return Decision.ACCEPT;
    }
    return ratio <= Math.log(beta / (1 - alpha)) ? Decision.REFUSE : Decision.OPEN;
  }

  /** Whether a match need not go on; for {@link Match#until}. */
  public boolean decides(MatchResult result) {
    return decide(result.pairs()) != Decision.OPEN;
  }

  /**
   * Of {@code elo1} against {@code elo0}.
   *
   * @param pairs points of each pair, in {@code [0, 2]}
   */
  public double logLikelihoodRatio(List<Double> pairs) {
    if (pairs.isEmpty()) {
      return 0;
    }
    double sum = 0;
    for (double points : pairs) {
      sum += points / 2;
    }
    int n = pairs.size();
    double mean = sum / n;
    double squares = PRIOR_PAIRS * 0.125;
    for (double points : pairs) {
      squares += (points / 2 - mean) * (points / 2 - mean);
    }
    double variance = squares / (n + PRIOR_PAIRS);
    double s0 = Elo.toScore(elo0);
    double s1 = Elo.toScore(elo1);
    return n * (s1 - s0) * (2 * mean - s0 - s1) / (2 * variance);
  }
}
