package tengen.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tengen.env.io.AtomicFiles;

/** Named numbers that a learner goes on from, in a file. */
public final class Numbers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Numbers() {}

  /** Writes them, to the last bit. */
  public static void save(Path file, Map<String, double[]> numbers) {
    try {
      AtomicFiles.write(file, JSON.writeValueAsString(new TreeMap<>(numbers)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the learner's numbers cannot be written as JSON", e);
    }
  }

  /**
   * Fills arrays with the numbers of their names.
   *
   * @throws IllegalArgumentException if the file is damaged, or lacks a name or some of its numbers
   */
  public static void load(Path file, Map<String, double[]> numbers) {
    Map<String, double[]> saved;
    try {
      saved = JSON.readValue(AtomicFiles.read(file), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    numbers.forEach(
        (name, to) -> {
          double[] from = saved.get(name);
          if (from == null || from.length != to.length) {
            throw new IllegalArgumentException(
                file + " is of another learner: it lacks " + to.length + " numbers of " + name);
          }
          System.arraycopy(from, 0, to, 0, to.length);
        });
  }
}
