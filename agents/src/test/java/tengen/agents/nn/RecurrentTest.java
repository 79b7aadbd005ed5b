package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Rng;

/** Three rows of five steps; in the first row an episode begins with the third step. */
final class RecurrentTest {

  private static final int STEPS = 5;
  private static final int ROWS = 3;
  private static final int IN = 2;
  private static final int SIZE = 4;
  private static final Offset<Float> NEAR = within(1e-6f);

  private static Recurrent layer(Recurrent.Cell cell) {
    return new Recurrent("l", cell, IN, SIZE, 0);
  }

  private static Weights weights(Recurrent layer) {
    TensorList list = new TensorList();
    layer.declare(list);
    return Weights.create(list, 5, Device.cpu());
  }

  private static float[] random(int count, long seed) {
    var random = Rng.stream(seed, "test");
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return values;
  }

  private static boolean[] start() {
    boolean[] start = new boolean[STEPS * ROWS];
    start[2 * ROWS] = true;
    return start;
  }

  /** Steps {@code from} to {@code to} of a row. */
  private static float[] part(float[] x, int row, int from, int to, int width) {
    float[] part = new float[(to - from) * width];
    for (int t = from; t < to; t++) {
      System.arraycopy(x, (t * ROWS + row) * width, part, (t - from) * width, width);
    }
    return part;
  }

  private static float[] forward(
      Recurrent layer, Weights weights, float[] x, Sequences cut, float[] states) {
    return OutputGradient.forward(
        weights, (tensors, in) -> layer.forward(tensors, in, cut, states), x, x.length / IN, IN);
  }

  private static void backward(
      Recurrent layer, Weights weights, float[] x, Sequences cut, float[] states, float[] by) {
    OutputGradient.backward(
        weights,
        (tensors, in) -> layer.forward(tensors, in, cut, states),
        x,
        x.length / IN,
        IN,
        (out, gradient) -> System.arraycopy(by, 0, gradient, 0, by.length));
  }

  private static float[] gradient(Weights weights) {
    try (NDArray gradient = weights.parameters().get(0).getArray().getGradient()) {
      return gradient.toFloatArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void forward_resetWithinARow_equalsTwoSequences(Recurrent.Cell cell) {
    Recurrent layer = layer(cell);
    int width = layer.stateWidth();
    float[] x = random(STEPS * ROWS * IN, 1);
    float[] states = random(ROWS * width, 2);
    float[] by = random(STEPS * ROWS * SIZE, 3);
    try (Weights whole = weights(layer);
        Weights parts = weights(layer)) {
      Sequences cut = Sequences.cut(start(), STEPS, ROWS);
      assertThat(cut.count).isEqualTo(ROWS + 1);
      float[] out = forward(layer, whole, x, cut, states);
      backward(layer, whole, x, cut, states, by);
      for (int row = 0; row < ROWS; row++) {
        int middle = row == 0 ? 2 : STEPS;
        float[] state = Arrays.copyOfRange(states, row * width, (row + 1) * width);
        for (int[] span : new int[][] {{0, middle}, {middle, STEPS}}) {
          int count = span[1] - span[0];
          if (count > 0) {
            float[] seen = part(x, row, span[0], span[1], IN);
            Sequences alone = Sequences.whole(count, 1);
            assertThat(part(out, row, span[0], span[1], SIZE))
                .containsExactly(forward(layer, parts, seen, alone, state), NEAR);
            float[] down = part(by, row, span[0], span[1], SIZE);
            backward(layer, parts, seen, alone, state, down);
            state = new float[width];
          }
        }
      }
      assertThat(gradient(whole)).containsExactly(gradient(parts), within(1e-5f));
    }
  }

  @ParameterizedTest
  @EnumSource
  void backward_throughTimeAndResets_agreesWithFiniteDifferences(Recurrent.Cell cell) {
    Recurrent layer = layer(cell);
    float[] x = random(STEPS * ROWS * IN, 1);
    float[] states = random(ROWS * layer.stateWidth(), 2);
    float[] by = random(STEPS * ROWS * SIZE, 3);
    Sequences cut = Sequences.cut(start(), STEPS, ROWS);
    try (Weights weights = weights(layer)) {
      backward(layer, weights, x, cut, states, by);
      float[] gradient = gradient(weights);
      float[] values = weights.values();
      float step = 1e-2f;
      for (int i = 0; i < values.length; i += 3) {
        float[] losses = new float[2];
        for (int side = 0; side < 2; side++) {
          float[] moved = values.clone();
          moved[i] += side == 0 ? step : -step;
          put(weights, moved);
          losses[side] = dot(forward(layer, weights, x, cut, states), by);
        }
        put(weights, values);
        assertThat((losses[0] - losses[1]) / (2 * step)).isCloseTo(gradient[i], within(3e-3f));
      }
    }
  }

  private static void put(Weights weights, float[] values) {
    try (var quiet = Torch.noGradient()) {
      weights.parameters().get(0).getArray().set(values);
    }
  }

  private static float dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return (float) sum;
  }

  @ParameterizedTest
  @EnumSource
  void step_plain_equalsTheEngine(Recurrent.Cell cell) {
    Recurrence settings = new Recurrence(cell, SIZE, 1, List.of(3), Activation.TANH);
    RecurrentTrunk trunk = new RecurrentTrunk("t", new Same(IN), settings);
    TensorList list = new TensorList();
    trunk.declare(list);
    float[] x = random(STEPS * ROWS * IN, 1);
    RowStates states = new RowStates(ROWS, trunk.stateWidth());
    System.arraycopy(random(states.values.length, 2), 0, states.values, 0, states.values.length);
    try (Weights weights = Weights.create(list, 5, Device.cpu())) {
      float[] before = states.values.clone();
      Sequences cut = Sequences.cut(start(), STEPS, ROWS);
      float[] expected =
          OutputGradient.forward(
              weights,
              (tensors, in) -> trunk.forward(tensors, in, cut, before),
              x,
              STEPS * ROWS,
              IN);
      RecurrentTrunk.Stepping stepping = trunk.stepping(weights);
      stepping.load(weights.values());
      for (int t = 0; t < STEPS; t++) {
        stepping.see(Arrays.copyOfRange(x, t * ROWS * IN, (t + 1) * ROWS * IN), ROWS);
        for (int row = 0; row < ROWS; row++) {
          int k = t * ROWS + row;
          if (start()[k]) {
            states.forget(row);
          }
          stepping.step(row, states.values, row * states.width);
          assertThat(
                  Arrays.copyOfRange(states.values, row * states.width, row * states.width + SIZE))
              .containsExactly(Arrays.copyOfRange(expected, k * SIZE, (k + 1) * SIZE), NEAR);
        }
      }
    }
  }

  @Test
  void load_statesOfOtherRows_areRefused(@TempDir Path directory) {
    Path file = directory.resolve("memory.safetensors");
    RowStates two = new RowStates(2, 3);
    two.values[4] = 7;
    two.save(file);
    RowStates again = new RowStates(2, 3);
    again.load(file);
    assertThat(again.values).isEqualTo(two.values);
    assertThatThrownBy(() -> new RowStates(3, 3).load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not the memory of 3 rows of 3");
  }
}
