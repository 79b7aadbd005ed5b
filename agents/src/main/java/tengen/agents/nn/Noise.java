package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Noise on the weights of an {@link Mlp} whose strength is learned (Fortunato and others 2018,
 * "Noisy networks for exploration", arXiv:1706.10295), factorised: {@code w = mu + sigma * f(e_out)
 * f(e_in)} with {@code f(x) = sgn(x) sqrt |x|} (equations 10 and 11). The layers' own tensors are
 * mu. Not safe for use by several threads at once.
 */
public final class Noise {

  private static final String SIGMA = "_sigma";

  private final Mlp mlp;
  private final double strength;
  private final float[][] in;
  private final float[][] out;

  /**
   * Silent until the first {@link #draw}.
   *
   * @param mlp with PyTorch's default start, which is that of mu (section 3.2)
   * @param strength sigma at the start times the root of a layer's inputs; the paper's is 0.5
   */
  public Noise(Mlp mlp, double strength) {
    this.mlp = mlp;
    this.strength = strength;
    in = new float[mlp.layers()][];
    out = new float[mlp.layers()][];
    for (int layer = 0; layer < mlp.layers(); layer++) {
      in[layer] = new float[mlp.inputs(layer)];
      out[layer] = new float[mlp.outputs(layer)];
    }
  }

  /** Adds the sigmas of all layers. */
  public void declare(TensorList list) {
    for (int layer = 0; layer < mlp.layers(); layer++) {
      var start = new Initial.Constant((float) (strength / Math.sqrt(mlp.inputs(layer))));
      list.declare(mlp.weight(layer) + SIGMA, start, mlp.outputs(layer), mlp.inputs(layer));
      list.declare(mlp.bias(layer) + SIGMA, start, mlp.outputs(layer));
    }
  }

  /** New noise, used until the next draw. */
  public void draw(UniformRandomProvider random) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    for (int layer = 0; layer < mlp.layers(); layer++) {
      fill(in[layer], normal);
      fill(out[layer], normal);
    }
  }

  private static void fill(float[] noise, ZigguratSampler.NormalizedGaussian normal) {
    for (int i = 0; i < noise.length; i++) {
      double x = normal.sample();
      noise[i] = (float) (Math.signum(x) * Math.sqrt(Math.abs(x)));
    }
  }

  /**
   * The tensors with noise on those of the layers, on the engine; gradients reach mu and sigma.
   *
   * @param tensors see {@link Weights#tensors}
   */
  public Map<String, NDArray> on(Map<String, NDArray> tensors) {
    Map<String, NDArray> noisy = new HashMap<>(tensors);
    for (int layer = 0; layer < mlp.layers(); layer++) {
      String weight = mlp.weight(layer);
      String bias = mlp.bias(layer);
      NDManager manager = tensors.get(weight).getManager();
      NDArray column = manager.create(out[layer], new Shape(out[layer].length, 1));
      NDArray row = manager.create(in[layer], new Shape(1, in[layer].length));
      NDArray product = column.mul(row);
      noisy.put(weight, tensors.get(weight).add(tensors.get(weight + SIGMA).mul(product)));
      NDArray flat = column.reshape(new Shape(out[layer].length));
      noisy.put(bias, tensors.get(bias).add(tensors.get(bias + SIGMA).mul(flat)));
    }
    return noisy;
  }

  /**
   * The same in plain Java.
   *
   * @param values {@link Weights#values}
   * @param noisy of the same length; the layers' own weights are filled
   */
  public void on(Weights weights, float[] values, float[] noisy) {
    for (int layer = 0; layer < mlp.layers(); layer++) {
      int weight = weights.offset(mlp.weight(layer));
      int weightSigma = weights.offset(mlp.weight(layer) + SIGMA);
      int bias = weights.offset(mlp.bias(layer));
      int biasSigma = weights.offset(mlp.bias(layer) + SIGMA);
      int inputs = in[layer].length;
      for (int o = 0; o < out[layer].length; o++) {
        float noise = out[layer][o];
        noisy[bias + o] = values[bias + o] + values[biasSigma + o] * noise;
        for (int i = 0; i < inputs; i++) {
          int at = o * inputs + i;
          noisy[weight + at] =
              values[weight + at] + values[weightSigma + at] * (noise * in[layer][i]);
        }
      }
    }
  }
}
