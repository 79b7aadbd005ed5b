package tengen.selfplay.run;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The minutes of a run: how many are gone, over all resumptions, and what the rest is for. */
final class TimeBudget {

  private static final double PRETRAIN_SHARE = 0.2;
  private static final double RATING_SHARE = 0.25;

  /** The first steps warm up the JVM and the engine; the median of the others counts. */
  private static final int WARM_UP_STEPS = 10;

  private static final int TIMED_STEPS = 15;

  private final double minutes;
  private final double before;
  private final long begun = System.nanoTime();

  /**
   * A budget that runs from now on.
   *
   * @param minutes for the whole run; 0 for no limit
   * @param before seconds that earlier parts of the run took
   */
  TimeBudget(double minutes, double before) {
    this.minutes = minutes;
    this.before = before;
  }

  /** Seconds that the run has taken so far. */
  double spent() {
    return before + (System.nanoTime() - begun) * 1e-9;
  }

  /** Whether so many more seconds leave enough for the rating at the end. */
  boolean fits(double seconds) {
    return minutes == 0 || spent() + seconds <= minutes * 60 * (1 - RATING_SHARE);
  }

  /** Whether all of it is gone. */
  boolean over() {
    return minutes > 0 && spent() > minutes * 60;
  }

  /**
   * How many steps of pretraining this machine can take.
   *
   * @param most at most so many
   * @param trial takes one step; given its number
   * @return from 1 to {@code most}
   */
  int pretrainSteps(int most, IntConsumer trial) {
    double[] seconds = new double[TIMED_STEPS];
    for (int i = -WARM_UP_STEPS; i < TIMED_STEPS; i++) {
      long start = System.nanoTime();
      trial.accept(i + WARM_UP_STEPS);
      if (i >= 0) {
        seconds[i] = (System.nanoTime() - start) * 1e-9;
      }
    }
    Arrays.sort(seconds);
    double fitting = minutes * 60 * PRETRAIN_SHARE / seconds[TIMED_STEPS / 2];
    return (int) Math.max(1, Math.min(most, fitting));
  }
}
