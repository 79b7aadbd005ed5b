package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/**
 * A picture {@code [height, width, channels]}, from dark 0 to light 1, through convolutions.
 *
 * @param dark the number that becomes 0
 * @param light the number that becomes 1
 */
record ImageEncoder(
    String name,
    int height,
    int width,
    int channels,
    float dark,
    float light,
    ConvolutionStack stack,
    Activation activation)
    implements Net {

  @Override
  public int in() {
    return height * width * channels;
  }

  @Override
  public int out() {
    return stack.out(height, width);
  }

  @Override
  public void declare(TensorList list) {
    stack.declare(list, name, channels, height, width);
  }

  @Override
  public NDArray forward(Map<String, NDArray> tensors, NDArray x) {
    NDArray y = x;
    if (dark != 0) {
      y = y.sub(Torch.scalar(x.getManager(), x, dark));
    }
    if (light - dark != 1) {
      y = Torch.times(y, 1.0 / (light - dark));
    }
    NDArray picture =
        y.reshape(new Shape(x.getShape().get(0), height, width, channels)).transpose(0, 3, 1, 2);
    return stack.forward(tensors, name, activation, picture);
  }
}
