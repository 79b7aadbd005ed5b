package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes parameters along their gradients. Gradients add up over backward passes until a step uses
 * and zeroes them.
 *
 * <p>Weight decay applies to parameters of type {@link Parameter.Type#WEIGHT} only, not to biases
 * and the scales of normalisation.
 */
public abstract sealed class Optimizer implements AutoCloseable
    permits Adam, Sgd, RmsProp, Adagrad, Nadam, Radam {

  private static final String STEPS = "steps";
  private static final String KIND = "optimizer";

  private final List<Parameter> parameters;
  private final Schedule rate;
  private final NDManager manager;
  private final Scalar scalar;
  private final List<List<NDArray>> state = new ArrayList<>();
  private long steps;

  /**
   * @param start for each number of state per parameter, the value that it starts with
   */
  Optimizer(List<Parameter> parameters, Schedule rate, float... start) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("there are no parameters to optimise");
    }
    this.parameters = List.copyOf(parameters);
    this.rate = rate;
    NDArray first = parameters.get(0).getArray();
    manager = Torch.manager(first.getDevice());
    scalar = new Scalar(manager, first.getDataType());
    for (Parameter parameter : parameters) {
      var arrays = new ArrayList<NDArray>();
      for (float value : start) {
        NDArray like = parameter.getArray();
        arrays.add(manager.full(like.getShape(), value, like.getDataType()));
      }
      state.add(arrays);
    }
  }

  /** Steps done so far; the next one uses the learning rate of this number. */
  public final long steps() {
    return steps;
  }

  /** The learning rate of the next step. */
  public final double rate() {
    return rate.at(steps);
  }

  /**
   * Scales the gradients so that the norm over all parameters together is at most a bound, as
   * PyTorch's {@code clip_grad_norm_} does.
   *
   * @param bound above 0; infinity only measures
   * @return the norm before; not finite when a gradient is not, then nothing is scaled
   */
  public final double clipByGlobalNorm(double bound) {
    if (!(bound > 0)) {
      throw new IllegalArgumentException("bound must be above 0; got " + bound);
    }
    try (var quiet = Torch.noGradient();
        var scope = new NDScope()) {
      double squares = 0;
      var list = new ArrayList<NDArray>();
      for (Parameter parameter : parameters) {
        NDArray gradient = parameter.getArray().getGradient();
        list.add(gradient);
        double norm = Torch.norm(gradient);
        squares += norm * norm;
      }
      double norm = Math.sqrt(squares);
      double scale = bound / (norm + 1e-6);
      if (scale < 1 && norm < Double.POSITIVE_INFINITY) {
        for (NDArray gradient : list) {
          gradient.muli(scalar.of(scale));
        }
      }
      return norm;
    }
  }

  /**
   * {@link #step} after {@link #clipByGlobalNorm}.
   *
   * @throws DivergedException if a gradient is not finite; names the step, which is not made
   */
  public final void step(double bound) {
    if (!Double.isFinite(clipByGlobalNorm(bound))) {
      throw new DivergedException("the gradient of step " + steps);
    }
    step();
  }

  /** Changes the parameters along their gradients, then zeroes these. */
  public final void step() {
    double now = rate();
    steps++;
    try (var quiet = Torch.noGradient()) {
      for (int i = 0; i < parameters.size(); i++) {
        Parameter parameter = parameters.get(i);
        NDArray array = parameter.getArray();
        boolean decayed = parameter.getType() == Parameter.Type.WEIGHT;
        try (var scope = new NDScope()) {
          update(array, array.getGradient(), state.get(i), now, decayed);
        }
        Torch.zeroGradient(array);
      }
    }
  }

  /** Drops gradients that are not to be used. */
  public final void zeroGradients() {
    parameters.forEach(p -> Torch.zeroGradient(p.getArray()));
  }

  /**
   * Changes one parameter in place. Arrays made meanwhile are closed afterwards.
   *
   * @param gradient of the same shape; may be changed
   * @param state the arrays that the constructor asked for; changed in place
   * @param rate learning rate of this step; {@link #steps} already counts it
   * @param decayed whether weight decay applies
   */
  abstract void update(
      NDArray array, NDArray gradient, List<NDArray> state, double rate, boolean decayed);

  /** Adds a multiple: {@code to += factor * x}. */
  final void addMultiple(NDArray to, NDArray x, double factor) {
    to.addi(x.mul(scalar.of(factor)));
  }

  /** A moving average in place: {@code average = keep * average + (1 - keep) * x}. */
  final void average(NDArray average, NDArray x, double keep) {
    scale(average, keep);
    addMultiple(average, x, 1 - keep);
  }

  /** In place: {@code x *= factor}. */
  final void scale(NDArray x, double factor) {
    x.muli(scalar.of(factor));
  }

  /** A number to compute with, until the next one. */
  final NDArray number(double value) {
    return scalar.of(value);
  }

  /** All that a resumed run needs, by name: the steps and each parameter's arrays. */
  public final void save(Path file) {
    Map<String, Safetensors.Tensor> tensors = new TreeMap<>();
    for (int i = 0; i < state.size(); i++) {
      for (int j = 0; j < state.get(i).size(); j++) {
        NDArray array = state.get(i).get(j);
        tensors.put(
            name(i, j), new Safetensors.Tensor(array.getShape().getShape(), array.toFloatArray()));
      }
    }
    Safetensors.write(
        file, tensors, Map.of(STEPS, Long.toString(steps), KIND, getClass().getSimpleName()));
  }

  /**
   * Puts back what {@link #save} wrote; the next step has the bits that it would have had.
   *
   * @throws IllegalArgumentException if the file is damaged, or of another kind of optimiser or of
   *     other parameters
   */
  public final void load(Path file) {
    Safetensors.Content content = Safetensors.read(file);
    String kind = content.metadata().get(KIND);
    if (!getClass().getSimpleName().equals(kind)) {
      throw new IllegalArgumentException(
          file + " is the state of " + kind + ", not of " + getClass().getSimpleName());
    }
    for (int i = 0; i < state.size(); i++) {
      for (int j = 0; j < state.get(i).size(); j++) {
        NDArray array = state.get(i).get(j);
        Safetensors.Tensor tensor = content.tensors().get(name(i, j));
        if (tensor == null || !Arrays.equals(tensor.shape(), array.getShape().getShape())) {
          throw new IllegalArgumentException(
              file + " is the state of other parameters: " + name(i, j) + " does not fit");
        }
        array.set(tensor.data());
      }
    }
    steps = Long.parseLong(content.metadata().get(STEPS));
  }

  private String name(int parameter, int array) {
    return parameters.get(parameter).getName() + "." + array;
  }

  @Override
  public void close() {
    manager.close();
  }
}
