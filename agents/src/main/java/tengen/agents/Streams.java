package tengen.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import tengen.env.Rng;
import tengen.env.io.AtomicFiles;

/** Where random streams stand, in a file. */
public final class Streams {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Streams() {}

  /** Writes the states of named streams. */
  public static void save(Path file, Map<String, RestorableUniformRandomProvider> streams) {
    Map<String, byte[]> states = new TreeMap<>();
    streams.forEach((name, stream) -> states.put(name, Rng.save(stream)));
    try {
      AtomicFiles.write(file, JSON.writeValueAsString(states));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("random streams cannot be written as JSON", e);
    }
  }

  /**
   * Puts the streams back.
   *
   * @throws IllegalArgumentException if the file is damaged or lacks a stream
   */
  public static void load(Path file, Map<String, RestorableUniformRandomProvider> streams) {
    Map<String, byte[]> states;
    try {
      states = JSON.readValue(AtomicFiles.read(file), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
    streams.forEach(
        (name, stream) -> {
          byte[] state = states.get(name);
          if (state == null) {
            throw new IllegalArgumentException(file + " lacks the random stream " + name);
          }
          Rng.restore(stream, state);
        });
  }
}
