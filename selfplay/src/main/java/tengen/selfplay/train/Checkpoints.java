package tengen.selfplay.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tengen.agents.Learner;
import tengen.agents.Training;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * What a killed run goes on from: {@code state/checkpoints/000000123456}, named after the steps.
 * Each appears in one step when it is whole; then the older ones go.
 */
final class Checkpoints {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;

  Checkpoints(Path run) {
    directory = run.resolve("state").resolve("checkpoints");
  }

  /**
   * What the run itself has to remember.
   *
   * @param nextEvaluation steps at which the next evaluation is due
   * @param nextCheckpoint steps at which the next checkpoint is due
   * @param bestMean mean return of the best evaluation; null before the first
   */
  record Marks(long nextEvaluation, long nextCheckpoint, Double bestMean) {}

  void save(Training<?> training, Learner<?> learner, Marks marks) {
    String name = String.format(Locale.ROOT, "%012d", training.steps());
    AtomicFiles.writeDirectory(
        directory.resolve(name),
        aside -> {
          training.save(aside.resolve("training.json"));
          learner.saveState(aside);
          AtomicFiles.write(aside.resolve("marks.json"), JSON.writeValueAsString(marks));
        });
    for (Path old : all()) {
      if (!old.getFileName().toString().equals(name)) {
        AtomicFiles.delete(old);
      }
    }
  }

  /** Brings a new loop and a new learner to where the newest checkpoint was made. */
  Optional<Marks> load(Training<?> training, Learner<?> learner) {
    List<Path> all = all();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Path newest = all.get(all.size() - 1);
    training.load(newest.resolve("training.json"));
    learner.loadState(newest);
    Path file = newest.resolve("marks.json");
    try {
      return Optional.of(JSON.readValue(AtomicFiles.read(file), Marks.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + " is damaged: " + e.getOriginalMessage() + "; start a new run", e);
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
