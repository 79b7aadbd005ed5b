package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One linear layer behind a normalisation, against the formulas in doubles. */
final class BatchNormTest {

  private static final int ROWS = 6;
  private static final int WIDTH = 3;
  private static final double EPSILON = 1e-3;
  private static final double MOMENTUM = 0.25;

  private final Mlp mlp = Mlp.uniform("q", WIDTH, List.of(), 2, Activation.RELU);
  private final BatchNorm norm = new BatchNorm(mlp, MOMENTUM, EPSILON);
  private final Weights weights;
  private final Weights statistics;
  private final float[] x = random(ROWS * WIDTH, 2, 1);
  private final float[] out = random(2 * ROWS, 3, 0);

  BatchNormTest() {
    TensorList trained = new TensorList();
    mlp.declare(trained);
    norm.declare(trained);
    weights = Weights.create(trained, 1, Device.cpu());
    TensorList running = new TensorList();
    norm.declareStatistics(running);
    statistics = Weights.create(running, 1, Device.cpu());
    // Away from the values at the start.
    var tensors = weights.named();
    tensors.put("q.0.norm.weight", new Safetensors.Tensor(new long[] {3}, random(3, 5, 1)));
    tensors.put("q.0.norm.bias", new Safetensors.Tensor(new long[] {3}, random(3, 6, 0)));
    weights.set(tensors, "test");
    var moved = statistics.named();
    float[] variance = {0.5f, 2, 1.5f};
    moved.put("q.0.norm.running_mean", new Safetensors.Tensor(new long[] {3}, random(3, 7, 0)));
    moved.put("q.0.norm.running_var", new Safetensors.Tensor(new long[] {3}, variance));
    statistics.set(moved, "test");
  }

  @AfterEach
  void close() {
    weights.close();
    statistics.close();
  }

  private static float[] random(int count, long seed, float shift) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian() + shift;
    }
    return numbers;
  }

  private float[] forward(BatchNorm.Mode mode) {
    return OutputGradient.forward(
        weights, (tensors, in) -> norm.forward(tensors, statistics, in, mode), x, ROWS, WIDTH);
  }

  private static double mean(double[] x, int feature) {
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      sum += x[row * WIDTH + feature];
    }
    return sum / ROWS;
  }

  private static double variance(double[] x, int feature) {
    double mean = mean(x, feature);
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      sum += Math.pow(x[row * WIDTH + feature] - mean, 2);
    }
    return sum / ROWS;
  }

  /**
   * The outputs.
   *
   * @param r null for 1
   * @param d null for 0
   */
  private double[] expected(double[] in, BatchNorm.Mode mode, double[] r, double[] d) {
    float[] values = weights.values();
    float[] running = statistics.values();
    double[] y = new double[2 * ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int o = 0; o < 2; o++) {
        y[2 * row + o] = values[weights.offset("q.0.bias") + o];
        for (int i = 0; i < WIDTH; i++) {
          boolean own = mode != BatchNorm.Mode.RUNNING;
          double mean = own ? mean(in, i) : running[i];
          double variance = own ? variance(in, i) : running[WIDTH + i];
          double normal = (in[row * WIDTH + i] - mean) / Math.sqrt(variance + EPSILON);
          double corrected = normal * (r == null ? 1 : r[i]) + (d == null ? 0 : d[i]);
          double scaled =
              corrected * values[weights.offset("q.0.norm.weight") + i]
                  + values[weights.offset("q.0.norm.bias") + i];
          y[2 * row + o] += values[weights.offset("q.0.weight") + o * WIDTH + i] * scaled;
        }
      }
    }
    return y;
  }

  private static double[] doubles(float[] from) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i];
    }
    return to;
  }

  private static void assertClose(float[] actual, double[] expected) {
    assertThat(doubles(actual)).containsExactly(expected, within(2e-5));
  }

  @Test
  void forward_running_usesTheRunningStatisticsAndLeavesThem() {
    float[] before = statistics.values();
    assertClose(
        forward(BatchNorm.Mode.RUNNING), expected(doubles(x), BatchNorm.Mode.RUNNING, null, null));
    assertThat(statistics.values()).isEqualTo(before);
  }

  @Test
  void forward_batch_usesTheBatchAndMovesTheRunningStatistics() {
    float[] before = statistics.values();
    assertClose(
        forward(BatchNorm.Mode.BATCH), expected(doubles(x), BatchNorm.Mode.BATCH, null, null));
    double[] after = new double[2 * WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      double unbiased = variance(doubles(x), i) * ROWS / (ROWS - 1);
      after[i] = before[i] + MOMENTUM * (mean(doubles(x), i) - before[i]);
      after[WIDTH + i] = before[WIDTH + i] + MOMENTUM * (unbiased - before[WIDTH + i]);
    }
    assertClose(statistics.values(), after);
  }

  @Test
  void forward_renormWithinTheBounds_isWhatTheRunningStatisticsGive() {
    float[] running = forward(BatchNorm.Mode.RUNNING);
    assertClose(forward(BatchNorm.Mode.RENORM), doubles(running));
    assertThat(statistics.values()[0]).isNotEqualTo(running[0]);
  }

  private double[][] corrections() {
    double[][] all = new double[2][WIDTH];
    float[] running = statistics.values();
    for (int i = 0; i < WIDTH; i++) {
      double deviation = Math.sqrt(running[WIDTH + i] + EPSILON);
      double own = Math.sqrt(variance(doubles(x), i) + EPSILON);
      all[0][i] = Math.min(Math.max(own / deviation, 1 / 3.0), 3);
      all[1][i] = Math.min(Math.max((mean(doubles(x), i) - running[i]) / deviation, -5), 5);
    }
    return all;
  }

  @Test
  void forward_renormFarOff_isBounded() {
    for (int row = 0; row < ROWS; row++) {
      x[row * WIDTH] = 40 + 10 * x[row * WIDTH];
    }
    double[][] corrections = corrections();
    assertThat(corrections[0][0]).isEqualTo(3);
    assertThat(corrections[1][0]).isEqualTo(5);
    double[] expected = expected(doubles(x), BatchNorm.Mode.RENORM, corrections[0], corrections[1]);
    assertClose(forward(BatchNorm.Mode.RENORM), expected);
  }

  @ParameterizedTest
  @EnumSource(BatchNorm.Mode.class)
  void gradient_byInputs_isThatOfFiniteDifferences(BatchNorm.Mode mode) {
    double[][] corrections = mode == BatchNorm.Mode.RENORM ? corrections() : new double[2][];
    double[] slope = new double[x.length];
    double[] moved = doubles(x);
    for (int k = 0; k < x.length; k++) {
      moved[k] = x[k] + 1e-5;
      double above = loss(expected(moved, mode, corrections[0], corrections[1]));
      moved[k] = x[k] - 1e-5;
      double below = loss(expected(moved, mode, corrections[0], corrections[1]));
      moved[k] = x[k];
      slope[k] = (above - below) / 2e-5;
    }
    float[] gradient =
        OutputGradient.byInputs(
            weights,
            (tensors, in) -> norm.forward(tensors, statistics, in, mode),
            x,
            ROWS,
            WIDTH,
            (y, byOutput) -> System.arraycopy(out, 0, byOutput, 0, out.length));
    assertClose(gradient, slope);
  }

  private double loss(double[] y) {
    double sum = 0;
    for (int k = 0; k < y.length; k++) {
      sum += out[k] * y[k];
    }
    return sum;
  }
}
