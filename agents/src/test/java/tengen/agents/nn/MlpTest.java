package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.Rng;

final class MlpTest {

  private static final int ROWS = 5;

  private static Weights weights(Mlp mlp, long seed) {
    TensorList list = new TensorList();
    mlp.declare(list);
    return Weights.create(list, seed, Device.cpu());
  }

  private static float[] inputs() {
    var random = Rng.stream(3, "test");
    float[] x = new float[ROWS * 4];
    for (int i = 0; i < x.length; i++) {
      x[i] = 4 * random.nextFloat() - 2;
    }
    return x;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void plain_forward_isThatOfTheEngine(Activation activation) {
    Mlp mlp = Mlp.uniform("net", 4, List.of(32, 16), 3, activation);
    float[] x = inputs();
    try (Weights weights = weights(mlp, 1)) {
      float[] expected = OutputGradient.forward(weights, mlp::forward, x, ROWS, 4);
      PlainMlp plain = new PlainMlp(mlp);
      plain.load(weights, weights.values());
      float[] got = new float[ROWS * 3];
      for (int row = 0; row < ROWS; row++) {
        plain.forward(x, row * 4, got, row * 3);
      }
      assertThat(got).containsExactly(expected, Offset.offset(1e-6f));
    }
  }

  /** {@code <u, J v> = <J' u, v>} for the derivative forwards and the gradient backwards. */
  @ParameterizedTest
  @EnumSource(
      value = Activation.class,
      names = {"TANH", "RELU"})
  void derivative_forwards_isTheTransposeOfTheGradientBackwards(Activation activation) {
    Mlp mlp = Mlp.uniform("net", 4, List.of(32, 16), 3, activation);
    float[] x = inputs();
    try (Weights weights = weights(mlp, 1)) {
      float[] v = normal(weights.values().length, 5);
      float[] u = normal(ROWS * 3, 6);
      float[] change = OutputGradient.derivative(weights, mlp::derivative, v, x, ROWS, 4);
      OutputGradient.backward(
          weights,
          mlp::forward,
          x,
          ROWS,
          4,
          (outputs, gradient) -> System.arraycopy(u, 0, gradient, 0, u.length));
      double forwards = dot(u, change);
      assertThat(Math.abs(forwards)).isGreaterThan(1);
      assertThat(dot(weights.takeGradient(), v)).isCloseTo(forwards, Offset.offset(1e-4));
      assertThat(weights.takeGradient()).containsOnly(0);
    }
  }

  private static float[] normal(int count, long seed) {
    var normal = ZigguratSampler.NormalizedGaussian.of(Rng.stream(seed, "test"));
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) normal.sample();
    }
    return numbers;
  }

  private static double dot(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (double) x[i] * y[i];
    }
    return sum;
  }

  @Test
  void orthogonal_start_hasOrthogonalRowsOfTheGain() {
    float[] values = new Initial.Orthogonal(2).values(new long[] {5, 8}, Rng.stream(1, "test"));
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        double dot = 0;
        for (int k = 0; k < 8; k++) {
          dot += values[i * 8 + k] * values[j * 8 + k];
        }
        assertThat(dot).isCloseTo(i == j ? 4 : 0, Offset.offset(1e-5));
      }
    }
  }

  /** The gradient that is passed in at the outputs arrives at the weights. */
  @Test
  void backward_gradientOfOutputs_isTheDerivativeByWeights() {
    Mlp mlp = Mlp.uniform("net", 4, List.of(6), 2, Activation.TANH);
    float[] x = inputs();
    try (Weights weights = weights(mlp, 1);
        Sgd sgd = new Sgd(weights.parameters(), Schedule.constant(1e-3), 0, 0, false)) {
      double before = squares(OutputGradient.forward(weights, mlp::forward, x, ROWS, 4));
      OutputGradient.backward(
          weights,
          mlp::forward,
          x,
          ROWS,
          4,
          (outputs, gradient) -> {
            for (int i = 0; i < outputs.length; i++) {
              gradient[i] = 2 * outputs[i];
            }
          });
      double norm = sgd.clipByGlobalNorm(Double.POSITIVE_INFINITY);
      sgd.step();
      double after = squares(OutputGradient.forward(weights, mlp::forward, x, ROWS, 4));
      // to first order a step of gradient descent takes rate * norm squared off
      assertThat((before - after) / (1e-3 * norm * norm)).isCloseTo(1, Offset.offset(0.05));
    }
  }

  /** Central differences; and the weights' own gradient stays as it was. */
  @Test
  void byInputs_gradientOfOutputs_isTheDerivativeByInputs() {
    Mlp mlp = Mlp.uniform("net", 4, List.of(6), 2, Activation.TANH);
    float[] x = inputs();
    try (Weights weights = weights(mlp, 1);
        Sgd sgd = new Sgd(weights.parameters(), Schedule.constant(1), 0, 0, false)) {
      float[] gradient =
          OutputGradient.byInputs(
              weights,
              mlp::forward,
              x,
              ROWS,
              4,
              (outputs, byOutput) -> {
                for (int i = 0; i < outputs.length; i++) {
                  byOutput[i] = 2 * outputs[i];
                }
              });
      for (int i = 0; i < x.length; i++) {
        float[] up = x.clone();
        float[] down = x.clone();
        up[i] += 0.02f;
        down[i] -= 0.02f;
        double rise =
            squares(OutputGradient.forward(weights, mlp::forward, up, ROWS, 4))
                - squares(OutputGradient.forward(weights, mlp::forward, down, ROWS, 4));
        assertThat(gradient[i]).isCloseTo((float) (rise / 0.04), Offset.offset(2e-3f));
      }
      float[] before = weights.values();
      sgd.step();
      assertThat(weights.values()).isEqualTo(before);
    }
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  @Test
  void set_whatWasSaved_sameValues(@TempDir Path directory) {
    Mlp mlp = Mlp.orthogonal("net", 4, List.of(6), 2, Activation.RELU, 1);
    Path file = directory.resolve("model.safetensors");
    try (Weights one = weights(mlp, 1);
        Weights two = weights(mlp, 2)) {
      one.save(file, Map.of());
      two.set(Safetensors.read(file).tensors(), file.toString());
      assertThat(two.values()).isEqualTo(one.values());
    }
  }

  @Test
  void set_anotherNetwork_isRefusedByName() {
    Mlp small = Mlp.uniform("net", 4, List.of(6), 2, Activation.RELU);
    Mlp large = Mlp.uniform("net", 4, List.of(7), 2, Activation.RELU);
    try (Weights one = weights(small, 1);
        Weights two = weights(large, 1)) {
      assertThatThrownBy(() -> two.set(one.named(), "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("x is of another network: net.0.weight should be [7, 4] and is [6, 4]");
    }
  }
}
