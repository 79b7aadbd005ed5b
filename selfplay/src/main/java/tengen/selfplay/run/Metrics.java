package tengen.selfplay.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tengen.agents.track.EventFile;
import tengen.env.io.AtomicFiles;

/**
 * Numbers of a run over time: {@code metrics.jsonl}, one object a line with {@code stage} (0
 * pretraining, then the generation), {@code step} and the numbers; and the same for TensorBoard.
 */
final class Metrics implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Metrics.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Row> rows = new ArrayList<>();
  private final EventFile events;
  private int written;

  private Metrics(Path file) {
    this.file = file;
    events = EventFile.create(file.toAbsolutePath().getParent(), now());
  }

  private static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  /**
   * One line.
   *
   * @param stage 0 pretraining, then the generation
   * @param step of that stage
   * @param total gradient steps of all stages up to here
   */
  record Row(int stage, long step, long total, Map<String, Double> values) {

    Row {
      values = Map.copyOf(values);
    }

    OptionalDouble value(String name) {
      Double value = values.get(name);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  /** Opens the numbers of a run and forgets those that its saved state does not know of. */
  static Metrics open(Path file, int stage, long step) {
    Metrics metrics = new Metrics(file);
    if (Files.exists(file)) {
      boolean changed = metrics.read(stage, step);
      if (changed) {
        metrics.rewrite();
      }
      metrics.written = metrics.rows.size();
    }
    return metrics;
  }

  /** Adds a line; it reaches the file with the next {@link #flush}. */
  void log(int stage, long step, Map<String, Double> values) {
    Row row = row(stage, step, values);
    rows.add(row);
    String group = stage == 0 ? "pretrain/" : "train/";
    values.forEach((name, value) -> events.scalar(group + name, row.total, value, now()));
  }

  private Row row(int stage, long step, Map<String, Double> values) {
    long before = 0;
    if (!rows.isEmpty()) {
      Row last = rows.get(rows.size() - 1);
      before = stage == last.stage ? last.total - last.step : last.total;
    }
    return new Row(stage, step, before + step, values);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Appends what is new and forces it to disk. */
  void flush() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows.subList(written, rows.size())) {
      text.append(line(row));
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var bytes = StandardCharsets.UTF_8.encode(text.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    written = rows.size();
  }

  @Override
  public void close() {
    events.close();
  }

  private boolean read(int stage, long step) {
    boolean changed = false;
    try {
      for (String line : Files.readAllLines(file)) {
        Row row = parse(line);
        if (row == null || row.stage > stage || (row.stage == stage && row.step >= step)) {
          changed = true;
        } else {
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return changed;
  }

  private Row parse(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      Map<String, Double> values = new TreeMap<>();
      node.properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("stage") && !field.getKey().equals("step")) {
                  values.put(field.getKey(), field.getValue().asDouble());
                }
              });
      return row(node.path("stage").asInt(), node.path("step").asLong(), values);
    } catch (JsonProcessingException e) {
      // The process died while it appended; the numbers come again.
      log.debug("{} has a torn line: {}", file, line);
      return null;
    }
  }

  private void rewrite() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(line(row)));
    AtomicFiles.write(file, text.toString());
  }

  private static String line(Row row) {
    ObjectNode node = JSON.createObjectNode();
    node.put("stage", row.stage).put("step", row.step);
    new TreeMap<>(row.values).forEach(node::put);
    return node + "\n";
  }
}
