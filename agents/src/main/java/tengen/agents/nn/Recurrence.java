package tengen.agents.nn;

import java.util.List;
import tengen.env.Require;

/**
 * Settings of a network that remembers: features of an observation, then a recurrent layer.
 *
 * @param cell kind of the recurrent layer
 * @param size numbers that it puts out
 * @param keep see {@link Recurrent}; 0 for PyTorch's start
 * @param features sizes of the layers before it; may be empty
 * @param activation after each of these
 */
public record Recurrence(
    Recurrent.Cell cell, int size, double keep, List<Integer> features, Activation activation) {

  /** Checks the range. */
  public Recurrence {
    Require.inRange("size of the memory", size, 1, 1 << 16);
    Require.inRange("keep", keep, -100, 100);
    features = List.copyOf(features);
  }
}
