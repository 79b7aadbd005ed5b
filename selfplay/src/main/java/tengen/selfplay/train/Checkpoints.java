package tengen.selfplay.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tengen.agents.Learner;
import tengen.agents.Normalizer;
import tengen.agents.Training;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * What a killed run goes on from: {@code state/checkpoints/000000123456}, named after the steps.
 * Each appears in one step when it is whole; then the older ones go. Files that have not changed
 * are links to those of the one before, so that each is whole by itself.
 */
final class Checkpoints {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final Networks networks;

  /**
   * @param networks of the run, which know what fits it
   */
  Checkpoints(Path run, Networks networks) {
    directory = run.resolve("state").resolve("checkpoints");
    this.networks = networks;
  }

  /**
   * What the run itself has to remember.
   *
   * @param nextEvaluation steps at which the next evaluation is due
   * @param nextCheckpoint steps at which the next checkpoint is due
   * @param bestMean mean return of the best evaluation; null before the first
   * @param withoutBest evaluations since then
   */
  record Marks(long nextEvaluation, long nextCheckpoint, Double bestMean, int withoutBest) {}

  /**
   * Writes one.
   *
   * @return its directory, in which {@code model.safetensors} has the networks
   */
  Path save(Training<?> training, Learner<?> learner, Normalizer normalizer, Marks marks) {
    String name = String.format(Locale.ROOT, "%012d", training.steps());
    Path previous = newest().orElse(null);
    AtomicFiles.writeDirectory(
        directory.resolve(name),
        aside -> {
          training.save(aside.resolve("training.json"));
          learner.saveState(aside, previous);
          networks.describe(aside, normalizer, training.steps());
          AtomicFiles.write(aside.resolve("marks.json"), JSON.writeValueAsString(marks));
        });
    for (Path old : all()) {
      if (!old.getFileName().toString().equals(name)) {
        AtomicFiles.delete(old);
      }
    }
    return directory.resolve(name);
  }

  /** What the newest one is called, for people; empty before the first. */
  Optional<Path> newest() {
    List<Path> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * Brings a new loop, learner and normaliser to where the newest checkpoint was made.
   *
   * @throws IllegalArgumentException if a file is damaged, or of another algorithm or environment
   */
  Optional<Marks> load(Training<?> training, Learner<?> learner, Normalizer normalizer) {
    Optional<Path> newest = newest();
    try {
      return newest.map(directory -> load(directory, training, learner, normalizer));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "the checkpoint cannot be gone on from: " + e.getMessage() + "; start a new run", e);
    }
  }

  private Marks load(Path newest, Training<?> training, Learner<?> learner, Normalizer normalizer) {
    networks.check(newest);
    networks.load(newest, normalizer);
    training.load(newest.resolve("training.json"));
    learner.loadState(newest);
    Path file = newest.resolve("marks.json");
    try {
      return JSON.readValue(AtomicFiles.read(file), Marks.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  /** Oldest first. */
  private List<Path> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{12}"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileErrors.cannot("read", directory, e);
    }
  }
}
