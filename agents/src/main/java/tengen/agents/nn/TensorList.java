package tengen.agents.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;

/**
 * The trained tensors of a learner's networks, in the order in which the networks declare them: all
 * lie one after the other in one flat array, see {@link Weights}.
 */
public final class TensorList {

  /**
   * A tensor.
   *
   * @param name unique, dots between its parts, as PyTorch would name it
   * @param shape outputs first
   * @param offset of its first number in the flat array
   */
  record Slot(String name, long[] shape, int offset, int size, Initial initial) {}

  private final List<Slot> slots = new ArrayList<>();
  private int size;

  /** Starts without tensors. */
  public TensorList() {}

  /**
   * Adds a tensor.
   *
   * @throws IllegalArgumentException if there is one of this name
   */
  public void declare(String name, Initial initial, long... shape) {
    if (slots.stream().anyMatch(slot -> slot.name.equals(name))) {
      throw new IllegalArgumentException("there are two tensors called " + name);
    }
    int numbers = 1;
    for (long n : shape) {
      numbers = Math.multiplyExact(numbers, Math.toIntExact(n));
    }
    slots.add(new Slot(name, shape.clone(), size, numbers, initial));
    size = Math.addExact(size, numbers);
  }

  /** Numbers of all tensors together. */
  public int size() {
    return size;
  }

  List<Slot> slots() {
    return Collections.unmodifiableList(slots);
  }

  Slot slot(String name) {
    return slots.stream()
        .filter(slot -> slot.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no tensor " + name));
  }

  /** First values; each tensor has its own random stream, named after it. */
  float[] initial(long seed) {
    float[] values = new float[size];
    for (Slot slot : slots) {
      UniformRandomProvider random = Rng.stream(seed, "nn.initial/" + slot.name);
      float[] part = slot.initial.values(slot.shape, random);
      System.arraycopy(part, 0, values, slot.offset, part.length);
    }
    return values;
  }
}
