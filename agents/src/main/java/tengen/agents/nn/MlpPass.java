package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Batches of one size through {@link Mlps}, forwards and backwards, each one call of the engine.
 * The chain rule is written out, what the way back needs lies in arrays that are kept, and nothing
 * is recorded: the engine's own way costs as much again as the products of matrices.
 */
final class MlpPass implements AutoCloseable {

  private final NDManager manager;
  private final SharedArray x;
  private final SharedArray outputs;
  private final SharedArray byOutputs;
  private final SharedArray byInputs;
  private final List<TorchScript.Value> arguments = new ArrayList<>();
  private final TorchScript.Value input;
  private final TorchScript.Value weights;
  private final TorchScript.Value biases;
  private final TorchScript.Value layers;
  private final TorchScript.Value columns;
  private final TorchScript.Value gradients;
  private final TorchScript.Value byWeights;
  private final TorchScript.Value byBiases;
  private final TorchScript.Value byInput;
  private final TorchScript.Value first;
  private final TorchScript.Value relu;

  /**
   * For weights whose memory stays where it is.
   *
   * @param tensors of the weights, that no gradients flow through
   * @param byTensors of their gradient; null where none is wanted
   */
  MlpPass(
      NDManager parent,
      Mlps mlps,
      int rows,
      Map<String, NDArray> tensors,
      Map<String, NDArray> byTensors) {
    manager = parent.newSubManager();
    x = new SharedArray(manager, rows, mlps.in());
    outputs = new SharedArray(manager, rows, mlps.out());
    byOutputs = new SharedArray(manager, rows, mlps.out());
    byInputs = new SharedArray(manager, rows, mlps.in());
    input = kept(TorchScript.of(x.array));
    weights = kept(TorchScript.of(all(mlps, tensors, true)));
    biases = kept(TorchScript.of(all(mlps, tensors, false)));
    layers = kept(TorchScript.of(byTensors == null ? List.of() : hidden(mlps, rows)));
    columns = kept(TorchScript.of(columns(mlps, outputs.array)));
    gradients = kept(TorchScript.of(columns(mlps, byOutputs.array)));
    byWeights = byTensors == null ? null : kept(TorchScript.of(all(mlps, byTensors, true)));
    byBiases = byTensors == null ? null : kept(TorchScript.of(all(mlps, byTensors, false)));
    byInput = kept(TorchScript.of(byInputs.array));
    first = kept(TorchScript.of(first(mlps)));
    relu = kept(TorchScript.of(mlps.relu()));
  }

  private TorchScript.Value kept(TorchScript.Value value) {
    arguments.add(value);
    return value;
  }

  private List<NDArray> all(Mlps mlps, Map<String, NDArray> tensors, boolean weights) {
    List<NDArray> all = new ArrayList<>();
    for (FullyConnected net : mlps.nets()) {
      for (int layer = 0; layer < net.layers(); layer++) {
        NDArray tensor = tensors.get(weights ? net.weight(layer) : net.bias(layer));
        Shape shape = new Shape(net.outputs(layer), net.inputs(layer));
        all.add(tensor == null ? manager.zeros(shape) : tensor);
      }
    }
    return all;
  }

  /** Room for what each layer but the last ones puts out, for the way back. */
  private List<NDArray> hidden(Mlps mlps, int rows) {
    List<NDArray> all = new ArrayList<>();
    for (FullyConnected net : mlps.nets()) {
      for (int layer = 0; layer < net.layers() - 1; layer++) {
        all.add(manager.zeros(new Shape(rows, net.outputs(layer))));
      }
    }
    return all;
  }

  /** Each network's columns of what all of them put out. */
  private static List<NDArray> columns(Mlps mlps, NDArray all) {
    List<NDArray> each = new ArrayList<>();
    int column = 0;
    for (FullyConnected net : mlps.nets()) {
      each.add(all.get(new NDIndex().addAllDim().addSliceDim(column, column + net.out())));
      column += net.out();
    }
    return each;
  }

  private static long[] first(Mlps mlps) {
    long[] first = new long[mlps.nets().size() + 1];
    for (int i = 0; i < mlps.nets().size(); i++) {
      first[i + 1] = first[i] + mlps.nets().get(i).layers();
    }
    return first;
  }

  /** Forwards; the result lasts. */
  float[] outputs(float[] observations) {
    x.set(observations);
    TorchScript.run("outputs", input, weights, biases, layers, columns, first, relu);
    return outputs.get();
  }

  /** Backwards after forwards: adds the gradient of a loss to that of the weights. */
  void backward(float[] gradient) {
    byOutputs.set(gradient);
    TorchScript.run(
        "backward", input, weights, layers, gradients, byWeights, byBiases, first, relu);
  }

  /**
   * Backwards after forwards: the gradient of a loss by the inputs. Rows that a network puts out no
   * gradient for cost nothing: of two critics, the smaller one counts.
   */
  float[] slope(float[] gradient) {
    byOutputs.set(gradient);
    byInputs.clear();
    TorchScript.run("slope", weights, layers, gradients, byInput, first, relu);
    return byInputs.get();
  }

  @Override
  public void close() {
    arguments.forEach(TorchScript.Value::close);
    manager.close();
  }
}
