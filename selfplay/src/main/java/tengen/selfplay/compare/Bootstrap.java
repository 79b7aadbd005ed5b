package tengen.selfplay.compare;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.Rng;

/**
 * Stratified bootstrap: the runs of each task are drawn again with replacement, and what is
 * computed from them spreads as it would over other seeds; intervals are the percentiles from 2.5
 * to 97.5.
 */
final class Bootstrap {

  private static final double TAIL = 0.025;

  private final int repetitions;
  private final long seed;

  /** The same seed, the same intervals. */
  Bootstrap(int repetitions, long seed) {
    this.repetitions = Require.inRange("repetitions", repetitions, 1, 10_000_000);
    this.seed = seed;
  }

  /** Of something that is computed from an algorithm's scores. */
  Interval of(Scores scores, ToDoubleFunction<Scores> statistic) {
    UniformRandomProvider random = Rng.stream(seed, "compare.bootstrap");
    double[] again = new double[repetitions];
    for (int i = 0; i < repetitions; i++) {
      again[i] = statistic.applyAsDouble(resample(scores, random));
    }
    return interval(statistic.applyAsDouble(scores), again);
  }

  /**
   * Of something that is computed from two algorithms' scores, whose runs have nothing in common.
   */
  Interval of(Scores one, Scores other, ToDoubleBiFunction<Scores, Scores> statistic) {
    UniformRandomProvider random = Rng.stream(seed, "compare.bootstrap");
    double[] again = new double[repetitions];
    for (int i = 0; i < repetitions; i++) {
      again[i] = statistic.applyAsDouble(resample(one, random), resample(other, random));
    }
    return interval(statistic.applyAsDouble(one, other), again);
  }

  private static Scores resample(Scores scores, UniformRandomProvider random) {
    double[][] drawn = new double[scores.tasks()][];
    for (int task = 0; task < drawn.length; task++) {
      double[] runs = scores.runs(task);
      drawn[task] = new double[runs.length];
      for (int i = 0; i < runs.length; i++) {
        drawn[task][i] = runs[random.nextInt(runs.length)];
      }
    }
    return new Scores(drawn);
  }

  private static Interval interval(double value, double[] again) {
    Arrays.sort(again);
    return new Interval(value, percentile(again, TAIL), percentile(again, 1 - TAIL));
  }

  /* Between two numbers in proportion, as NumPy does by default. */
  private static double percentile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
