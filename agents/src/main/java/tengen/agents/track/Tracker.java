package tengen.agents.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tengen.env.io.AtomicFiles;
import tengen.env.io.FileErrors;

/**
 * What a run tells over time. Numbers go to {@code metrics.jsonl}, one object a line, and to
 * TensorBoard's event file; histograms, texts, pictures and the settings to the latter only. Each
 * line reaches the file at once, so that others can follow a run.
 */
public final class Tracker implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "metrics.jsonl";

  private final Path file;
  private final FileChannel lines;
  private final EventFile events;

  private Tracker(Path file, FileChannel lines, EventFile events) {
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
    Path file = directory.resolve(FILE);
    try {
      Files.createDirectories(directory);
      FileChannel lines =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
    boolean begun = Files.exists(directory.resolve(FILE));
    Tracker tracker = resume(directory, line -> line.path("step").asLong(Long.MAX_VALUE) <= step);
    if (begun) {
      tracker.events.restart(step + 1, now());
    }
    return tracker;
  }

  /**
   * Goes on with the files of a run that is resumed.
   *
   * @param kept whether a line is kept; torn ones, the last of a killed process, never are
   */
  public static Tracker resume(Path directory, Predicate<JsonNode> kept) {
    Path file = directory.resolve(FILE);
    if (Files.exists(file)) {
      StringBuilder text = new StringBuilder();
      for (JsonNode line : read(directory)) {
        if (kept.test(line)) {
          text.append(line).append('\n');
        }
      }
      AtomicFiles.write(file, text.toString());
    }
    return open(directory);
  }

  /** The sound lines of a run's {@code metrics.jsonl}; none if it has no such file. */
  public static List<JsonNode> read(Path directory) {
    Path file = directory.resolve(FILE);
    List<JsonNode> sound = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : AtomicFiles.read(file).split("\n", -1)) {
        try {
          JsonNode node = JSON.readTree(line);
          if (node.isObject()) {
            sound.add(node);
          }
        } catch (JsonProcessingException e) {
          // Torn: the process died while it wrote. The numbers come again.
        }
      }
    }
    return sound;
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
    log(Map.of("step", step), "", step, values);
  }

  /**
   * Adds a line whose numbers TensorBoard shows in a group of their own.
   *
   * @param place what the line begins with, such as stage and step
   * @param group of the curves, ending in a slash; not written to the line
   * @param step on TensorBoard's horizontal axis
   * @param values as in {@link #log(long, Map)}
   */
  public void log(Map<String, Long> place, String group, long step, Map<String, Double> values) {
    ObjectNode node = JSON.createObjectNode();
    place.forEach(node::put);
    values.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            node.put(name, value);
            events.add(Summary.scalar(group + name, value), step, now());
          }
        });
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(node + "\n");
    try {
      while (bytes.hasRemaining()) {
        lines.write(bytes);
      }
    } catch (IOException e) {
      throw FileErrors.cannot("write", file, e);
    }
  }

  /**
   * Adds a histogram.
   *
   * @param tag its name; parts before a slash group them
   * @param values none, or one that is not finite, adds nothing
   */
  public void histogram(String tag, long step, float[] values) {
    boolean finite = values.length > 0;
    for (float value : values) {
      finite &= Float.isFinite(value);
    }
    if (finite) {
      events.add(Summary.histogram(tag, values), step, now());
    }
  }

  /** Adds a text, shown as Markdown. */
  public void text(String tag, long step, String text) {
    events.add(Summary.text(tag, text), step, now());
  }

  /**
   * Adds a picture.
   *
   * @param png its file's bytes
   * @param width in pixels
   * @param height in pixels
   */
  public void image(String tag, long step, byte[] png, int width, int height) {
    events.add(Summary.image(tag, png, width, height), step, now());
  }

  /**
   * Tells the settings of the run, by which TensorBoard's page "hparams" compares runs.
   *
   * @param settings texts, numbers and booleans by name
   * @param metrics names of the numbers that runs are compared by
   * @param group that runs share which differ in nothing but their seeds
   */
  public void settings(Map<String, ?> settings, List<String> metrics, String group) {
    events.add(Hparams.experiment(settings, metrics), 0, now());
    events.add(Hparams.start(settings, group, now()), 0, now());
  }

  /** Says on the same page how the run ended. */
  public void end(boolean success) {
    events.add(Hparams.end(success, now()), 0, now());
  }

  /** Forces the lines to the disk. */
  public void force() {
    try {
      lines.force(false);
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
