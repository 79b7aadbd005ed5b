package tengen.agents.nn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tengen.env.io.AtomicFiles;

/**
 * Files of named float arrays in the safetensors format, version of 2023 (eight bytes of length, a
 * JSON header, the numbers), which Python reads with {@code safetensors.numpy.load_file}. Only type
 * F32 is written and read. Equal content gives equal bytes.
 */
public final class Safetensors {

  /** The format's own bound on the header. */
  private static final int MAX_HEADER = 100_000_000;

  private static final String METADATA = "__metadata__";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Safetensors() {}

  /**
   * A named array's shape and numbers.
   *
   * @param shape of the array; empty for a single number
   * @param data {@code [product of shape]}, row by row; not copied
   */
  public record Tensor(long[] shape, float[] data) {
    /** Checks that shape and numbers agree. */
    public Tensor {
      if (size(shape) != data.length) {
        throw new IllegalArgumentException(
            "shape " + Arrays.toString(shape) + " does not fit " + data.length + " numbers");
      }
    }
  }

  /**
   * What a file holds.
   *
   * @param tensors by name, sorted
   * @param metadata texts about the whole file
   */
  public record Content(SortedMap<String, Tensor> tensors, SortedMap<String, String> metadata) {}

  /** The bytes of a file. */
  public static byte[] encode(Map<String, Tensor> tensors, Map<String, String> metadata) {
    var header = new LinkedHashMap<String, Object>();
    if (!metadata.isEmpty()) {
      header.put(METADATA, new TreeMap<>(metadata));
    }
    long at = 0;
    var sorted = new TreeMap<>(tensors);
    for (var entry : sorted.entrySet()) {
      Tensor tensor = entry.getValue();
      var fields = new LinkedHashMap<String, Object>();
      fields.put("dtype", "F32");
      fields.put("shape", tensor.shape);
      long end = at + 4L * tensor.data.length;
      fields.put("data_offsets", new long[] {at, end});
      at = end;
      header.put(entry.getKey(), fields);
    }
    byte[] json = aligned(header);
    var out =
        ByteBuffer.allocate(Math.toIntExact(8 + json.length + at)).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(json.length).put(json);
    for (Tensor tensor : sorted.values()) {
      out.asFloatBuffer().put(tensor.data);
      out.position(out.position() + 4 * tensor.data.length);
    }
    return out.array();
  }

  /** Spaces after the header let the numbers start at a multiple of eight bytes. */
  private static byte[] aligned(Map<String, Object> header) {
    try {
      String json = JSON.writeValueAsString(header);
      int length = json.getBytes(StandardCharsets.UTF_8).length;
      return (json + " ".repeat((8 - length % 8) % 8)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a file: aside, then renamed, so that no reader ever sees half of it. */
  public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) {
    AtomicFiles.write(file, encode(tensors, metadata));
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is damaged or not of this format; names the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static Content read(Path file) {
    try {
      return decode(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException if they are damaged or not of this format
   */
  public static Content decode(byte[] bytes, String name) {
    var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 8) {
      throw broken(name, "it ends within its first 8 bytes");
    }
    long length = in.getLong();
    if (length < 2 || length > MAX_HEADER) {
      throw broken(name, "its header would have " + length + " bytes");
    }
    if (length > in.remaining()) {
      throw broken(name, "it ends within its header");
    }
    JsonNode header = header(bytes, (int) length, name);
    var tensors = new TreeMap<String, Tensor>();
    var metadata = new TreeMap<String, String>();
    ByteBuffer data = in.position(8 + (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
    long used = 0;
    for (var field : header.properties()) {
      if (field.getKey().equals(METADATA)) {
        field.getValue().properties().forEach(m -> metadata.put(m.getKey(), m.getValue().asText()));
      } else {
        Tensor tensor = tensor(field.getKey(), field.getValue(), data, name);
        tensors.put(field.getKey(), tensor);
        used += 4L * tensor.data.length;
      }
    }
    if (used != data.capacity()) {
      throw broken(name, "its tensors take " + used + " of " + data.capacity() + " bytes");
    }
    return new Content(tensors, metadata);
  }

  private static JsonNode header(byte[] bytes, int length, String name) {
    JsonNode header;
    try {
      header = JSON.readTree(bytes, 8, length);
    } catch (IOException e) {
      throw broken(name, "its header is not JSON");
    }
    if (!header.isObject()) {
      throw broken(name, "its header is not a JSON object");
    }
    return header;
  }

  private static Tensor tensor(String tensor, JsonNode fields, ByteBuffer data, String name) {
    if (!fields.path("dtype").asText().equals("F32")) {
      throw broken(name, "tensor " + tensor + " has type " + fields.path("dtype") + ", not F32");
    }
    JsonNode offsets = fields.path("data_offsets");
    long from = offsets.path(0).asLong(-1);
    long to = offsets.path(1).asLong(-1);
    if (from < 0 || to < from || to > data.capacity() || from % 4 != 0) {
      throw broken(name, "tensor " + tensor + " lies outside the data (truncated?)");
    }
    long[] shape = shape(tensor, fields.path("shape"), name);
    if (4 * size(shape) != to - from) {
      throw broken(name, "tensor " + tensor + " does not have the size of its shape");
    }
    float[] numbers = new float[(int) ((to - from) / 4)];
    data.position((int) from);
    data.asFloatBuffer().get(numbers);
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw broken(name, "tensor " + tensor + " holds " + number);
      }
    }
    return new Tensor(shape, numbers);
  }

  private static long[] shape(String tensor, JsonNode sizes, String name) {
    long[] shape = new long[sizes.size()];
    long total = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = sizes.get(i).asLong(-1);
      if (shape[i] < 0 || shape[i] > Integer.MAX_VALUE) {
        throw broken(name, "tensor " + tensor + " has the shape " + sizes);
      }
      total *= shape[i];
      if (total > Integer.MAX_VALUE) {
        throw broken(name, "tensor " + tensor + " has the shape " + sizes);
      }
    }
    return shape;
  }

  private static long size(long[] shape) {
    long size = 1;
    for (long n : shape) {
      size *= n;
    }
    return size;
  }

  private static IllegalArgumentException broken(String name, String why) {
    return new IllegalArgumentException(name + " is not a sound safetensors file: " + why);
  }
}
