package tengen.agents.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/** What lies between observations and the heads of a network that remembers. */
public final class RecurrentTrunk {

  private final int in;

  /** Null where the recurrent layer takes the observation as it is. */
  private final Mlp features;

  private final Recurrent memory;

  /**
   * Without weights, see {@link #declare}.
   *
   * @param name of its tensors, which begin with {@code name.features.} and {@code name.memory.}
   * @param in numbers of an observation
   */
  public RecurrentTrunk(String name, int in, Recurrence settings) {
    this.in = in;
    List<Integer> sizes = settings.features();
    int last = sizes.size() - 1;
    features =
        sizes.isEmpty()
            ? null
            : Mlp.orthogonal(
                name + ".features",
                in,
                sizes.subList(0, last),
                sizes.get(last),
                settings.activation(),
                Math.sqrt(2));
    int seen = sizes.isEmpty() ? in : sizes.get(last);
    memory = new Recurrent(name + ".memory", settings.cell(), seen, settings.size());
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
    if (features != null) {
      features.declare(list);
    }
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
    NDArray seen = features == null ? x : features.activation().of(features.forward(tensors, x));
    return memory.forward(tensors, seen, cut, states);
  }

  /** A copy in plain loops that has no weights yet. */
  public Plain plain() {
    return new Plain();
  }

  /** In plain loops, for acting. Not safe for use by several threads at once. */
  public final class Plain {

    private final PlainMlp plainFeatures = features == null ? null : new PlainMlp(features);
    private final PlainRecurrent plainMemory = new PlainRecurrent(memory);
    private final float[] seen = new float[features == null ? 0 : features.out()];

    private Plain() {}

    /** See {@link PlainMlp#load}. */
    public void load(Weights from, float[] values) {
      if (features != null) {
        plainFeatures.load(from, values);
      }
      plainMemory.load(from, values);
    }

    /**
     * Computes one step of one row.
     *
     * @param x {@code [rows, in]}
     * @param state of this row begins at {@code at}; becomes that after the step
     */
    public void step(float[] x, int row, float[] state, int at) {
      if (features == null) {
        plainMemory.step(x, row * in, state, at);
        return;
      }
      plainFeatures.forward(x, row * in, seen, 0);
      for (int i = 0; i < seen.length; i++) {
        seen[i] = features.activation().of(seen[i]);
      }
      plainMemory.step(seen, 0, state, at);
    }
  }
}
