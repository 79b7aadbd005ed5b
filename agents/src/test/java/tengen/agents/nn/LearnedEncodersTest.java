package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tengen.env.PartKind;
import tengen.env.Rng;
import tengen.env.Space;

/** Encoders with weights: what goes in and out, and how gradients get back. */
final class LearnedEncodersTest {

  private static final int ROWS = 3;

  /** Without kinks, so that differences are derivatives. */
  private static final EncoderConfig SMOOTH =
      new EncoderConfig(
          true,
          List.of(),
          new ConvolutionStack(List.of(3, 4), 3, 2, Pooling.MEAN),
          new ConvolutionStack(List.of(3, 4), 2, 1, Pooling.MEAN),
          3,
          new EncoderConfig.Attention(6, 2, 2),
          5,
          Activation.TANH);

  /** A space with an observation of each row in it. */
  private record World(Space.Box space, int out) {

    float[] rows() {
      UniformRandomProvider random = Rng.stream(1, "test");
      float[] rows = new float[ROWS * space.width()];
      for (int row = 0; row < ROWS; row++) {
        float[] one = space.sample(random);
        int at = 0;
        for (Space.Part part : space.parts()) {
          boolean numbers = part.kind() == PartKind.IMAGE || part.kind() == PartKind.NUMBERS;
          for (int i = at; i < at + part.size() && !numbers; i++) {
            one[i] = Math.round(one[i]);
          }
          at += part.size();
        }
        System.arraycopy(one, 0, rows, row * one.length, one.length);
      }
      return rows;
    }

    Net net(EncoderConfig config) {
      return Encoders.of(space, config, "encoder");
    }
  }

  private static Space.Box box(float high, PartKind kind, int... shape) {
    Space.Part part = new Space.Part(kind, "it", shape);
    float[] highs = new float[part.size()];
    Arrays.fill(highs, high);
    return new Space.Box(new float[part.size()], highs, List.of(part));
  }

  private static World mixed() {
    float[] high = new float[4 * 4 * 2 + 1 + 5];
    Arrays.fill(high, 3);
    return new World(
        new Space.Box(
            new float[high.length],
            high,
            List.of(
                new Space.Part(PartKind.GRID, "image", 4, 4, 2),
                new Space.Part(PartKind.INDEX, "direction", 1),
                new Space.Part(PartKind.TOKENS, "mission", 5))),
        5);
  }

  static Stream<World> worlds() {
    return Stream.of(
        // 9 x 8 -> 4 x 3 -> pooled 2 x 1 -> 1 x 1
        new World(box(255, PartKind.IMAGE, 9, 8, 3), 4),
        // 4 x 5 -> 3 x 4 -> pooled 1 x 2 -> 1 x 1
        new World(box(5, PartKind.GRID, 4, 5, 2), 4),
        new World(box(9, PartKind.TOKENS, 7), 6),
        new World(box(1, PartKind.SET, 4, 3), 6),
        new World(box(5, PartKind.GRID, 2, 4, 5, 2), 8),
        mixed());
  }

  private static Weights weights(Net net, long seed) {
    TensorList list = new TensorList();
    net.declare(list);
    return Weights.create(list, seed, Device.cpu());
  }

  private static float[] run(Weights weights, Net net, float[] x) {
    return OutputGradient.forward(weights, net::forward, x, x.length / net.in(), net.in());
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void forward_ofRows_isThatOfEachRow(World world) {
    Net net = world.net(SMOOTH);
    assertThat(net.in()).isEqualTo(world.space.width());
    assertThat(net.out()).isEqualTo(world.out);
    assertThat(net.plain()).isEmpty();
    try (Weights weights = weights(net, 1)) {
      float[] x = world.rows();
      float[] all = run(weights, net, x);
      assertThat(all).hasSize(ROWS * net.out());
      for (int row = 0; row < ROWS; row++) {
        float[] alone = Arrays.copyOfRange(x, row * net.in(), (row + 1) * net.in());
        assertThat(Arrays.copyOfRange(all, row * net.out(), (row + 1) * net.out()))
            .containsExactly(run(weights, net, alone), Offset.offset(1e-5f));
      }
      assertThat(Arrays.copyOfRange(all, 0, net.out()))
          .isNotEqualTo(Arrays.copyOfRange(all, net.out(), 2 * net.out()));
    }
  }

  /** Along a random direction of all weights. */
  @ParameterizedTest
  @MethodSource("worlds")
  void backward_gradient_isThatOfDifferences(World world) {
    Net net = world.net(SMOOTH);
    UniformRandomProvider random = Rng.stream(2, "test");
    float[] factors = numbers(random, ROWS * net.out());
    float[] x = world.rows();
    try (Weights weights = weights(net, 1)) {
      OutputGradient.backward(
          weights,
          net::forward,
          x,
          ROWS,
          net.in(),
          (outputs, gradient) -> System.arraycopy(factors, 0, gradient, 0, gradient.length));
      NDArray array = weights.parameters().get(0).getArray();
      float[] gradient = array.getGradient().toFloatArray();
      float[] start = weights.values();
      float[] direction = numbers(random, start.length);
      double expected = 0;
      for (int i = 0; i < start.length; i++) {
        expected += (double) gradient[i] * direction[i];
      }
      double step = 1e-3;
      double ahead = loss(weights, net, x, factors, moved(start, direction, step));
      double behind = loss(weights, net, x, factors, moved(start, direction, -step));
      assertThat((ahead - behind) / (2 * step))
          .isCloseTo(expected, Offset.offset(0.01 + 0.01 * Math.abs(expected)));
    }
  }

  private static float[] numbers(UniformRandomProvider random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }

  private static float[] moved(float[] start, float[] direction, double step) {
    float[] moved = start.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (step * direction[i]);
    }
    return moved;
  }

