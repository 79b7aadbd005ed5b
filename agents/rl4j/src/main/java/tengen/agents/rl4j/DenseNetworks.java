package tengen.agents.rl4j;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import tengen.agents.nn.Safetensors;

/**
 * DL4J's fully connected networks as RL4J's factories make them, but of any sizes and from a seed
 * of the run's: the factories always start from the same weights.
 */
final class DenseNetworks {

  private static final String FILE = "model.safetensors";
  private static final String ALGORITHM = "algorithm";

  /** What networks of one learner have in common. */
  record Shape(int width, List<Integer> hidden, double learningRate, double l2, long seed) {}

  private DenseNetworks() {}

  /** A network with a last layer and a loss of its own. */
  static MultiLayerNetwork create(Shape shape, int outputs, Activation last, ILossFunction loss) {
    Rl4j.begin();
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(shape.seed)
            .updater(new Adam(shape.learningRate))
            .weightInit(WeightInit.XAVIER)
            .l2(shape.l2)
            .list();
    int width = shape.width;
    for (int size : shape.hidden) {
      layers.layer(
          new DenseLayer.Builder().nIn(width).nOut(size).activation(Activation.RELU).build());
      width = size;
    }
    layers.layer(new OutputLayer.Builder(loss).nIn(width).nOut(outputs).activation(last).build());
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    return network;
  }

  /**
   * Writes the weights to {@code model.safetensors}, under DL4J's names: {@code policy.0_W} is
   * {@code [in, out]} of the first layer, {@code policy.0_b} its bias.
   */
  static void save(Path directory, String algorithm, Map<String, MultiLayerNetwork> networks) {
    Map<String, Safetensors.Tensor> tensors = new TreeMap<>();
    networks.forEach(
        (part, network) ->
            network
                .paramTable()
                .forEach((name, array) -> tensors.put(part + "." + name, tensor(array))));
    Safetensors.write(directory.resolve(FILE), tensors, Map.of(ALGORITHM, algorithm));
  }

  private static Safetensors.Tensor tensor(INDArray array) {
    return new Safetensors.Tensor(array.shape(), array.dup('c').data().asFloat());
  }

  /**
   * Puts weights in.
   *
   * @throws IllegalArgumentException if the file is damaged, or of another algorithm or network
   */
  static void load(Path directory, String algorithm, Map<String, MultiLayerNetwork> networks) {
    Path file = directory.resolve(FILE);
    Safetensors.Content content = Safetensors.read(file);
    String theirs = content.metadata().get(ALGORITHM);
    if (!algorithm.equals(theirs)) {
      throw new IllegalArgumentException(file + " is of " + theirs + ", not of " + algorithm);
    }
    networks.forEach(
        (part, network) ->
            network
                .paramTable()
                .forEach((name, array) -> put(file, content, part + "." + name, array)));
  }

  private static void put(Path file, Safetensors.Content content, String name, INDArray array) {
    Safetensors.Tensor tensor = content.tensors().get(name);
    if (tensor == null || !Arrays.equals(tensor.shape(), array.shape())) {
      throw new IllegalArgumentException(
          file + " has no tensor " + name + " of this network; it is of other hidden layers");
    }
    array.assign(Nd4j.create(tensor.data(), tensor.shape(), 'c'));
  }
}
