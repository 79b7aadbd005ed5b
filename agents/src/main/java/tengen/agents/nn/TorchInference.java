package tengen.agents.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Answers on the training engine, batch normalisation folded, no gradients recorded. */
public final class TorchInference implements InferenceNet {

  private final PolicyValueNet net;
  private final NDManager manager;
  private final FoldedLayers layers;
  private ByteBuffer input = ByteBuffer.allocateDirect(0);

  /** Copies the weights of a network to its device. */
  public TorchInference(Network network) {
    this(network, network.manager().getDevice());
  }

  /** Copies the weights of a network to a device. */
  public TorchInference(Network network, Device device) {
    net = network.block();
    manager = Torch.manager(device);
    Map<String, NDArray> arrays = new HashMap<>();
    FoldedWeights.of(network.tensors())
        .forEach((k, t) -> arrays.put(k, manager.create(t.data(), new Shape(t.shape()))));
    layers = new FoldedLayers(arrays);
  }

  @Override
  public PolicyValueSpec spec() {
    return net.spec();
  }

  @Override
  public void forward(
      float[] planes, int n, float[] logits, float[] wdl, float[] ownership, float[] score) {
    PolicyValueSpec spec = spec();
    InferenceChecks.check(spec, planes, n, logits, wdl, ownership, score);
    int size = n * spec.inputs();
    if (input.capacity() < 4 * size) {
      input = ByteBuffer.allocateDirect(4 * size).order(ByteOrder.nativeOrder());
    }
    input.clear().limit(4 * size);
    input.asFloatBuffer().put(planes, 0, size);
    try (var quiet = Torch.noGradient();
        NDManager batch = manager.newSubManager()) {
      var shape = new Shape(n, spec.planes(), spec.height(), spec.width());
      NDList heads = net.run(layers, batch.create(input, shape, DataType.FLOAT32));
      copy(heads.get(0), logits, n * spec.moves());
      copy(heads.get(1), wdl, n * 3);
      if (ownership != null) {
        copy(heads.get(2), ownership, n * spec.area());
      }
      if (score != null) {
        copy(heads.get(spec.ownership() ? 3 : 2), score, n);
      }
    }
  }

  private static void copy(NDArray from, float[] to, int size) {
    from.toByteBuffer(true).asFloatBuffer().get(to, 0, size);
  }

  @Override
  public void close() {
    manager.close();
  }
}
