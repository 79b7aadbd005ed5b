package tengen.selfplay.train;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tengen.env.Require;

/**
 * What came out of a training run with several seeds.
 *
 * @param run its directory
 * @param ended whether all came to their end
 * @param wanted how many seeds
 * @param seeds one run each, those that were begun
 * @param last mean over the seeds of how the last networks do; null before all have ended
 * @param best the same of the networks that did best while training
 */
public record SeedsSummary(
    String run,
    boolean ended,
    int wanted,
    List<TrainingSummary> seeds,
    Interval last,
    Interval best) {

  /** Copies the list. */
  public SeedsSummary {
    seeds = List.copyOf(seeds);
  }

  /**
   * A mean over seeds.
   *
   * @param low lower bound of its 95 % interval, by Student's distribution
   * @param high upper bound
   */
  public record Interval(double mean, double low, double high) {

    /** The 97.5 % quantiles of Student's distribution with 1, 2, … degrees of freedom. */
    private static final double[] STUDENT = {
      12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
      2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
      2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.960;

    /**
     * Of numbers that are normally distributed.
     *
     * @param numbers at least one; of a single one the interval is the number itself
     */
    static Interval of(double... numbers) {
      Require.inRange("numbers", numbers.length, 1, Integer.MAX_VALUE);
      double mean = 0;
      for (double x : numbers) {
        mean += x / numbers.length;
      }
      if (numbers.length == 1) {
        return new Interval(mean, mean, mean);
      }
      double squares = 0;
      for (double x : numbers) {
        squares += (x - mean) * (x - mean);
      }
      int freedom = numbers.length - 1;
      double quantile = freedom <= STUDENT.length ? STUDENT[freedom - 1] : NORMAL;
      double margin = quantile * Math.sqrt(squares / freedom / numbers.length);
      return new Interval(mean, mean - margin, mean + margin);
    }

    String text() {
      return Returns.text(mean, low, high);
    }
  }

  static SeedsSummary of(String run, int wanted, List<TrainingSummary> seeds) {
    boolean ended = seeds.size() == wanted && seeds.stream().allMatch(TrainingSummary::ended);
    return new SeedsSummary(
        run,
        ended,
        wanted,
        seeds,
        ended ? over(seeds, seed -> seed.last().mean()) : null,
        ended ? over(seeds, seed -> seed.best().mean()) : null);
  }

  private static Interval over(
      List<TrainingSummary> seeds, ToDoubleFunction<TrainingSummary> number) {
    return Interval.of(seeds.stream().mapToDouble(number).toArray());
  }

  /** A table for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%8s %12s %10s %14s %14s%n",
            "seed",
            "steps",
            "seconds",
            "last",
            "best"));
    for (TrainingSummary seed : seeds) {
      text.append(
          String.format(
              Locale.ROOT,
              "%8d %,12d %10.1f %14s %14s%n",
              seed.seed(),
              seed.steps(),
              seed.seconds(),
              mean(seed.last()),
              mean(seed.best())));
    }
    if (!ended) {
      return text + "\nStopped early. Go on with: tengen train --resume --run " + run + "\n";
    }
    return text
        + "\nMean return over the seeds (95 % interval):\n  last network  "
        + last.text()
        + "\n  best network  "
        + best.text()
        + "\n\nFiles in "
        + run
        + ", a run for each seed:   tensorboard --logdir "
        + run
        + "\n";
  }

  private static String mean(TrainingSummary.Score score) {
    return score == null ? "-" : Returns.text(score.mean());
  }
}
