package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and foreign files are refused in one sentence. */
final class ModelFilesTest {

  @TempDir Path dir;
  private Path json;
  private Path weights;

  @BeforeEach
  void save() {
    try (Network network = Network.create(NetworkTest.GO, 1)) {
      network.save(dir, Map.of());
    }
    json = dir.resolve("model.json");
    weights = dir.resolve("model.safetensors");
  }

  @Test
  void load_truncatedWeights() throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    for (int length : new int[] {0, 5, 100, bytes.length - 1}) {
      Files.write(weights, Arrays.copyOf(bytes, length));
      refused("is not a sound safetensors file");
    }
  }

  @Test
  void load_oneBitChanged() throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 10] ^= 1;
    Files.write(weights, bytes);
    refused("its checksum differs");
  }

  @Test
  void load_otherVersion() throws IOException {
    replace("\"version\" : 1", "\"version\" : 2");
    refused("is of version 2; this program reads version 1");
  }

  @Test
  void load_otherFormat() throws IOException {
    Files.writeString(json, "{\"format\": \"something\"}");
    refused("does not describe a Tengen network");
  }

  @Test
  void load_truncatedJson() throws IOException {
    Files.writeString(json, Files.readString(json).substring(0, 40));
    refused("is not JSON");
  }

  @Test
  void load_otherShape() throws IOException {
    replace("\"channels\" : 8", "\"channels\" : 12");
    refused("the spec asks for");
  }

  @Test
  void load_moreBlocks() throws IOException {
    replace("\"blocks\" : 3", "\"blocks\" : 4");
    refused("has no tensor trunk.blocks.3");
  }

  @Test
  void load_fewerBlocks() throws IOException {
    replace("\"blocks\" : 3", "\"blocks\" : 2");
    refused("tensors; the spec asks for");
  }

  @Test
  void load_impossibleSpec() throws IOException {
    replace("\"height\" : 5", "\"height\" : -5");
    refused("height must be in [1, 64]; got -5");
  }

  @Test
  void decode_notANumber() {
    var tensor = new Safetensors.Tensor(new long[] {2}, new float[] {1, Float.NaN});
    byte[] bytes = Safetensors.encode(Map.of("x", tensor), Map.of());
    assertThatThrownBy(() -> Safetensors.decode(bytes, "f")).hasMessageContaining("x holds NaN");
  }

  @Test
  void decode_hugeHeader() {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 60).array();
    assertThatThrownBy(() -> Safetensors.decode(bytes, "f")).hasMessageContaining("header");
  }

  @Test
  void decode_sizesBeyondMemory() {
    refusedHeader("{\"x\":{\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,0]}}");
    refusedHeader("{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}");
    refusedHeader("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,400]}}");
    refusedHeader("{\"x\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}");
    refusedHeader("[1]");
    refusedHeader("{");
  }

  @Test
  void encode_read_metadataAndShapesStay() {
    var scalar = new Safetensors.Tensor(new long[] {}, new float[] {3});
    var empty = new Safetensors.Tensor(new long[] {0, 4}, new float[] {});
    var bytes = Safetensors.encode(Map.of("b", scalar, "a", empty), Map.of("k", "v\u00e9"));
    var content = Safetensors.decode(bytes, "f");
    assertThat(content.metadata()).containsExactly(Map.entry("k", "v\u00e9"));
    assertThat(content.tensors().get("a").shape()).containsExactly(0, 4);
    assertThat(content.tensors().get("b").data()).containsExactly(3);
  }

  @Property(tries = 300)
  void decode_anyByteChanged_readsOrRefuses(
      @ForAll @IntRange(max = 199) int at, @ForAll byte value) {
    var tensor = new Safetensors.Tensor(new long[] {2, 3}, new float[6]);
    byte[] bytes = Safetensors.encode(Map.of("x", tensor, "yy", tensor), Map.of("k", "v"));
    bytes[at % bytes.length] = value;
    try {
      assertThat(Safetensors.decode(bytes, "f").tensors().size()).isBetween(0, 2);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("f is not a sound safetensors file: ");
    }
  }

  private static void refusedHeader(String header) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(8 + text.length + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .put(text)
            .array();
    assertThatThrownBy(() -> Safetensors.decode(bytes, "f"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("f is not a sound safetensors file: ");
  }

  private void replace(String from, String to) throws IOException {
    String text = Files.readString(json);
    assertThat(text).contains(from);
    Files.writeString(json, text.replace(from, to));
  }

  private void refused(String message) {
    assertThatThrownBy(() -> Network.load(dir))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageContaining(dir.toString());
  }
}
