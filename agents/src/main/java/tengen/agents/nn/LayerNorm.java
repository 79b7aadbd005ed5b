package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * Numbers less their mean and divided by their deviation, then scaled and shifted (Ba et al. 2016,
 * arXiv:1607.06450).
 *
 * @param name its tensors are {@code name.weight} and {@code name.bias}
 * @param width numbers that are normalised together, those of the last axis
 */
record LayerNorm(String name, int width) {

  private static final float EPSILON = 1e-5f;

  void declare(TensorList list) {
    list.declare(name + ".weight", new Initial.Constant(1), width);
    list.declare(name + ".bias", new Initial.Constant(0), width);
  }

  /** Of {@code [..., width]}. */
  NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray weight = tensors.get(name + ".weight");
    NDArray bias = tensors.get(name + ".bias");
    return x.getNDArrayInternal()
        .layerNorm(x, new Shape(width), weight, bias, EPSILON)
        .singletonOrThrow();
  }
}
