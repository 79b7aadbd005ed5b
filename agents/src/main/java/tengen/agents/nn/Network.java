package tengen.agents.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tengen.env.Require;

/**
 * A policy and value network with its weights: made new, trained, kept in a directory.
 *
 * <pre>{@code
 * try (Network network = Network.create(spec, seed);
 *     Optimizer optimizer = new Adam(network.parameters(), Schedule.constant(1e-3), 1e-4)) {
 *   try (NDManager batch = network.manager().newSubManager();
 *       GradientCollector collector = Torch.engine().newGradientCollector()) {
 *     NDList heads = network.forward(batch.create(planes, shape), true);
 *     collector.backward(loss(heads));
 *   }
 *   optimizer.clipByGlobalNorm(1);
 *   optimizer.step();
 * }
 * }</pre>
 *
 * Not safe for use by several threads at once; {@link Inference} copies the weights.
 */
public final class Network implements AutoCloseable {

  private final PolicyValueNet net;
  private final NDManager manager;
  private final ParameterStore store;
  private final SortedMap<String, Object> provenance;

  private Network(
      PolicyValueSpec spec,
      Device device,
      Map<Layout.Group, float[]> arrays,
      Map<String, Object> provenance) {
    this.net = new PolicyValueNet(spec);
    this.manager = Torch.manager(device);
    this.store = new ParameterStore(manager, false);
    this.provenance = new TreeMap<>(provenance);
    try (var quiet = Torch.noGradient()) {
      for (var entry : arrays.entrySet()) {
        Parameter parameter = net.flat(entry.getKey());
        NDArray array = manager.create(entry.getValue(), new Shape(entry.getValue().length));
        parameter.setArray(array);
        array.setRequiresGradient(parameter.requiresGradient());
      }
    }
  }

  /** A new network on the CPU whose weights are drawn from a seed. */
  public static Network create(PolicyValueSpec spec, long seed) {
    return create(spec, seed, Device.cpu());
  }

  /** A new network on a device; equal seeds give equal weights on every device. */
  public static Network create(PolicyValueSpec spec, long seed, Device device) {
    Layout layout = Layout.of(spec);
    var arrays = new EnumMap<Layout.Group, float[]>(Layout.Group.class);
    for (Layout.Group group : Layout.Group.values()) {
      arrays.put(group, layout.initial(group, seed));
    }
    return new Network(spec, device, arrays, Map.of());
  }

  /**
   * Reads a network from its directory, onto the CPU.
   *
   * @param directory with {@code model.json} and {@code model.safetensors}
   * @throws IllegalArgumentException if the files are damaged, altered or of another version
   * @throws java.io.UncheckedIOException if they cannot be read
   */
  public static Network load(Path directory) {
    return load(directory, Device.cpu());
  }

  /** As {@link #load(Path)}, onto a device. */
  public static Network load(Path directory, Device device) {
    ModelFiles files = ModelFiles.read(directory);
    return of(files.spec(), files.tensors(), device, files.provenance());
  }

  /**
   * Reads a network from the bytes of its two files, onto the CPU.
   *
   * @param name of the network, for messages
   * @throws IllegalArgumentException if they are damaged, altered or of another version
   */
  public static Network read(byte[] description, byte[] weights, String name) {
    ModelFiles files = ModelFiles.parse(description, name, weights, name);
    return of(files.spec(), files.tensors(), Device.cpu(), files.provenance());
  }

  /** A network with given weights; names and shapes are checked against the spec. */
  static Network of(
      PolicyValueSpec spec,
      Map<String, Safetensors.Tensor> tensors,
      Device device,
      Map<String, Object> provenance) {
    Layout layout = Layout.of(spec);
    var arrays = new EnumMap<Layout.Group, float[]>(Layout.Group.class);
    for (Layout.Group group : Layout.Group.values()) {
      float[] array = new float[layout.size(group)];
      for (Layout.Slot slot : layout.slots(group)) {
        float[] data = tensors.get(slot.name()).data();
        System.arraycopy(data, 0, array, slot.offset(), data.length);
      }
      arrays.put(group, array);
    }
    return new Network(spec, device, arrays, provenance);
  }

