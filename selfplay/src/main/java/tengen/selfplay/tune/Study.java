package tengen.selfplay.tune;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tengen.env.io.AtomicFiles;

/**
 * A search for settings as it stands, kept in {@code study.json} after every change, so that none
 * is lost or made twice when it is killed. For several threads.
 */
final class Study {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What the file holds. */
  private record Content(StudyConfig config, List<Trial> trials) {}

  private final Path directory;
  private final StudyConfig config;
  private final SearchSpace space;
  private final List<Trial> trials;

  private Study(Path directory, Content content) {
    this.directory = directory;
    config = content.config;
    space = new SearchSpace(config.space());
    trials = new ArrayList<>(content.trials);
  }

  /**
   * Begins one.
   *
   * @throws IllegalArgumentException if the directory is not empty
   */
  static Study create(Path directory, StudyConfig config) {
    if (Files.exists(file(directory))) {
      throw new IllegalArgumentException(
          directory + " holds a search already: go on with --resume, or choose another --run");
    }
    Study study = new Study(directory, new Content(config, List.of()));
    study.save();
    return study;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if there is none, or it is damaged
   */
  static Study open(Path directory) {
    Path file = file(directory);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(directory + " holds no search: it has no study.json");
    }
    try {
      return new Study(directory, JSON.readValue(AtomicFiles.read(file), Content.class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  private static Path file(Path directory) {
    return directory.resolve("study.json");
  }

  private void save() {
    try {
      AtomicFiles.write(
          file(directory), JSON.writeValueAsString(new Content(config, trials)) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the study cannot be written as JSON", e);
    }
  }

  StudyConfig config() {
    return config;
  }

  SearchSpace space() {
    return space;
  }

  Path directory() {
    return directory;
  }

  /**
   * Where a trial trains.
   *
   * @param seed from 0 on
   */
  Path run(Trial trial, int seed) {
    return directory.resolve(String.format("trials/%04d/seed-%d", trial.number(), seed + 1));
  }

  /** A copy. */
  synchronized List<Trial> trials() {
    return List.copyOf(trials);
  }

  /** Trials that were begun and not ended: a killed search goes on with them. */
  synchronized List<Trial> unfinished() {
    return trials.stream().filter(trial -> trial.state() == Trial.State.RUNNING).toList();
  }

  /** Draws the next trial; empty after the last one. */
  synchronized Optional<Trial> next() {
    if (trials.size() >= config.trials()) {
      return Optional.empty();
    }
    List<Trial> told = trials.stream().filter(Trial::told).toList();
    int number = trials.size();
    Trial trial = Trial.begun(number, config.sampler(space).next(number, told));
    trials.add(trial);
    save();
    return Optional.of(trial);
  }

  /** Changes a trial. */
  synchronized Trial update(int number, UnaryOperator<Trial> change) {
    Trial changed = change.apply(trials.get(number));
    trials.set(number, changed);
    save();
    return changed;
  }

  /** The best of those that came to their end; empty before one has. */
  synchronized Optional<Trial> best() {
    return trials.stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE)
        .min(Trial.BEST_FIRST);
  }
}
