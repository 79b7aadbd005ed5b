package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class InferenceTest {

  private static final Offset<Float> CLOSE = Offset.offset(1e-4f);

  /** One of each policy head, with and without the other heads, square boards and others. */
  static PolicyValueSpec[] specs() {
    return new PolicyValueSpec[] {
      new PolicyValueSpec("go-5", 4, 5, 5, 26, 3, 8, 4, true, true, 10),
      new PolicyValueSpec("tic-tac-toe", 3, 3, 3, 9, 1, 4, 4, false, false, 1),
      new PolicyValueSpec("connect-four", 2, 6, 7, 7, 4, 12, 6, false, true, 1),
      new PolicyValueSpec("chess-like", 5, 4, 6, 40, 0, 8, 4, true, false, 1)
    };
  }

  @ParameterizedTest
  @MethodSource("specs")
  void forward_bothEngines_sameAsTheTrainedBlock(PolicyValueSpec spec) {
    try (Network network = trained(spec)) {
      for (Inference.Engine engine : Inference.Engine.values()) {
        try (InferenceNet net = Inference.of(network, engine)) {
          for (int n : new int[] {1, 3, 2}) {
            assertSame(network, net, n);
          }
        }
      }
    }
  }

  private static void assertSame(Network network, InferenceNet net, int n) {
    PolicyValueSpec spec = network.spec();
    float[][] got = answers(net, n);
    try (NDManager batch = network.manager().newSubManager()) {
      NDList heads = network.forward(NetworkTest.planes(batch, spec, n, 9), false);
      int next = 0;
      for (float[] head : got) {
        if (head != null) {
          assertThat(head).containsExactly(heads.get(next++).toFloatArray(), CLOSE);
        }
      }
      assertThat(next).isEqualTo(heads.size());
    }
  }

  @ParameterizedTest
  @EnumSource(Inference.Engine.class)
  void forward_again_sameBits_fromEveryThread(Inference.Engine engine) throws Exception {
    PolicyValueSpec spec = specs()[0];
    try (Network network = trained(spec);
        InferenceNet first = Inference.of(network, engine);
        InferenceNet second = Inference.of(network, engine)) {
      float[][] expected = answers(first, 5);
      Callable<Boolean> all = () -> repeats(first, expected);
      Callable<Boolean> other = () -> repeats(second, expected);
      var pool = Executors.newFixedThreadPool(2);
      try {
        for (var result : pool.invokeAll(Arrays.asList(all, other))) {
          assertThat(result.get()).isTrue();
        }
      } finally {
        pool.shutdown();
      }
    }
  }

  private static boolean repeats(InferenceNet net, float[][] expected) {
    for (int i = 0; i < 50; i++) {
      if (!Arrays.deepEquals(answers(net, 5), expected)) {
        return false;
      }
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource(Inference.Engine.class)
  void forward_wrongArrays_areRefused(Inference.Engine engine) {
    PolicyValueSpec spec = specs()[1];
    try (Network network = Network.create(spec, 1);
        InferenceNet net = Inference.of(network, engine)) {
      float[] planes = new float[27];
      assertThatThrownBy(() -> net.forward(planes, 2, new float[18], new float[6]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("planes must hold at least 54 numbers; got 27");
      assertThatThrownBy(
              () -> net.forward(planes, 1, new float[9], new float[3], new float[9], null))
          .hasMessage("the network has no ownership head");
      assertThatThrownBy(() -> net.forward(planes, 0, new float[9], new float[3]))
          .hasMessage("n must be at least 1; got 0");
    }
  }

  @ParameterizedTest
  @EnumSource(Inference.Engine.class)
  void close_twice_isHarmless(Inference.Engine engine) {
    try (Network network = Network.create(specs()[1], 1);
        InferenceNet net = Inference.of(network, engine)) {
      net.close();
      assertThat(net.spec()).isEqualTo(specs()[1]);
    }
  }

  @Test
  void resized_sameWeights_onOtherBoards() {
    try (Network small = trained(specs()[0]);
        Network large = small.resized("go-7", 7, 7)) {
      assertThat(large.spec().moves()).isEqualTo(50);
      for (Inference.Engine engine : Inference.Engine.values()) {
        try (InferenceNet net = Inference.of(large, engine)) {
          assertSame(large, net, 2);
        }
      }
    }
  }

  @Test
  void resized_columns_isRefused() {
    try (Network network = Network.create(specs()[2], 1)) {
      assertThatThrownBy(() -> network.resized("connect-five", 7, 8))
          .hasMessageContaining("fits boards of 6x7 only");
    }
  }

  @Test
  void onnx_sameNetwork_sameBytes() {
    try (Network network = Network.create(specs()[0], 1)) {
      assertThat(Onnx.encode(network)).isEqualTo(Onnx.encode(network));
    }
  }

  private static Network trained(PolicyValueSpec spec) {
    Network network = Network.create(spec, 1);
    Steps.train(network, 5);
    return network;
  }

  private static float[][] answers(InferenceNet net, int n) {
    PolicyValueSpec spec = net.spec();
    float[] logits = new float[n * spec.moves()];
    float[] wdl = new float[n * 3];
    float[] ownership = spec.ownership() ? new float[n * spec.area()] : null;
    float[] score = spec.score() ? new float[n] : null;
    net.forward(NetworkTest.random(spec, n, 9), n, logits, wdl, ownership, score);
    return new float[][] {logits, wdl, ownership, score};
  }
}
