package tengen.agents.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights of a learner's networks: one flat array on a device, so that a step of an optimiser,
 * a norm or a copy is a few calls of the engine whatever the number of layers. Not safe for use by
 * several threads at once.
 */
public final class Weights implements AutoCloseable {

  private static final NDIndex EVERYTHING = new NDIndex(":");

  private final TensorList list;
  private final NDManager manager;
  private final Parameter parameter;
  private final long[] cuts;
  private MlpPasses passes;

  private Weights(TensorList list, float[] values, Device device) {
    this.list = list;
    manager = Torch.manager(device);
    parameter = Parameter.builder().setName("weights").setType(Parameter.Type.WEIGHT).build();
    try (var quiet = Torch.noGradient()) {
      NDArray array = manager.create(values, new Shape(values.length));
      parameter.setArray(array);
      array.setRequiresGradient(true);
    }
    cuts = list.slots().stream().skip(1).mapToLong(TensorList.Slot::offset).toArray();
  }

  /** New weights, drawn from a seed; equal seeds give equal weights on every device. */
  public static Weights create(TensorList list, long seed, Device device) {
    return new Weights(list, list.initial(seed), device);
  }

  /** A copy of its own. */
  public Weights copy() {
    return new Weights(list, values(), manager.getDevice());
  }

  /** Owns the flat array; open a sub-manager of it for each batch. */
  public NDManager manager() {
    return manager;
  }

  /** What an optimiser trains. */
  public List<Parameter> parameters() {
    return List.of(parameter);
  }

  /** The tensors as views, through which gradients flow back into the flat array. */
  public Map<String, NDArray> tensors(NDManager batch) {
    return views(parameter.getArray(), batch);
  }

  /** The same views, through which no gradients flow. */
  public Map<String, NDArray> constants(NDManager batch) {
    NDArray array = parameter.getArray().stopGradient();
    array.attach(batch);
    return views(array, batch);
  }

  /** Views of the gradient, which is zero before the first pass backwards. */
  Map<String, NDArray> gradients(NDManager batch) {
    NDArray gradient = Torch.definedGradient(parameter.getArray());
    gradient.attach(batch);
    return views(gradient, batch);
  }

  /** Whether a network on these weights is one for {@link #passes}. */
  boolean scripts(OutputGradient.Forward network) {
    return network instanceof Mlps mlps && mlps.scripted() && !manager.getDevice().isGpu();
  }

  /** Arrays that are kept between batches. */
  MlpPasses passes() {
    if (passes == null) {
      passes = new MlpPasses(this);
    }
    return passes;
  }

  /**
   * A direction in the space of all weights, cut as {@link #tensors} are.
   *
   * @param vector as long as {@link #values}
   */
  public Map<String, NDArray> direction(float[] vector, NDManager batch) {
    try (var quiet = Torch.noGradient()) {
      return views(batch.create(vector, new Shape(vector.length)), batch);
    }
  }

  /** A copy of the gradient, which is then zeroed. */
  public float[] takeGradient() {
    try (NDArray gradient = parameter.getArray().getGradient()) {
      float[] copy = gradient.toFloatArray();
      Torch.zeroGradient(parameter.getArray());
      return copy;
    }
  }

  /**
   * Replaces all numbers.
   *
   * @param values as {@link #values} gives them
   */
  public void values(float[] values) {
    try (var quiet = Torch.noGradient();
        NDArray from = manager.create(values, new Shape(values.length))) {
      parameter.getArray().set(EVERYTHING, from); // in place: there are views of it
    }
  }

  private Map<String, NDArray> views(NDArray array, NDManager batch) {
    NDList parts = array.split(cuts);
    var tensors = new HashMap<String, NDArray>();
    for (int i = 0; i < parts.size(); i++) {
      TensorList.Slot slot = list.slots().get(i);
      NDArray part = parts.get(i);
      if (part != array) {
        part.attach(batch);
      }
      if (slot.shape().length != 1) {
        part = part.reshape(slot.shape());
        part.attach(batch);
      }
      tensors.put(slot.name(), part);
    }
    return tensors;
  }

  /** A copy of all numbers. */
  public float[] values() {
    return parameter.getArray().toFloatArray();
  }

  /**
   * Where a tensor begins among {@link #values}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public int offset(String name) {
    return list.slot(name).offset();
  }

  /**
   * Moves all weights towards others: {@code this += share * (other - this)}; 1 copies.
   *
   * @param share in [0, 1]
   */
  public void blend(Weights other, double share) {
    try (var quiet = Torch.noGradient();
        var scope = new NDScope()) {
      NDArray to = parameter.getArray();
      if (share == 1) { // adding the difference would round
        to.set(EVERYTHING, other.parameter.getArray());
        return;
      }
      Torch.lerp(to, other.parameter.getArray(), share);
    }
  }

  /** A copy of all tensors by name. */
  public SortedMap<String, Safetensors.Tensor> named() {
    float[] values = values();
    var result = new TreeMap<String, Safetensors.Tensor>();
    for (TensorList.Slot slot : list.slots()) {
      float[] data = Arrays.copyOfRange(values, slot.offset(), slot.offset() + slot.size());
      result.put(slot.name(), new Safetensors.Tensor(slot.shape(), data));
    }
    return result;
  }

  /**
   * Puts tensors in.
   *
   * @param source what they come from, for messages
   * @throws IllegalArgumentException if one is missing or of another shape
   */
  public void set(Map<String, Safetensors.Tensor> tensors, String source) {
    float[] values = new float[list.size()];
    for (TensorList.Slot slot : list.slots()) {
      Safetensors.Tensor tensor = tensors.get(slot.name());
      if (tensor == null || !Arrays.equals(tensor.shape(), slot.shape())) {
        throw new IllegalArgumentException(
            source
                + " is of another network: "
                + slot.name()
                + " should be "
                + Arrays.toString(slot.shape())
                + " and is "
                + (tensor == null ? "missing" : Arrays.toString(tensor.shape())));
      }
      System.arraycopy(tensor.data(), 0, values, slot.offset(), slot.size());
    }
    values(values);
  }

  /**
   * Writes all tensors.
   *
   * @param metadata texts that are kept with them
   * @throws IllegalStateException if a number is NaN or infinite
   */
  public void save(Path file, Map<String, String> metadata) {
    Safetensors.write(file, named(), metadata);
  }

  @Override
  public void close() {
    if (passes != null) {
      passes.close();
    }
    manager.close();
  }
}
