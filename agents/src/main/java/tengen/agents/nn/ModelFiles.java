package tengen.agents.nn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tengen.env.io.AtomicFiles;

/**
 * The two files of a network: {@code model.safetensors} with the weights, and {@code model.json}
 * with what is needed to rebuild and to trust them. The JSON is written last, and names the hash of
 * the weights, so that a directory whose writing was cut short is refused.
 */
record ModelFiles(
    PolicyValueSpec spec,
    SortedMap<String, Safetensors.Tensor> tensors,
    SortedMap<String, Object> provenance) {

  static final String WEIGHTS = "model.safetensors";
  static final String DESCRIPTION = "model.json";

  private static final String FORMAT = "tengen-network";
  private static final int VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  static void write(
      Path directory,
      PolicyValueSpec spec,
      Map<String, Safetensors.Tensor> tensors,
      Map<String, ?> provenance) {
    tensors.forEach(ModelFiles::finite);
    byte[] weights = Safetensors.encode(tensors, Map.of("format", FORMAT, "game", spec.game()));
    var description = new LinkedHashMap<String, Object>();
    description.put("format", FORMAT);
    description.put("version", VERSION);
    description.put("spec", spec);
    description.put("sha256", hash(weights));
    description.put("provenance", new TreeMap<>(provenance));
    try {
      String json = JSON.writeValueAsString(description).replace("\r\n", "\n") + "\n";
      AtomicFiles.write(directory.resolve(WEIGHTS), weights);
      AtomicFiles.write(directory.resolve(DESCRIPTION), json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("provenance is not plain data: " + e.getMessage(), e);
    }
  }

  private static void finite(String name, Safetensors.Tensor tensor) {
    for (float number : tensor.data()) {
      if (!Float.isFinite(number)) {
        throw new IllegalStateException(
            "the network is not saved: " + name + " holds " + number + ", training has diverged");
      }
    }
  }

  static ModelFiles read(Path directory) {
    Path file = directory.resolve(DESCRIPTION);
    return parse(
        bytes(file), file.toString(), bytes(directory.resolve(WEIGHTS)), directory.toString());
  }

  /** Reads and checks what {@link #write} wrote; names are for messages. */
  static ModelFiles parse(byte[] description, String file, byte[] weights, String directory) {
    JsonNode json = json(description, file);
    if (!json.path("format").asText().equals(FORMAT)) {
      throw new IllegalArgumentException(file + " does not describe a Tengen network");
    }
    if (json.path("version").asInt() != VERSION) {
      throw new IllegalArgumentException(
          file
              + " is of version "
              + json.path("version")
              + "; this program reads version "
              + VERSION);
    }
    PolicyValueSpec spec;
    SortedMap<String, Object> provenance;
    try {
      spec = JSON.treeToValue(json.path("spec"), PolicyValueSpec.class);
      provenance = JSON.convertValue(json.path("provenance"), new TypeReference<>() {});
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + " does not describe a network: " + firstLine(e.getMessage()), e);
    }
    String name = directory + "/" + WEIGHTS;
    var content = Safetensors.decode(weights, name);
    if (!hash(weights).equals(json.path("sha256").asText())) {
      throw new IllegalArgumentException(
          name + " is not the file that " + DESCRIPTION + " describes: its checksum differs");
    }
    check(spec, content.tensors(), name);
    return new ModelFiles(spec, content.tensors(), provenance);
  }

  private static void check(
      PolicyValueSpec spec, Map<String, Safetensors.Tensor> tensors, String name) {
    Layout layout = Layout.of(spec);
    for (Layout.Slot slot : layout.slots) {
      Safetensors.Tensor tensor = tensors.get(slot.name());
      if (tensor == null) {
        throw new IllegalArgumentException(name + " has no tensor " + slot.name());
      }
      if (!Arrays.equals(tensor.shape(), slot.shape())) {
        throw new IllegalArgumentException(
            name
                + ": tensor "
                + slot.name()
                + " has shape "
                + Arrays.toString(tensor.shape())
                + "; the spec asks for "
                + Arrays.toString(slot.shape()));
      }
    }
    if (tensors.size() != layout.slots.size()) {
      throw new IllegalArgumentException(
          name + " has " + tensors.size() + " tensors; the spec asks for " + layout.slots.size());
    }
  }

  private static JsonNode json(byte[] bytes, String file) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " is not JSON (truncated?)", e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException(
          file.getParent() + " holds no network: there is no " + file.getFileName(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String hash(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
