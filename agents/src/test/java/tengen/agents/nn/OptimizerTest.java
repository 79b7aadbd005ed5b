package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OptimizerTest {

  private static final Schedule RATE = Schedule.linear(0.01, 0.001, 8);

  @TempDir Path dir;

  static Stream<Function<Network, Optimizer>> optimizers() {
    return Stream.of(
        n -> new Adam(n.parameters(), RATE, 1e-2),
        n -> new Sgd(n.parameters(), RATE, 0.9, 1e-4, true),
        n -> new RmsProp(n.parameters(), RATE, RmsProp.Settings.DEFAULT));
  }

  static Stream<Function<Network, Optimizer>> others() {
    return Stream.of(
        n -> new Adagrad(n.parameters(), RATE, 1e-10),
        n -> new Nadam(n.parameters(), RATE, Nadam.Settings.DEFAULT),
        n -> new Radam(n.parameters(), RATE, Radam.Settings.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource({"optimizers", "others"})
  void saveLoad_resumed_sameBitsAsWithoutAStop(Function<Network, Optimizer> make) {
    byte[] straight;
    try (Network network = Network.create(NetworkTest.GO, 1);
        Optimizer optimizer = make.apply(network)) {
      Steps.train(network, optimizer, 0, 4);
      network.save(dir, Map.of());
      optimizer.save(dir.resolve("optimizer.safetensors"));
      Steps.train(network, optimizer, 4, 8);
      straight = Safetensors.encode(network.tensors(), Map.of());
    }
    try (Network network = Network.load(dir);
        Optimizer optimizer = make.apply(network)) {
      optimizer.load(dir.resolve("optimizer.safetensors"));
      assertThat(optimizer.steps()).isEqualTo(4);
      Steps.train(network, optimizer, 4, 8);
      assertThat(Safetensors.encode(network.tensors(), Map.of())).isEqualTo(straight);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void step_manyTimes_lowersTheLoss(Function<Network, Optimizer> make) {
    try (Network network = Network.create(NetworkTest.GO, 1);
        Optimizer optimizer = make.apply(network)) {
      double before = Steps.train(network, optimizer, 0, 1);
      double after = Steps.train(network, optimizer, 1, 30);
      assertThat(after).isLessThan(0.9 * before);
    }
  }

  @Test
  void load_otherKind_isRefused() {
    Path file = dir.resolve("sgd.safetensors");
    try (Network network = Network.create(NetworkTest.GO, 1);
        Optimizer sgd = new Sgd(network.parameters(), RATE, 0.9, 0, false);
        Optimizer adam = new Adam(network.parameters(), RATE)) {
      sgd.save(file);
      assertThatThrownBy(() -> adam.load(file))
          .hasMessage(file + " is the state of Sgd, not of Adam");
    }
  }

  @Test
  void load_otherParameters_isRefused() {
    Path file = dir.resolve("adam.safetensors");
    var other = new PolicyValueSpec("tic-tac-toe", 3, 3, 3, 9, 1, 4, 4, false, false, 1);
    try (Network network = Network.create(NetworkTest.GO, 1);
        Network small = Network.create(other, 1);
        Optimizer adam = new Adam(network.parameters(), RATE);
        Optimizer adamOfOther = new Adam(small.parameters(), RATE)) {
      adam.save(file);
      assertThatThrownBy(() -> adamOfOther.load(file))
          .hasMessageContaining("is the state of other parameters");
    }
  }

  @Test
  void step_noGradient_decaysWeightsOnly() {
    try (Network network = Network.create(NetworkTest.GO, 1);
        Optimizer optimizer = new Adam(network.parameters(), Schedule.constant(0.1), 0.5)) {
      float[] weights = network.parameters().get(0).getArray().toFloatArray();
      float[] scales = network.parameters().get(1).getArray().toFloatArray();
      optimizer.step();
      float[] after = network.parameters().get(0).getArray().toFloatArray();
      for (int i = 0; i < weights.length; i++) {
        assertThat(after[i]).isCloseTo(0.95f * weights[i], within(1e-6f));
      }
      assertThat(network.parameters().get(1).getArray().toFloatArray()).isEqualTo(scales);
    }
  }

  @Test
  void gradients_twoBackwards_addUp_stepZeroes() {
    try (Network network = Network.create(NetworkTest.GO, 1);
        Optimizer optimizer = new Sgd(network.parameters(), Schedule.constant(0), 0, 0, false)) {
      backward(network);
      double once = optimizer.clipByGlobalNorm(Double.POSITIVE_INFINITY);
      backward(network);
      double twice = optimizer.clipByGlobalNorm(once);
      assertThat(twice).isCloseTo(2 * once, within(1e-4 * once));
      assertThat(optimizer.clipByGlobalNorm(1e9)).isCloseTo(once, within(1e-4 * once));
      optimizer.step();
      assertThat(optimizer.clipByGlobalNorm(1)).isZero();
    }
  }

  @Test
  void forward_training_movesStatistics_evaluationDoesNot() {
    try (Network network = Network.create(NetworkTest.GO, 1)) {
      float[] start = statistics(network);
      try (NDManager batch = network.manager().newSubManager()) {
        network.forward(NetworkTest.planes(batch, network.spec(), 8, 1), false);
        assertThat(statistics(network)).isEqualTo(start);
        network.forward(NetworkTest.planes(batch, network.spec(), 8, 1), true);
        assertThat(statistics(network)).isNotEqualTo(start);
      }
    }
  }

  @Test
  void train_manySteps_leavesNoArraysBehind() {
    try (Network network = Network.create(NetworkTest.GO, 1);
        Optimizer optimizer = new Adam(network.parameters(), RATE, 1e-2)) {
      Steps.train(network, optimizer, 0, 3);
      int before = network.manager().getManagedArrays().size();
      Steps.train(network, optimizer, 3, 30);
      assertThat(network.manager().getManagedArrays()).hasSize(before);
    }
  }

  private static float[] statistics(Network network) {
    return network.tensors().entrySet().stream()
        .filter(e -> e.getKey().contains("running_"))
        .map(e -> e.getValue().data())
        .reduce(new float[0], OptimizerTest::join);
  }

  private static float[] join(float[] a, float[] b) {
    float[] result = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, result, a.length, b.length);
    return result;
  }

  private static void backward(Network network) {
    try (NDManager batch = network.manager().newSubManager();
        GradientCollector collector = Torch.engine().newGradientCollector()) {
      NDList heads = network.forward(NetworkTest.planes(batch, network.spec(), 4, 1), true);
      collector.backward(heads.get(0).square().mean());
    }
  }
}
