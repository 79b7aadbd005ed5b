package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/** The same encoder for each of several frames, its outputs one behind the other. */
record EachFrame(int frames, Net net) implements Net {

  @Override
  public int in() {
    return frames * net.in();
  }

  @Override
  public int out() {
    return frames * net.out();
  }

  @Override
  public void declare(TensorList list) {
    net.declare(list);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    long rows = x.getShape().get(0);
    NDArray single = x.reshape(new Shape(rows * frames, net.in()));
    return net.forward(tensors, single).reshape(new Shape(rows, out()));
  }
}
