package tengen.agents.continuous;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.agents.Streams;
import tengen.agents.nn.Optimizer;
import tengen.env.io.AtomicFiles;

/**
 * All that the future of a learner depends on beside its networks: optimisers, replay, random
 * streams, counters.
 *
 * @param temperature null where there is none
 */
record LearnerState(
    Experience<?> experience,
    Means means,
    Temperature temperature,
    PolicyNet<?> actor,
    Optimizer critics) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACTOR = "actor-optimizer.safetensors";
  private static final String CRITICS = "critics-optimizer.safetensors";
  private static final String STREAMS = "streams.json";
  private static final String NUMBERS = "numbers.json";

  void save(Path directory, Path previous) {
    actor.optimizer().save(directory.resolve(ACTOR));
    critics.save(directory.resolve(CRITICS));
    Streams.save(directory.resolve(STREAMS), streams());
    Map<String, double[]> numbers = new TreeMap<>();
    experience.save(directory, previous, numbers);
    means.save(numbers);
    actor.save(numbers);
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
    Path file = directory.resolve(NUMBERS);
    Map<String, double[]> numbers;
    try {
      numbers = JSON.readValue(AtomicFiles.read(file), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    experience.load(directory, numbers);
    means.load(numbers);
    actor.load(numbers);
    if (temperature != null) {
      temperature.load(numbers);
    }
  }

  private Map<String, RestorableUniformRandomProvider> streams() {
    return Map.of("random", experience.random, "replay", experience.draws, "noise", actor.random());
  }
}
