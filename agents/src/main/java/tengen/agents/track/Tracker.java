package tengen.agents.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * Numbers of a run over time, twice: {@code metrics.jsonl}, one object a line with {@code step},
 * and TensorBoard's event file. Each line is flushed, so that others can follow a run.
 */
public final class Tracker implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final BufferedWriter lines;
  private final EventFile events;

  private Tracker(Path file, BufferedWriter lines, EventFile events) {
    this.file = file;
    this.lines = lines;
    this.events = events;
  }

  /**
   * Goes on with the files of a run, or begins them.
   *
   * @param directory of the run
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public static Tracker open(Path directory) {
    Path file = directory.resolve("metrics.jsonl");
    try {
      Files.createDirectories(directory);
      BufferedWriter lines =
          Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new Tracker(file, lines, EventFile.create(directory, now()));
    } catch (IOException e) {
      throw FileErrors.cannot("write", file, e);
    }
  }

  /**
   * Goes on with the files of a run that is resumed: lines beyond a step are forgotten, because
   * they come again.
   *
   * @param step that the run's saved state knows of
   */
  public static Tracker resume(Path directory, long step) {
    Path file = directory.resolve("metrics.jsonl");
    if (Files.exists(file)) {
      StringBuilder kept = new StringBuilder();
      AtomicFiles.read(file)
          .lines()
          .filter(line -> stepOf(line) <= step)
          .forEach(line -> kept.append(line).append('\n'));
      AtomicFiles.write(file, kept.toString());
    }
    return open(directory);
  }

  /* A torn line, the last one of a killed process, belongs to no step. */
  private static long stepOf(String line) {
    try {
      return JSON.readTree(line).path("step").asLong(Long.MAX_VALUE);
    } catch (JsonProcessingException e) {
      return Long.MAX_VALUE;
    }
  }

  private static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  /**
   * Adds a line.
   *
   * @param step of the environments, all rows together
   * @param values by name, such as {@code rollout/ep_rew_mean}; those that are not finite are left
   *     out, because JSON has no word for them
   */
  public void log(long step, Map<String, Double> values) {
    ObjectNode node = JSON.createObjectNode().put("step", step);
    values.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            node.put(name, value);
            events.scalar(name, step, value, now());
          }
        });
    try {
      lines.write(node.toString());
      lines.newLine();
      lines.flush();
    } catch (IOException e) {
      throw FileErrors.cannot("write", file, e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw FileErrors.cannot("close", file, e);
    } finally {
      events.close();
    }
  }
}
