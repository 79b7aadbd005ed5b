package tengen.agents.continuous;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Streams;
import tengen.agents.nn.LearnerFile;
import tengen.agents.nn.Optimizer;
import tengen.env.io.AtomicFiles;

/**
 * All that the future of a learner depends on beside its networks: optimisers, replay, random
 * streams, counters.
 *
 * @param temperature null where there is none
 * @param acting equal to {@code actor}, or a copy that acts while that is trained
 */
record LearnerState(
    Experience<?> experience,
    Means means,
    Temperature temperature,
    PolicyNet<?> actor,
    PolicyNet<?> acting,
    Optimizer critics) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACTOR = "actor-optimizer.safetensors";
  private static final String ACTING = "acting";
  private static final String CRITICS = "critics-optimizer.safetensors";
  private static final String STREAMS = "streams.json";
  private static final String NUMBERS = "numbers.json";

  void save(Path directory, Path previous) {
    actor.optimizer().save(directory.resolve(ACTOR));
    critics.save(directory.resolve(CRITICS));
    Streams.save(directory.resolve(STREAMS), streams());
    if (acting != actor) {
      LearnerFile.save(directory.resolve(ACTING), ACTING, acting.parts(), Map.of());
    }
    Map<String, double[]> numbers = new TreeMap<>();
    experience.save(directory, previous, numbers);
    means.save(numbers);
    acting.save(numbers);
    if (temperature != null) {
      temperature.save(numbers);
    }
    try {
      AtomicFiles.write(directory.resolve(NUMBERS), JSON.writeValueAsString(numbers));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the learner's counters cannot be written as JSON", e);
    }
  }

  /**
   * Puts all back.
   *
   * @throws IllegalArgumentException if a file is damaged or of another learner
   */
  void load(Path directory) {
    actor.optimizer().load(directory.resolve(ACTOR));
    critics.load(directory.resolve(CRITICS));
    Streams.load(directory.resolve(STREAMS), streams());
    if (acting != actor) {
      LearnerFile.load(directory.resolve(ACTING), ACTING, acting.parts());
    }
    Path file = directory.resolve(NUMBERS);
    Map<String, double[]> numbers;
    try {
      numbers = JSON.readValue(AtomicFiles.read(file), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    experience.load(directory, numbers);
    means.load(numbers);
    acting.load(numbers);
    if (temperature != null) {
      temperature.load(numbers);
    }
  }

  private Map<String, RestorableUniformRandomProvider> streams() {
    Map<String, RestorableUniformRandomProvider> streams = new TreeMap<>();
    streams.put("random", experience.random);
    streams.put("replay", experience.draws);
    streams.put("noise", actor.random());
    if (acting != actor) {
      streams.put("acting", acting.random());
    }
    return streams;
  }
}
