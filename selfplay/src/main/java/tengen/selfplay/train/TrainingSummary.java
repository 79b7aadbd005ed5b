package tengen.selfplay.train;

import java.util.Locale;
import tengen.agents.Evaluation;

/**
 * What came out of a training run.
 *
 * @param run its directory
 * @param ended whether it came to its end; false when it was stopped
 * @param environment its id
 * @param algorithm its name
 * @param steps made
 * @param seconds spent
 * @param last how the last network does on fresh episodes; null when stopped
 * @param best the same of the network that did best while training
 */
public record TrainingSummary(
    String run,
    boolean ended,
    String environment,
    String algorithm,
    long steps,
    double seconds,
    Score last,
    Score best) {

  /**
   * An evaluation in short.
   *
   * @param low lower bound of the mean's 95 % interval
   * @param high upper bound
   */
  public record Score(int episodes, double mean, double std, double low, double high) {

    static Score of(Evaluation evaluation) {
      double mean = evaluation.mean();
      double margin = evaluation.margin();
      return new Score(
          evaluation.returns().size(), mean, evaluation.std(), mean - margin, mean + margin);
    }

    String text() {
      return String.format(
          Locale.ROOT, "%.1f (%.1f to %.1f) over %d fresh episodes", mean, low, high, episodes);
    }
  }

  /** A page for people. */
  public String text() {
    String head =
        String.format(
            Locale.ROOT,
            "%n%s learnt %s in %,d steps and %.1f s, %,.0f steps a second.%n",
            algorithm,
            environment,
            steps,
            seconds,
            steps / seconds);
    if (!ended) {
      return head
          + "Stopped early. Go on with: tengen train --resume --run "
          + run
          + "\nThe network as it was: "
          + run
          + "/networks/last\n";
    }
    return head
        + "\nMean return (95 % interval):\n  last network  "
        + last.text()
        + "\n  best network  "
        + best.text()
        + "\n\nFiles in "
        + run
        + ":\n  networks/last, networks/best\n  metrics.jsonl, events.out.tfevents.*   tensorboard"
        + " --logdir "
        + run
        + "\n\nNext:\n  tengen evaluate "
        + run
        + "\n";
  }
}
