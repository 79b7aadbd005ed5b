package tengen.selfplay.compare;

import java.util.Arrays;

/**
 * One number for all runs of all tasks. Names and definitions are those of Agarwal et al. 2021,
 * section 4, and of their library rliable.
 */
final class Aggregates {

  private Aggregates() {}

  /** Interquartile mean: that of the middle half of all scores; robust, and uses half the runs. */
  static double iqm(Scores scores) {
    double[] all = scores.all();
    Arrays.sort(all);
    int cut = all.length / 4;
    return Arrays.stream(all, cut, all.length - cut).average().orElse(0);
  }

  /** Median over the tasks of their mean scores. */
  static double median(Scores scores) {
    double[] means = scores.taskMeans();
    Arrays.sort(means);
    int n = means.length;
    return (means[(n - 1) / 2] + means[n / 2]) / 2;
  }

  /** Mean over the tasks of their mean scores. */
  static double mean(Scores scores) {
    return Arrays.stream(scores.taskMeans()).average().orElse(0);
  }

  /** How far scores stay below a good one on average; better ones count as good. */
  static double optimalityGap(Scores scores, double good) {
    return good
        - Arrays.stream(scores.all()).map(score -> Math.min(score, good)).average().orElse(0);
  }

  /**
   * The probability that a run of one algorithm beats one of another, on a task at random (Mann and
   * Whitney's U); draws count half.
   */
  static double probabilityOfImprovement(Scores one, Scores other) {
    double sum = 0;
    for (int task = 0; task < one.tasks(); task++) {
      double wins = 0;
      for (double a : one.runs(task)) {
        for (double b : other.runs(task)) {
          wins += a > b ? 1 : a == b ? 0.5 : 0;
        }
      }
      sum += wins / one.runs(task).length / other.runs(task).length;
    }
    return sum / one.tasks();
  }

  /** Performance profile: the share of runs that score more than something. */
  static double shareAbove(Scores scores, double threshold) {
    return Arrays.stream(scores.all()).map(score -> score > threshold ? 1 : 0).average().orElse(0);
  }
}
