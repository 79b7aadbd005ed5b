package tengen.agents.nn;

import java.util.Map;
import java.util.TreeMap;

/**
 * Weights with the batch normalisation multiplied into the convolution before it: with scale {@code
 * s = gamma / sqrt(var + eps)}, {@code norm(W x) = (s W) x + (beta - s mean)}. The bias takes the
 * name that a convolution's bias has.
 */
final class FoldedWeights {

  private static final String NORM = ".norm.weight";

  private FoldedWeights() {}

  static Map<String, Safetensors.Tensor> of(Map<String, Safetensors.Tensor> tensors) {
    var result = new TreeMap<>(tensors);
    for (String key : tensors.keySet()) {
      if (key.endsWith(NORM)) {
        fold(result, key.substring(0, key.length() - NORM.length()));
      }
    }
    return result;
  }

  private static void fold(Map<String, Safetensors.Tensor> tensors, String name) {
    float[] gamma = tensors.remove(name + NORM).data();
    float[] beta = tensors.remove(name + ".norm.bias").data();
    float[] mean = tensors.remove(name + ".norm.running_mean").data();
    float[] variance = tensors.remove(name + ".norm.running_var").data();
    double[] scale = new double[gamma.length];
    float[] bias = new float[gamma.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = gamma[i] / Math.sqrt((double) variance[i] + TrainLayers.EPSILON);
      bias[i] = (float) (beta[i] - scale[i] * mean[i]);
    }
    tensors.put(name + ".bias", new Safetensors.Tensor(new long[] {bias.length}, bias));
    tensors.computeIfPresent(name + ".weight", (k, t) -> scaled(t, scale));
    tensors.computeIfPresent(name + ".pooled.weight", (k, t) -> scaled(t, scale));
  }

  /** Each row, of the first axis, times its scale. */
  private static Safetensors.Tensor scaled(Safetensors.Tensor tensor, double[] scale) {
    float[] data = new float[tensor.data().length];
    int row = data.length / scale.length;
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) (scale[i / row] * tensor.data()[i]);
    }
    return new Safetensors.Tensor(tensor.shape(), data);
  }
}
