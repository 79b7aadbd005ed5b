package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * Puts out trained numbers whatever it is shown: the deviations of a Gaussian policy that are the
 * same everywhere (Schulman et al. 2015, arXiv:1502.05477, appendix D).
 *
 * @param name of the tensor
 * @param in numbers of an input, none of which is looked at
 * @param out numbers of an output
 * @param start what each is at the start
 */
public record Constant(String name, int in, int out, double start) implements FullyConnected {

  @Override
  public void declare(TensorList list) {
    list.declare(name, new Initial.Constant((float) start), out);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    return tensors.get(name).broadcast(new Shape(x.getShape().get(0), out));
  }

  @Override
  public int layers() {
    return 1;
  }

  @Override
  public int inputs(int layer) {
    return in;
  }

  @Override
  public int outputs(int layer) {
    return out;
  }

  /** No tensor has this name: the weights are zeros. */
  @Override
  public String weight(int layer) {
    return name + ".weight";
  }

  @Override
  public String bias(int layer) {
    return name;
  }
}
