package tengen.selfplay.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tengen.agents.Evaluation;
import tengen.env.io.AtomicFiles;

/**
 * What came out of a training run.
 *
 * @param run its directory
 * @param ended whether it came to its end; false when it was stopped
 * @param reason why it ended
 * @param environment its id
 * @param algorithm its name
 * @param seed of the run
 * @param steps made
 * @param seconds spent since the run began or was resumed
 * @param last how the last network does on fresh episodes; null when stopped
 * @param best the same of the network that did best while training
 */
public record TrainingSummary(
    String run,
    boolean ended,
    String reason,
    String environment,
    String algorithm,
    long seed,
    long steps,
    double seconds,
    Score last,
    Score best) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * An evaluation in short.
   *
   * @param low lower bound of the mean's 95 % interval
   * @param high upper bound
   * @param measures see {@link Evaluation#measures}
   */
  public record Score(
      int episodes,
      double mean,
      double std,
      double low,
      double high,
      Map<String, Double> measures) {

    /** A summary without measures has none. */
    public Score {
      measures = measures == null ? Map.of() : measures;
    }

    static Score of(Evaluation evaluation) {
      double mean = evaluation.mean();
      double margin = evaluation.margin();
      return new Score(
          evaluation.returns().size(),
          mean,
          evaluation.std(),
          mean - margin,
          mean + margin,
          evaluation.measures());
    }

    String text() {
      return Returns.text(mean, low, high) + " over " + episodes + " fresh episodes";
    }
  }

  private static Path file(Path run) {
    return run.resolve("summary.json");
  }

  /** Keeps it in the run's directory. */
  void writeTo(Path directory) {
    try {
      AtomicFiles.write(file(directory), JSON.writeValueAsString(this) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the summary cannot be written as JSON", e);
    }
  }

  /** That of a run that came to its end. */
  public static Optional<TrainingSummary> read(Path directory) {
    Path file = file(directory);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(AtomicFiles.read(file), TrainingSummary.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " is damaged: " + e.getOriginalMessage() + "; delete it, and resume again", e);
    }
  }

  /** A page for people. */
  public String text() {
    String head =
        String.format(
            Locale.ROOT,
            "%n%s learnt %s in %,d steps and %.1f s: %s.%n",
            algorithm,
            environment,
            steps,
            seconds,
            reason);
    if (!ended) {
      return head
          + "Stopped early. "
          + (Algorithms.named(algorithm).resumable()
              ? "Go on with: tengen train --resume --run " + run
              : "It cannot go on, as the state of " + algorithm + " cannot be saved.")
          + "\nThe network as it was: "
          + run
          + "/networks/last\n";
    }
    return head
        + "\nMean return (95 % interval):\n  last network  "
        + last.text()
        + "\n  best network  "
        + best.text()
        + Measured.text(last.measures)
        + "\n\nFiles in "
        + run
        + ":\n  networks/last, networks/best, pictures/return.png\n  metrics.jsonl,"
        + " events.out.tfevents.*   tensorboard"
        + " --logdir "
        + run
        + "\n\nNext:\n  tengen evaluate "
        + run
        + "\n";
  }
}
