package tengen.agents.tabular;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.agents.nn.Safetensors;

/** Action values, {@code [states, actions]}, and what they say. */
final class Table {

  private static final String FILE = "model.safetensors";
  private static final String VALUES = "q";
  private static final String ALGORITHM = "algorithm";

  private final int states;
  final int actions;
  final float[] q;

  Table(int states, int actions, double initial) {
    this.states = states;
    this.actions = actions;
    q = new float[Math.multiplyExact(states, actions)];
    Arrays.fill(q, (float) initial);
  }

  static boolean allowed(boolean[] mask, int row, int actions, int action) {
    return mask == null || mask[row * actions + action];
  }

  /**
   * The greatest value of a state.
   *
   * @param mask {@code [rows, actions]} allowed actions; null for all
   * @return 0 if nothing is allowed
   */
  double greatest(int state, boolean[] mask, int row) {
    int best = best(state, mask, row);
    return best < 0 ? 0 : q[state * actions + best];
  }

  /** {@code [actions]} values of a state; zeros for a state that is not known. */
  double[] values(int state) {
    double[] values = new double[actions];
    for (int action = 0; state >= 0 && action < actions; action++) {
      values[action] = q[state * actions + action];
    }
    return values;
  }

  /** The mean value of the actions of a state. */
  double mean(int state, boolean[] mask, int row) {
    double sum = 0;
    int count = 0;
    for (int action = 0; action < actions; action++) {
      if (allowed(mask, row, actions, action)) {
        sum += q[state * actions + action];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** The best action of a state, the lowest of equals; -1 if nothing is allowed. */
  int best(int state, boolean[] mask, int row) {
    int best = -1;
    for (int action = 0; action < actions; action++) {
      if (allowed(mask, row, actions, action)
          && (best < 0 || q[state * actions + action] > q[state * actions + best])) {
        best = action;
      }
    }
    return best;
  }

  /**
   * An action at random, each of the best or of all as likely as the others.
   *
   * @param any whether of all
   * @throws IllegalStateException if nothing is allowed
   */
  int draw(int state, boolean any, boolean[] mask, int row, UniformRandomProvider random) {
    int best = best(state, mask, row);
    if (best < 0) {
      throw new IllegalStateException("state " + state + " allows no action");
    }
    float least = any ? Float.NEGATIVE_INFINITY : q[state * actions + best];
    int count = 0;
    int drawn = best;
    for (int action = 0; action < actions; action++) {
      if (allowed(mask, row, actions, action) && q[state * actions + action] >= least) {
        count++;
        if (count > 1 && random.nextInt(count) == 0) {
          drawn = action;
        } else if (count == 1) {
          drawn = action;
        }
      }
    }
    return drawn;
  }

  void save(Path directory, String algorithm) {
    var tensor = new Safetensors.Tensor(new long[] {states, actions}, q);
    Safetensors.write(
        directory.resolve(FILE), Map.of(VALUES, tensor), Map.of(ALGORITHM, algorithm));
  }

  /**
   * Puts back what {@link #save} wrote.
   *
   * @throws IllegalArgumentException if it is damaged, or of another algorithm or world
   */
  void load(Path directory, String algorithm) {
    Path file = directory.resolve(FILE);
    Safetensors.Content content = Safetensors.read(file);
    String theirs = content.metadata().get(ALGORITHM);
    if (!algorithm.equals(theirs)) {
      throw new IllegalArgumentException(file + " is of " + theirs + ", not of " + algorithm);
    }
    Safetensors.Tensor tensor = content.tensors().get(VALUES);
    long[] shape = {states, actions};
    if (tensor == null || !Arrays.equals(tensor.shape(), shape)) {
      throw new IllegalArgumentException(
          file
              + " is of another world: its table should be "
              + Arrays.toString(shape)
              + " and is "
              + (tensor == null ? "missing" : Arrays.toString(tensor.shape())));
    }
    System.arraycopy(tensor.data(), 0, q, 0, q.length);
  }
}
