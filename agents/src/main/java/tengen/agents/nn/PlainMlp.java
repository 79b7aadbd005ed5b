package tengen.agents.nn;

/** An {@link Mlp} in plain loops over a copy of its weights. */
public final class PlainMlp implements PlainNet {

  private final Mlp mlp;

  /** {@code [layer][in * out]}, a row an input, so that inner loops run over neighbours. */
  private final float[][] weights;

  private final float[][] biases;
  private final float[][] hidden;

  /** A copy that has no weights yet, see {@link #load}. */
  public PlainMlp(Mlp mlp) {
    this.mlp = mlp;
    weights = new float[mlp.layers()][];
    biases = new float[mlp.layers()][];
    hidden = new float[mlp.layers()][];
    for (int layer = 0; layer < mlp.layers(); layer++) {
      weights[layer] = new float[mlp.inputs(layer) * mlp.outputs(layer)];
      biases[layer] = new float[mlp.outputs(layer)];
      hidden[layer] = new float[mlp.outputs(layer)];
    }
  }

  @Override
  public void load(Weights from, float[] values) {
    for (int layer = 0; layer < mlp.layers(); layer++) {
      int inputs = mlp.inputs(layer);
      int outputs = mlp.outputs(layer);
      int at = from.offset(mlp.weight(layer));
      for (int o = 0; o < outputs; o++) {
        for (int i = 0; i < inputs; i++) {
          weights[layer][i * outputs + o] = values[at + o * inputs + i];
        }
      }
      System.arraycopy(values, from.offset(mlp.bias(layer)), biases[layer], 0, outputs);
    }
  }

  @Override
  public void forward(float[] x, int at, float[] out, int to) {
    float[] input = x;
    int start = at;
    int last = mlp.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      float[] sums = hidden[layer];
      layer(input, start, mlp.inputs(layer), weights[layer], biases[layer], sums);
      if (layer < last) {
        activate(sums);
      }
      input = sums;
      start = 0;
    }
    System.arraycopy(hidden[last], 0, out, to, mlp.out());
  }

  static void layer(float[] x, int at, int inputs, float[] weights, float[] bias, float[] sums) {
    System.arraycopy(bias, 0, sums, 0, bias.length);
    for (int i = 0; i < inputs; i++) {
      float value = x[at + i];
      if (value == 0) { // most of a one-hot input, half of what comes out of a rectifier
        continue;
      }
      int row = i * sums.length;
      for (int o = 0; o < sums.length; o++) {
        sums[o] += value * weights[row + o];
      }
    }
  }

  private void activate(float[] values) {
    if (mlp.activation() == Activation.RELU) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(values[i], 0);
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = mlp.activation().of(values[i]);
      }
    }
  }
}
