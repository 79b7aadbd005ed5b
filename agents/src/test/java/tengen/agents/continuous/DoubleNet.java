package tengen.agents.continuous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import tengen.agents.nn.Weights;

/**
 * A copy of networks that computes with doubles and nothing of what is tested, so that the gradient
 * of a loss is known from finite differences.
 */
final class DoubleNet {

  private static final double STEP = 1e-5;

  final Map<String, double[]> tensors = new TreeMap<>();

  DoubleNet(Weights weights) {
    add(weights);
  }

  /** Further tensors. */
  void add(Weights weights) {
    weights.named().forEach((name, tensor) -> tensors.put(name, doubles(tensor.data(), 0, -1)));
  }

  /** Some numbers; a negative count: all. */
  static double[] doubles(float[] from, int at, int count) {
    double[] to = new double[count < 0 ? from.length : count];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[at + i];
    }
    return to;
  }

  /** One row through the layers {@code name.0}, {@code name.2}, …, with ReLU between them. */
  double[] mlp(String name, double[] x) {
    double[] y = x;
    for (int layer = 0; tensors.containsKey(name + "." + layer + ".bias"); layer += 2) {
      y = linear(name + "." + layer, layer == 0 ? y : relu(y));
    }
    return y;
  }

  /**
   * Rows through layers before each of which there is batch normalisation.
   *
   * @param batch whether by the rows themselves; else by the running statistics
   */
  double[][] normalisedMlp(String name, double[][] rows, boolean batch) {
    double[][] y = rows;
    for (int layer = 0; tensors.containsKey(name + "." + layer + ".bias"); layer += 2) {
      String here = name + "." + layer;
      double[][] next = new double[y.length][];
      for (int b = 0; b < y.length; b++) {
        next[b] = layer == 0 ? y[b].clone() : relu(y[b]);
      }
      for (int i = 0; i < next[0].length; i++) {
        normalise(here + ".norm.", next, i, batch);
      }
      for (int b = 0; b < y.length; b++) {
        next[b] = linear(here, next[b]);
      }
      y = next;
    }
    return y;
  }

  private void normalise(String name, double[][] rows, int i, boolean batch) {
    double mean = 0;
    double variance = 0;
    for (double[] row : rows) {
      mean += row[i] / rows.length;
    }
    for (double[] row : rows) {
      variance += (row[i] - mean) * (row[i] - mean) / rows.length;
    }
    if (!batch) {
      mean = tensors.get(name + "running_mean")[i];
      variance = tensors.get(name + "running_var")[i];
    }
    for (double[] row : rows) {
      double normal = (row[i] - mean) / Math.sqrt(variance + 1e-3);
      row[i] = normal * tensors.get(name + "weight")[i] + tensors.get(name + "bias")[i];
    }
  }

  double[] linear(String name, double[] x) {
    double[] y = tensors.get(name + ".bias").clone();
    double[] weight = tensors.get(name + ".weight");
    for (int o = 0; o < y.length; o++) {
      for (int i = 0; i < x.length; i++) {
        y[o] += weight[o * x.length + i] * x[i];
      }
    }
    return y;
  }

  static double[] relu(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(y[i], 0);
    }
    return y;
  }

  /**
   * That every weight has made Adam's first step against the loss, which is as long as the learning
   * rate whatever the gradient's size.
   *
   * @param loss computed with this
   */
  void assertFirstStep(Weights after, double learningRate, DoubleSupplier loss) {
    Map<String, double[]> moved = new DoubleNet(after).tensors;
    int sure = 0;
    int all = 0;
    for (Map.Entry<String, double[]> entry : moved.entrySet()) {
      double[] values = tensors.get(entry.getKey());
      for (int i = 0; i < values.length; i++) {
        double slope = slope(values, i, loss);
        all++;
        if (Math.abs(slope) > 1e-5) { // else rounding decides
          sure++;
          assertThat(entry.getValue()[i] - values[i])
              .as(entry.getKey() + " " + i + ", slope " + slope)
              .isCloseTo(-Math.signum(slope) * learningRate, within(0.01 * learningRate));
        }
      }
    }
    assertThat(sure).isGreaterThan(all / 2);
  }

  private static double slope(double[] values, int i, DoubleSupplier loss) {
    double before = values[i];
    values[i] = before + STEP;
    double above = loss.getAsDouble();
    values[i] = before - STEP;
    double below = loss.getAsDouble();
    values[i] = before;
    return (above - below) / (2 * STEP);
  }
}
