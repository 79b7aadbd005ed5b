package tengen.agents.nn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import tengen.env.Rng;

/**
 * The tensors of a network: names, shapes, and where each lies in the flat array of its group. The
 * names are those that PyTorch would give to the same modules.
 */
final class Layout {

  /** Which flat array a tensor is part of. */
  enum Group {
    /** Kernels and matrices: trained, decayed. */
    WEIGHTS,
    /** Biases and the scales of normalisation: trained, not decayed. */
    SCALES,
    /** Running means and variances of normalisation: not trained by gradients. */
    STATISTICS
  }

  /**
   * A tensor.
   *
   * @param offset of the first number in the array of its group
   * @param deviation of the normal distribution that the first values are drawn from; 0: constant
   * @param constant the first value where the deviation is 0
   */
  record Slot(
      String name, Group group, long[] shape, int offset, double deviation, float constant) {

    int size() {
      long size = 1;
      for (long n : shape) {
        size *= n;
      }
      return Math.toIntExact(size);
    }
  }

  final List<Slot> slots;
  private final Map<Group, Integer> sizes = new EnumMap<>(Group.class);

  private Layout(List<Slot> slots) {
    this.slots = slots;
  }

  static Layout of(PolicyValueSpec spec) {
    var layout = new Layout(new ArrayList<>());
    var planes = new long[] {spec.planes(), spec.height(), spec.width()};
    Architecture.build(spec, layout.new Declaring(), planes);
    return layout;
  }

  /** Numbers in the flat array of a group. */
  int size(Group group) {
    return sizes.getOrDefault(group, 0);
  }

  List<Slot> slots(Group group) {
    return slots.stream().filter(s -> s.group == group).toList();
  }

  /** First values; each tensor has its own random stream, named after it. */
  float[] initial(Group group, long seed) {
    float[] values = new float[size(group)];
    for (Slot slot : slots(group)) {
      UniformRandomProvider random = Rng.stream(seed, "nn.initial/" + slot.name);
      var normal = ZigguratSampler.NormalizedGaussian.of(random);
      for (int i = slot.offset; i < slot.offset + slot.size(); i++) {
        values[i] =
            slot.deviation == 0 ? slot.constant : (float) (slot.deviation * normal.sample());
      }
    }
    return values;
  }

  private void declare(String name, Group group, double deviation, float constant, long... shape) {
    var slot = new Slot(name, group, shape, size(group), deviation, constant);
    slots.add(slot);
    sizes.merge(group, slot.size(), Integer::sum);
  }

  /** Takes note of the tensors; features are shapes without the batch. */
  private final class Declaring implements Layers<long[]> {

    private void kernel(long[] x, String name, double gain, long out, long height, long width) {
      double fanIn = x[0] * height * width;
      declare(
          name + ".weight", Group.WEIGHTS, gain / Math.sqrt(fanIn), 0, out, x[0], height, width);
    }

    private void norm(String name, long out) {
      declare(name + ".norm.weight", Group.SCALES, 0, 1, out);
      declare(name + ".norm.bias", Group.SCALES, 0, 0, out);
      declare(name + ".norm.running_mean", Group.STATISTICS, 0, 0, out);
      declare(name + ".norm.running_var", Group.STATISTICS, 0, 1, out);
    }

    @Override
    public long[] convNorm(long[] x, String name, int out, int size) {
      kernel(x, name, Math.sqrt(2), out, size, size);
      norm(name, out);
      return new long[] {out, x[1], x[2]};
    }

    @Override
    public long[] convBiasNorm(long[] x, long[] pooled, String name, int out, int size) {
      double deviation = 1 / Math.sqrt((double) pooled[0]);
      declare(name + ".pooled.weight", Group.WEIGHTS, deviation, 0, out, pooled[0]);
      return convNorm(x, name, out, size);
    }

    @Override
    public long[] conv(long[] x, String name, int out, double gain) {
      kernel(x, name, gain, out, 1, 1);
      declare(name + ".bias", Group.SCALES, 0, 0, out);
      return new long[] {out, x[1], x[2]};
    }

    @Override
    public long[] columns(long[] x, String name, double gain) {
      kernel(x, name, gain, 1, x[1], 1);
      declare(name + ".bias", Group.SCALES, 0, 0, 1);
      return new long[] {x[2]};
    }

    @Override
    public long[] dense(long[] x, String name, int out, double gain) {
      declare(name + ".weight", Group.WEIGHTS, gain / Math.sqrt((double) x[0]), 0, out, x[0]);
      declare(name + ".bias", Group.SCALES, 0, 0, out);
      return new long[] {out};
    }

    @Override
    public long[] pool(long[] x) {
      return new long[] {3 * x[0]};
    }

    @Override
    public long[] poolMeans(long[] x) {
      return pool(x);
    }

    @Override
    public long[] relu(long[] x) {
      return x;
    }

    @Override
    public long[] tanh(long[] x) {
      return x;
    }

    @Override
    public long[] add(long[] x, long[] y) {
      return x;
    }

    @Override
    public long[] concat(long[] x, long[] y) {
      return new long[] {x[0] + y[0]};
    }

    @Override
    public long[] flatten(long[] x) {
      long size = 1;
      for (long n : x) {
        size *= n;
      }
      return new long[] {size};
    }
  }
}
