package tengen.selfplay.train;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import tengen.agents.Training;

/** Decides whether a run goes on. */
final class Stopping {

  /** Longest time that an interrupted learner may take to come to where it can be saved [s]. */
  private static final double PATIENCE = 30;

  private final TrainConfig config;
  private final AtomicBoolean interrupted;
  private final long begun = System.nanoTime();
  private long interruptedAt;
  private int withoutBest;
  private String reason;

  /**
   * @param interrupted once true, the run is to end as soon as its state can be saved
   */
  Stopping(TrainConfig config, AtomicBoolean interrupted) {
    this.config = config;
    this.interrupted = interrupted;
  }

  /** Seconds since the run began or was resumed. */
  double seconds() {
    return (System.nanoTime() - begun) * 1e-9;
  }

  /** Looks at steps, episodes and the clock; true if this was the last step. */
  boolean last(Training.Progress now) {
    StopConfig stop = config.stop();
    if (now.steps() >= config.steps()) {
      reason = "all steps made";
    } else if (stop.afterEpisodes() > 0 && now.episodes() >= stop.afterEpisodes()) {
      reason = now.episodes() + " episodes made";
    } else if (stop.afterSeconds() > 0 && seconds() >= stop.afterSeconds()) {
      reason = String.format(Locale.ROOT, "%.0f seconds are over", stop.afterSeconds());
    }
    return over();
  }

  /** Looks at an evaluation. */
  void evaluated(double mean, boolean best) {
    StopConfig stop = config.stop();
    withoutBest = best ? 0 : withoutBest + 1;
    if (stop.enough().isPresent() && mean >= stop.enough().getAsDouble()) {
      reason = "the mean return " + Returns.text(mean) + " is enough";
    } else if (stop.evaluationsWithoutBest() > 0 && withoutBest >= stop.evaluationsWithoutBest()) {
      reason = withoutBest + " evaluations did not better the best network";
    }
  }

  /** Somebody has seen enough. */
  void judged() {
    reason = Judge.REASON;
  }

  /** Whether the run has come to an end of its own. */
  boolean over() {
    return reason != null;
  }

  /** Why it has. */
  String reason() {
    return reason;
  }

  /** Evaluations since the best one, to be saved. */
  int withoutBest() {
    return withoutBest;
  }

  void withoutBest(int evaluations) {
    withoutBest = evaluations;
  }

  /**
   * Whether to leave now, because the user wants it.
   *
   * @param settled whether the state can be saved now; waited for a while
   */
  boolean leave(boolean settled) {
    if (!interrupted.get()) {
      return false;
    }
    if (interruptedAt == 0) {
      interruptedAt = System.nanoTime();
    }
    return settled || (System.nanoTime() - interruptedAt) * 1e-9 > PATIENCE;
  }
}
