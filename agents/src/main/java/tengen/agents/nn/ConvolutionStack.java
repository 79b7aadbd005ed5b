package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import tengen.env.Require;

/**
 * Convolutions one behind the other, without padding, each followed by an activation. A kernel
 * larger than what is left of the picture is cut to it.
 *
 * @param channels that each layer puts out
 * @param kernel side of the square that a layer looks at
 * @param stride from one square to the next
 * @param pooling of squares of 2 x 2, after the first layer
 */
public record ConvolutionStack(List<Integer> channels, int kernel, int stride, Pooling pooling) {

  private static final int POOL = 2;

  /** Checks the ranges. */
  public ConvolutionStack {
    channels = List.copyOf(channels);
    Require.inRange("how many convolutions there are", channels.size(), 1, 20);
    channels.forEach(count -> Require.inRange("channels", count, 1, 1 << 16));
    Require.inRange("kernel", kernel, 1, 1 << 10);
    Require.inRange("stride", stride, 1, 1 << 10);
  }

  /** Height and width before a layer; after the last one, where there is no such layer. */
  private int[] sizes(int layer, int height, int width) {
    int[] sizes = {height, width};
    for (int i = 0; i < layer; i++) {
      for (int side = 0; side < 2; side++) {
        sizes[side] = (sizes[side] - Math.min(kernel, sizes[side])) / stride + 1;
      }
      if (pools(i, sizes)) {
        sizes[0] = (sizes[0] - POOL) / POOL + 1;
        sizes[1] = (sizes[1] - POOL) / POOL + 1;
      }
    }
    return sizes;
  }

  private boolean pools(int layer, int... sizes) {
    return layer == 0 && pooling != Pooling.NONE && Math.min(sizes[0], sizes[1]) >= POOL;
  }

  /** Numbers that are put out for a picture. */
  int out(int height, int width) {
    int[] sizes = sizes(channels.size(), height, width);
    return channels.get(channels.size() - 1) * sizes[0] * sizes[1];
  }

  void declare(TensorList list, String name, int inputs, int height, int width) {
    int before = inputs;
    for (int layer = 0; layer < channels.size(); layer++) {
      int[] sizes = sizes(layer, height, width);
      int high = Math.min(kernel, sizes[0]);
      int wide = Math.min(kernel, sizes[1]);
      Initial start = new Initial.Uniform(before * high * wide);
      list.declare(name + "." + layer + ".weight", start, channels.get(layer), before, high, wide);
      list.declare(name + "." + layer + ".bias", start, channels.get(layer));
      before = channels.get(layer);
    }
  }

  /**
   * On the engine.
   *
   * @param x {@code [B, channels, H, W]}
   * @return {@code [B, out]}
   */
  NDArray forward(Map<String, NDArray> tensors, String name, Activation activation, NDArray x) {
    NDArray y = x;
    for (int layer = 0; layer < channels.size(); layer++) {
      NDArray weight = tensors.get(name + "." + layer + ".weight");
      NDArray bias = tensors.get(name + "." + layer + ".bias");
      y = activation.of(ArrayLayers.convolve(y, weight, bias, stride, 0));
      Shape shape = y.getShape();
      if (pools(layer, (int) shape.get(2), (int) shape.get(3))) {
        y = pooling.of(y, POOL, POOL);
      }
    }
    return y.reshape(new Shape(y.getShape().get(0), -1));
  }
}
