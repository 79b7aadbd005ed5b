package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies between observations and the heads of a network that remembers. */
public final class RecurrentTrunk {

  private final Net features;

  /** What follows the features; null where these are the observation as it is encoded. */
  private final Activation activation;

  private final Recurrent memory;

  /**
   * Without weights, see {@link #declare}.
   *
   * @param name of its tensors, which begin with {@code name.features.} and {@code name.memory.}
   * @param encoder of observations
   */
  public RecurrentTrunk(String name, Net encoder, Recurrence settings) {
    List<Integer> sizes = settings.features();
    if (sizes.isEmpty()) {
      features = encoder;
      activation = null;
    } else {
      int last = sizes.size() - 1;
      activation = settings.activation();
      Mlp layers =
          Mlp.orthogonal(
              name + ".features",
              encoder.out(),
              sizes.subList(0, last),
              sizes.get(last),
              activation,
              Math.sqrt(2));
      features = encoder.then(layers);
    }
    memory =
        new Recurrent(
            name + ".memory", settings.cell(), features.out(), settings.size(), settings.keep());
  }

  /** Numbers of an observation. */
  public int in() {
    return features.in();
  }

  /** Numbers that it puts out. */
  public int out() {
    return memory.size();
  }

  /** Numbers of a row's state, of which the first {@link #out} are the output. */
  public int stateWidth() {
    return memory.stateWidth();
  }

  /** Adds its tensors. */
  public void declare(TensorList list) {
    features.declare(list);
    memory.declare(list);
  }

  /**
   * On the engine.
   *
   * @param x {@code [T * B, in]}, time first
   * @param states {@code [B, stateWidth]} before the first step
   * @return {@code [T * B, out]}
   */
  public NDArray forward(Map<String, NDArray> tensors, NDArray x, Sequences cut, float[] states) {
    NDArray seen = features.forward(tensors, x);
    return memory.forward(tensors, activation == null ? seen : activation.of(seen), cut, states);
  }

  /**
   * A step at a time, for acting.
   *
   * @param weights those that it acts by
   */
  public Stepping stepping(Weights weights) {
    return new Stepping(weights);
  }

  /**
   * Steps: the memory in plain loops, the features too where they can. Not safe for use by several
   * threads at once.
   */
  public final class Stepping {

    private final Weights weights;
    private final Optional<PlainNet> plainFeatures = features.plain();
    private final PlainRecurrent plainMemory = new PlainRecurrent(memory);

    /** {@code [rows, features]} and perhaps more behind. */
    private float[] seen = new float[0];

    private Stepping(Weights weights) {
      this.weights = weights;
    }

    /** See {@link PlainNet#load}. */
    public void load(float[] values) {
      plainFeatures.ifPresent(plain -> plain.load(weights, values));
      plainMemory.load(weights, values);
    }

    /**
     * Takes observations, one a row.
     *
     * @param x {@code [rows, in]}
     */
    public void see(float[] x, int rows) {
      int width = features.out();
      if (plainFeatures.isEmpty()) {
        seen = OutputGradient.forward(weights, features::forward, x, rows, features.in());
      } else {
        if (seen.length < rows * width) {
          seen = new float[rows * width];
        }
        for (int row = 0; row < rows; row++) {
          plainFeatures.get().forward(x, row * features.in(), seen, row * width);
        }
      }
      for (int i = 0; i < rows * width && activation != null; i++) {
        seen[i] = activation.of(seen[i]);
      }
    }

    /**
     * Computes one step of one of the rows that were seen last.
     *
     * @param state of this row begins at {@code at}; becomes that after the step
     */
    public void step(int row, float[] state, int at) {
      plainMemory.step(seen, row * features.out(), state, at);
    }
  }
}
