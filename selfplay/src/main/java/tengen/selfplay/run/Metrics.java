package tengen.selfplay.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tengen.agents.track.Tracker;

/**
 * Numbers of a run over time: {@code metrics.jsonl}, one object a line with {@code stage} (0
 * pretraining, then the generation), {@code step} and the numbers; and the same for TensorBoard.
 */
final class Metrics implements AutoCloseable {

  private final List<Row> rows = new ArrayList<>();
  private final Tracker tracker;

  private Metrics(Tracker tracker) {
    this.tracker = tracker;
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

  /**
   * Opens the numbers of a run and forgets those that its saved state does not know of.
   *
   * @param directory of the run
   */
  static Metrics open(Path directory, int stage, long step) {
    Tracker tracker =
        Tracker.resume(
            directory,
            line -> {
              int lines = line.path("stage").asInt();
              return lines < stage || (lines == stage && line.path("step").asLong() < step);
            });
    Metrics metrics = new Metrics(tracker);
    Tracker.read(directory).forEach(metrics::remember);
    return metrics;
  }

  /** Adds a line; it is on the disk for certain after the next {@link #flush}. */
  void log(int stage, long step, Map<String, Double> values) {
    Row row = row(stage, step, values);
    rows.add(row);
    Map<String, Long> place = new LinkedHashMap<>();
    place.put("stage", (long) stage);
    place.put("step", step);
    tracker.log(place, stage == 0 ? "pretrain/" : "train/", row.total, new TreeMap<>(values));
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

  /** Forces what was logged to the disk. */
  void flush() {
    tracker.force();
  }

  @Override
  public void close() {
    tracker.close();
  }

  private void remember(JsonNode line) {
    Map<String, Double> values = new TreeMap<>();
    line.properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("stage") && !field.getKey().equals("step")) {
                values.put(field.getKey(), field.getValue().asDouble());
              }
            });
    rows.add(row(line.path("stage").asInt(), line.path("step").asLong(), values));
  }
}