  private static double loss(Weights weights, Net net, float[] x, float[] factors, float[] at) {
    try (var quiet = Torch.noGradient()) {
      weights.parameters().get(0).getArray().set(at);
    }
    float[] outputs = run(weights, net, x);
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      sum += (double) factors[i] * outputs[i];
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void weights_savedAndLoaded_giveTheSameBytes(World world, @TempDir Path directory) {
    Net net = world.net(EncoderConfig.DEFAULT);
    float[] x = world.rows();
    try (Weights one = weights(net, 7);
        Weights same = weights(net, 7);
        Weights other = weights(net, 8)) {
      float[] expected = run(one, net, x);
      assertThat(run(same, net, x)).containsExactly(expected);
      assertThat(run(other, net, x)).isNotEqualTo(expected);
      one.save(directory.resolve("it.safetensors"), Map.of());
      other.set(Safetensors.read(directory.resolve("it.safetensors")).tensors(), "the file");
      assertThat(run(other, net, x)).containsExactly(expected);
    }
  }

  @Test
  void set_inAnotherOrder_isTheSame() {
    Net net = Encoders.of(box(1, PartKind.SET, 4, 3), EncoderConfig.DEFAULT, "encoder");
    float[] x = {1, 0.5f, -2, 1, 3, 0.1f, 0, 0, 0, 1, -1, -1};
    float[] other = {0, 0, 0, 1, -1, -1, 1, 0.5f, -2, 1, 3, 0.1f};
    try (Weights weights = weights(net, 1)) {
      assertThat(run(weights, net, other))
          .containsExactly(run(weights, net, x), Offset.offset(1e-5f));
    }
  }

  @Test
  void set_absentMembers_areNotSeen() {
    Net net = Encoders.of(box(1, PartKind.SET, 3, 3), EncoderConfig.DEFAULT, "encoder");
    float[] x = {1, 0.5f, -2, 0, 0, 0, 1, 3, 0.1f};
    float[] garbage = {1, 0.5f, -2, 0, 9, -9, 1, 3, 0.1f};
    float[] present = {1, 0.5f, -2, 1, 9, -9, 1, 3, 0.1f};
    float[] none = {0, 1, 1, 0, 2, 2, 0, 3, 3};
    try (Weights weights = weights(net, 1)) {
      float[] expected = run(weights, net, x);
      assertThat(run(weights, net, garbage)).containsExactly(expected, Offset.offset(1e-6f));
      assertThat(run(weights, net, present)).isNotEqualTo(expected);
      assertThat(run(weights, net, none)).containsOnly(0);
    }
  }

  @Test
  void tokens_orderMatters_paddingDoesNot() {
    Net five = Encoders.of(box(9, PartKind.TOKENS, 5), EncoderConfig.DEFAULT, "encoder");
    try (Weights weights = weights(five, 1)) {
      float[] text = run(weights, five, new float[] {3, 7, 0, 0, 0});
      assertThat(run(weights, five, new float[] {7, 3, 0, 0, 0})).isNotEqualTo(text);
      var tensors = weights.named();
      Safetensors.Tensor words = tensors.get("encoder.it.words");
      float[] changed = words.data().clone();
      Arrays.fill(changed, 0, five.out(), 100); // the vector of "no word"
      tensors.put("encoder.it.words", new Safetensors.Tensor(words.shape(), changed));
      weights.set(tensors, "test");
      assertThat(run(weights, five, new float[] {3, 7, 0, 0, 0}))
          .containsExactly(text, Offset.offset(1e-5f));
    }
  }

  @Test
  void image_light_isBetween0And1() {
    Net bytes = Encoders.of(box(255, PartKind.IMAGE, 5, 5, 1), SMOOTH, "encoder");
    Net shares = Encoders.of(box(1, PartKind.IMAGE, 5, 5, 1), SMOOTH, "encoder");
    float[] x = new float[25];
    float[] share = new float[25];
    for (int i = 0; i < 25; i++) {
      x[i] = 10 * i;
      share[i] = x[i] / 255;
    }
    try (Weights weights = weights(bytes, 1)) {
      assertThat(run(weights, bytes, x))
          .containsExactly(run(weights, shares, share), Offset.offset(1e-5f));
    }
  }

  @Test
  void attention_widthThatHeadsDoNotDivide_isRefused() {
    assertThatThrownBy(() -> new EncoderConfig.Attention(10, 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attention width must be a multiple of heads; got 10 and 3");
  }
}
