package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import java.util.Map;

/**
 * A linear map and an activation, with PyTorch's default start.
 *
 * @param name its tensors are {@code name.weight} and {@code name.bias}
 */
record Dense(String name, int in, int out, Activation activation) implements Net {

  @Override
  public void declare(TensorList list) {
    declare(list, name, in, out);
  }

  static void declare(TensorList list, String name, int in, int out) {
    list.declare(name + ".weight", new Initial.Uniform(in), out, in);
    list.declare(name + ".bias", new Initial.Uniform(in), out);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    return activation.of(linear(tensors, name, x));
  }

  static NDArray linear(Map<String, NDArray> tensors, String name, NDArray x) {
    return Linear.linear(x, tensors.get(name + ".weight"), tensors.get(name + ".bias"))
        .singletonOrThrow();
  }
}