  /**
   * Writes {@code model.safetensors} and {@code model.json}. Equal networks give equal bytes.
   *
   * @param directory made if it is not there
   * @param provenance where the weights come from, such as seed, parent network and settings; of
   *     texts, numbers, lists and maps
   * @throws IllegalStateException if a weight is NaN or infinite
   */
  public void save(Path directory, Map<String, ?> provenance) {
    ModelFiles.write(directory, spec(), tensors(), provenance);
  }

  /** A copy with the same weights for another board, see {@link PolicyValueSpec#resized}. */
  public Network resized(String game, int height, int width) {
    return of(spec().resized(game, height, width), tensors(), manager.getDevice(), provenance);
  }

  /** A copy of its own. */
  public Network copy() {
    return of(spec(), tensors(), manager.getDevice(), provenance);
  }

  /** The shape of this network. */
  public PolicyValueSpec spec() {
    return net.spec();
  }

  /** What was told when the network was saved; empty for a new one. */
  public SortedMap<String, Object> provenance() {
    return provenance;
  }

  /** The block, for use with DJL. */
  public PolicyValueNet block() {
    return net;
  }

  /** What an optimiser trains: two flat arrays, of which only the first is decayed. */
  public List<Parameter> parameters() {
    return List.of(net.flat(Layout.Group.WEIGHTS), net.flat(Layout.Group.SCALES));
  }

  /** Number of trained numbers. */
  public int size() {
    return net.layout().size(Layout.Group.WEIGHTS) + net.layout().size(Layout.Group.SCALES);
  }

  /** Owns the weights; open a sub-manager of it for each batch. */
  public NDManager manager() {
    return manager;
  }

  /**
   * All heads, see {@link PolicyValueNet}. The results belong to the manager of the planes.
   *
   * @param planes {@code [B, planes, H, W]}, of a manager that is closed soon
   * @param training whether to normalise by the batch and to update the running statistics; false
   *     for evaluation
   */
  public NDList forward(NDArray planes, boolean training) {
    return net.forward(store, new NDList(planes), training);
  }

  /**
   * Moves all weights and statistics towards those of another network of the same spec: {@code this
   * += share * (other - this)}. Called after every step it keeps a moving average of the weights,
   * which plays better than the last ones (Polyak and Juditsky 1992; Wu 2019, appendix C).
   *
   * @param share in [0, 1]; 1 copies
   */
  public void blend(Network other, double share) {
    Require.inRange("share", share, 0, 1);
    if (!spec().equals(other.spec())) {
      throw new IllegalArgumentException(
          "networks of different shapes: " + spec() + " and " + other.spec());
    }
    try (var quiet = Torch.noGradient();
        var scope = new NDScope()) {
      for (Layout.Group group : Layout.Group.values()) {
        NDArray to = net.flat(group).getArray();
        NDArray from = other.net.flat(group).getArray();
        to.addi(Torch.times(from.sub(to), share));
      }
    }
  }

  /** A copy of all tensors by name. */
  public SortedMap<String, Safetensors.Tensor> tensors() {
    var result = new TreeMap<String, Safetensors.Tensor>();
    for (Layout.Group group : Layout.Group.values()) {
      FloatBuffer array = FloatBuffer.wrap(net.flat(group).getArray().toFloatArray());
      for (Layout.Slot slot : net.layout().slots(group)) {
        float[] data = new float[slot.size()];
        array.get(slot.offset(), data);
        result.put(slot.name(), new Safetensors.Tensor(slot.shape(), data));
      }
    }
    return result;
  }

  @Override
  public void close() {
    manager.close();
  }
}
