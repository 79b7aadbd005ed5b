package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkTest {

  static final PolicyValueSpec GO =
      new PolicyValueSpec("go-5", 4, 5, 5, 26, 3, 8, 4, true, true, 10);

  @TempDir Path dir;

  @Test
  void create_sameSeed_sameWeights() {
    try (Network a = Network.create(GO, 1);
        Network b = Network.create(GO, 1);
        Network c = Network.create(GO, 2)) {
      assertThat(Safetensors.encode(a.tensors(), Map.of()))
          .isEqualTo(Safetensors.encode(b.tensors(), Map.of()))
          .isNotEqualTo(Safetensors.encode(c.tensors(), Map.of()));
    }
  }

  @Test
  void forward_everyHead_hasItsShape() {
    try (Network network = Network.create(GO, 1);
        NDManager batch = network.manager().newSubManager()) {
      NDList heads = network.forward(planes(batch, GO, 7, 3), false);
      assertThat(heads.getShapes())
          .containsExactly(new Shape(7, 26), new Shape(7, 3), new Shape(7, 25), new Shape(7, 1));
      assertThat(heads.getShapes())
          .containsExactly(network.block().getOutputShapes(new Shape[] {new Shape(7, 4, 5, 5)}));
    }
  }

  /**
   * An engine's array made from Java memory does not keep that memory: were a number of the network
   * closed before the gradients are taken, a collection in between would free it.
   */
  @Test
  void gradients_memoryCollectedMeanwhile_areTheSame() {
    try (Network network = Network.create(GO, 1)) {
      float[] expected = gradient(network, () -> {});
      for (int round = 0; round < 10; round++) {
        assertThat(gradient(network, NetworkTest::reuseFreedMemory)).isEqualTo(expected);
      }
    }
  }

  private static float[] gradient(Network network, Runnable beforeBackward) {
    try (NDManager batch = network.manager().newSubManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDList heads = network.forward(planes(batch, GO, 7, 3), true);
      NDArray policy = Losses.crossEntropy(heads.get(0), batch.full(new Shape(7, 26), 1f / 26));
      NDArray score = Losses.huber(heads.get(3), batch.zeros(new Shape(7, 1)), 1);
      NDArray loss = policy.add(Torch.times(score, 0.1));
      beforeBackward.run();
      collector.backward(loss);
      NDArray weights = network.parameters().get(0).getArray();
      float[] result = weights.getGradient().toFloatArray();
      Torch.zeroGradient(weights);
      return result;
    }
  }

  private static void reuseFreedMemory() {
    System.gc();
    for (int i = 0; i < 1000; i++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(4);
      buffer.putInt(0, Float.floatToRawIntBits(Float.NaN));
    }
  }

  @Test
  void saveLoad_sameAnswers_sameBytes() throws IOException {
    try (Network network = Network.create(GO, 1)) {
      network.save(dir.resolve("a"), Map.of("seed", 1, "parent", "none"));
      try (Network loaded = Network.load(dir.resolve("a"))) {
        assertThat(loaded.spec()).isEqualTo(GO);
        assertThat(loaded.provenance()).containsEntry("parent", "none").containsEntry("seed", 1);
        loaded.save(dir.resolve("b"), loaded.provenance());
        assertThat(answers(loaded)).isEqualTo(answers(network));
      }
    }
    for (String file : new String[] {"model.json", "model.safetensors"}) {
      assertThat(Files.readAllBytes(dir.resolve("a").resolve(file)))
          .isEqualTo(Files.readAllBytes(dir.resolve("b").resolve(file)));
    }
  }

  @Test
  void save_notANumber_isRefused() {
    try (Network network = Network.create(GO, 1);
        var quiet = Torch.noGradient()) {
      network.parameters().get(1).getArray().divi(0f);
      assertThatThrownBy(() -> network.save(dir, Map.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("training has diverged");
      assertThat(dir).isEmptyDirectory();
    }
  }

  @Test
  void blend_share_movesThatFar() {
    try (Network a = Network.create(GO, 1);
        Network b = Network.create(GO, 2)) {
      float from = weight(a);
      float to = weight(b);
      a.blend(b, 0.25);
      assertThat(weight(a)).isCloseTo(from + 0.25f * (to - from), within(1e-6f));
      a.blend(b, 1);
      assertThat(answers(a)).containsExactly(answers(b), within(1e-5f));
    }
  }

  @Test
  void blend_otherShape_isRefused() {
    try (Network a = Network.create(GO, 1);
        Network b = a.resized("go-7", 7, 7)) {
      assertThatThrownBy(() -> a.blend(b, 1)).hasMessageContaining("different shapes");
    }
  }

  private static float weight(Network network) {
    return network.tensors().get("trunk.blocks.1.conv2.weight").data()[5];
  }

  @Test
  void load_noNetworkThere_saysSo() {
    assertThatThrownBy(() -> Network.load(dir))
        .hasMessageContaining("holds no network")
        .hasMessageContaining("model.json");
  }

  static float[] answers(Network network) {
    try (var quiet = Torch.noGradient();
        NDManager batch = network.manager().newSubManager()) {
      NDList heads = network.forward(planes(batch, network.spec(), 2, 5), false);
      return heads.get(0).concat(heads.get(1), 1).toFloatArray();
    }
  }

  /** Planes of noughts and ones. */
  static float[] random(PolicyValueSpec spec, int n, long seed) {
    var random = tengen.env.Rng.stream(seed, "test.planes");
    float[] planes = new float[n * spec.inputs()];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = random.nextInt(2);
    }
    return planes;
  }

  static NDArray planes(NDManager manager, PolicyValueSpec spec, int n, long seed) {
    var shape = new Shape(n, spec.planes(), spec.height(), spec.width());
    return manager.create(random(spec, n, seed), shape);
  }
}
