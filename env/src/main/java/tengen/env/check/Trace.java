package tengen.env.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads the JSON of recorded traces: {@code .json}, {@code .json.gz} and {@code .jsonl.gz}. */
public final class Trace {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Trace() {}

  /** What to do with a line of a trace. */
  @FunctionalInterface
  public interface LineReader {

    /**
     * Reads a line.
     *
     * @param number from 0, the header
     * @param line the object on it
     */
    void read(int number, JsonNode line) throws IOException;
  }

  /**
   * A file that is one JSON document, with or without gzip.
   *
   * @throws IOException if it is not that
   */
  public static JsonNode document(Path file) throws IOException {
    try (InputStream in = open(file)) {
      JsonNode document = JSON.readTree(in);
      if (document == null || document.isMissingNode()) {
        throw new IOException("the file is empty");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new IOException("bad JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * A file of one JSON object a line, read one line at a time.
   *
   * @throws IOException if it is not that; names the line
   */
  public static void lines(Path file, LineReader reader) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        reader.read(number, parse(number, line));
        number++;
      }
    }
  }

  private static JsonNode parse(int number, String line) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new IOException("line " + number + " is not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IOException("bad JSON on line " + number + ": " + e.getOriginalMessage(), e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw new IOException("not gzip: " + e.getMessage(), e);
    }
  }

  /**
   * A field that has to be there; null counts as there.
   *
   * @throws Mismatch if it is not, which ends the case
   */
  public static JsonNode field(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new Mismatch(name, "a field", "none");
    }
    return value;
  }

  /** The whole numbers of a list in a field that has to be there. */
  public static int[] ints(JsonNode object, String name) {
    return ints(field(object, name));
  }

  /** The whole numbers of a list. */
  public static int[] ints(JsonNode list) {
    int[] result = new int[list.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = list.get(i).intValue();
    }
    return result;
  }

  /** The real numbers of a list in a field that has to be there. */
  public static double[] doubles(JsonNode object, String name) {
    return doubles(field(object, name));
  }

  /** The real numbers of a list. */
  public static double[] doubles(JsonNode list) {
    double[] result = new double[list.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = list.get(i).doubleValue();
    }
    return result;
  }
}
