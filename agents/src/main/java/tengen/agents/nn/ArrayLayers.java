package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.Map;

/** What training and inference on the engine have in common. Results belong to x's manager. */
abstract class ArrayLayers implements Layers<NDArray> {

  private static final Shape ONE = new Shape(1, 1);
  private static final Shape NONE = new Shape(0, 0);

  private final Map<String, NDArray> tensors;

  ArrayLayers(Map<String, NDArray> tensors) {
    this.tensors = tensors;
  }

  final NDArray tensor(String name) {
    return tensors.get(name);
  }

  static NDArray convolve(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
    Shape step = stride == 1 ? ONE : new Shape(stride, stride);
    Shape pad = padding == 0 ? NONE : new Shape(padding, padding);
    return Conv2d.conv2d(x, weight, bias, step, pad, ONE, 1).singletonOrThrow();
  }

  @Override
  public final NDArray conv(NDArray x, String name, int out, double gain) {
    return convolve(x, tensor(name + ".weight"), tensor(name + ".bias"), 1, 0);
  }

  @Override
  public final NDArray columns(NDArray x, String name, double gain) {
    return flatten(convolve(x, tensor(name + ".weight"), tensor(name + ".bias"), 1, 0));
  }

  @Override
  public final NDArray dense(NDArray x, String name, int out, double gain) {
    return Linear.linear(x, tensor(name + ".weight"), tensor(name + ".bias")).singletonOrThrow();
  }

  @Override
  public final NDArray pool(NDArray x) {
    NDArray flat = x.flatten(2, 3);
    NDArray mean = flat.mean(new int[] {2});
    NDArray sized = Torch.times(mean, Architecture.boardSize(height(x), width(x)));
    return mean.concat(sized, 1).concat(flat.max(new int[] {2}), 1);
  }

  @Override
  public final NDArray poolMeans(NDArray x) {
    NDArray mean = x.flatten(2, 3).mean(new int[] {2});
    NDArray sized = Torch.times(mean, Architecture.boardSize(height(x), width(x)));
    NDArray squared = Torch.times(mean, Architecture.boardSizeSquared(height(x), width(x)));
    return mean.concat(sized, 1).concat(squared, 1);
  }

  private static int height(NDArray x) {
    return (int) x.getShape().get(2);
  }

  private static int width(NDArray x) {
    return (int) x.getShape().get(3);
  }

  @Override
  public final NDArray relu(NDArray x) {
    return x.getNDArrayInternal().relu();
  }

  @Override
  public final NDArray tanh(NDArray x) {
    return x.tanh();
  }

  @Override
  public final NDArray add(NDArray x, NDArray y) {
    return x.add(y);
  }

  @Override
  public final NDArray concat(NDArray x, NDArray y) {
    return x.concat(y, 1);
  }

  @Override
  public final NDArray flatten(NDArray x) {
    return x.flatten(1, -1);
  }
}
