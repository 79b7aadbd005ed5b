package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** The network as it answers on the engine, over {@link FoldedWeights}. */
final class FoldedLayers extends ArrayLayers {

  FoldedLayers(Map<String, NDArray> tensors) {
    super(tensors);
  }

  @Override
  public NDArray convNorm(NDArray x, String name, int out, int size) {
    return convolve(x, tensor(name + ".weight"), tensor(name + ".bias"), 1, size / 2);
  }

  @Override
  public NDArray convBiasNorm(NDArray x, NDArray pooled, String name, int out, int size) {
    NDArray bias = pooled.matMul(tensor(name + ".pooled.weight").transpose());
    return convNorm(x, name, out, size).addi(bias.expandDims(2).expandDims(3));
  }
}
