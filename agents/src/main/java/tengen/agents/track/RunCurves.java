package tengen.agents.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a run, read from its {@code metrics.jsonl} as it grows. What is read once is not
 * read again. A line that is not whole yet waits; one that is damaged is left out and counted.
 */
public final class RunCurves {

  /** Longer lines are taken for damaged ones. */
  private static final int LONGEST = 1 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, Curve> curves = new TreeMap<>();
  private long read;
  private int damaged;
  private double before;
  private double last;

  /** Of a run; its file need not be there yet. */
  public RunCurves(Path run) {
    file = run.resolve("metrics.jsonl");
  }

  /**
   * Reads what has been added since the last time.
   *
   * @return whether there was anything
   * @throws UncheckedIOException if the file cannot be read; names it
   */
  public boolean refresh() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() < read) {
        forget(); // a run of the same name has begun anew
      }
      byte[] added = new byte[(int) Math.min(in.length() - read, LONGEST * 16L)];
      in.seek(read);
      in.readFully(added);
      return take(added);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void forget() {
    read = 0;
    damaged = 0;
    before = 0;
    last = 0;
    curves.clear();
  }

  private boolean take(byte[] added) {
    int from = 0;
    for (int i = 0; i < added.length; i++) {
      if (added[i] == '\n') {
        line(new String(added, from, i - from, StandardCharsets.UTF_8));
        from = i + 1;
      }
    }
    if (from == 0 && added.length >= LONGEST) {
      damaged++;
      from = added.length;
    }
    read += from;
    return from > 0;
  }

  private void line(String line) {
    try {
      JsonNode numbers = JSON.readTree(line);
      if (numbers == null || !numbers.path("step").isNumber()) {
        damaged++;
        return;
      }
      double step = place(numbers.path("step").asDouble());
      for (Map.Entry<String, JsonNode> entry : numbers.properties()) {
        if (entry.getValue().isNumber() && !entry.getKey().equals("step")) {
          curves
              .computeIfAbsent(entry.getKey(), key -> new Curve())
              .add(step, entry.getValue().asDouble());
        }
      }
    } catch (JsonProcessingException e) {
      damaged++;
    }
  }

  /* The stages of a self-play run count their own steps, from 0; what is said of a whole stage has
   * the step -1. Here they follow each other. */
  private double place(double ofStage) {
    if (ofStage < 0) {
      return last;
    }
    if (ofStage + before < last) {
      before = last;
    }
    last = ofStage + before;
    return last;
  }

  /** All curves by name. */
  public Map<String, Curve> curves() {
    return Collections.unmodifiableMap(curves);
  }

  /** Lines that could not be read. */
  public int damaged() {
    return damaged;
  }
}
