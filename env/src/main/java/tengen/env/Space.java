package tengen.env;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A set of actions or observations.
 *
 * @param <A> its members: {@code Integer}, {@code int[]}, {@code boolean[]} or {@code float[]}
 */
public sealed interface Space<A>
    permits Space.Discrete, Space.MultiDiscrete, Space.MultiBinary, Space.Box {

  /** Whether the value is a member; false for null and for the wrong length. */
  boolean contains(A value);

  /** A member drawn at random; uniformly where the space is bounded. */
  A sample(UniformRandomProvider random);

  /**
   * The integers {@code 0 … n - 1}.
   *
   * @param n how many, at least 1
   */
  record Discrete(int n) implements Space<Integer> {

    /** Checks n. */
    public Discrete {
      Require.inRange("n", n, 1, Integer.MAX_VALUE);
    }

    @Override
    public boolean contains(Integer value) {
      return value != null && value >= 0 && value < n;
    }

    @Override
    public Integer sample(UniformRandomProvider random) {
      return random.nextInt(n);
    }
  }

  /**
   * Several integers at once, the i-th one in {@code 0 … n[i] - 1}.
   *
   * @param n {@code [width]} how many values each number has, each at least 1
   */
  record MultiDiscrete(int... n) implements Space<int[]> {

    /** Checks and copies n. */
    public MultiDiscrete {
      n = n.clone();
      Require.inRange("the width of a MultiDiscrete space", n.length, 1, Integer.MAX_VALUE);
      for (int i = 0; i < n.length; i++) {
        Require.inRange("n[" + i + "]", n[i], 1, Integer.MAX_VALUE);
      }
    }

    /** How many numbers there are. */
    public int width() {
      return n.length;
    }

    @Override
    public int[] n() {
      return n.clone();
    }

    @Override
    public boolean contains(int[] value) {
      if (value == null || value.length != n.length) {
        return false;
      }
      for (int i = 0; i < n.length; i++) {
        if (value[i] < 0 || value[i] >= n[i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int[] sample(UniformRandomProvider random) {
      int[] result = new int[n.length];
      for (int i = 0; i < n.length; i++) {
        result[i] = random.nextInt(n[i]);
      }
      return result;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof MultiDiscrete space && Arrays.equals(n, space.n);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(n);
    }

    @Override
    public String toString() {
      return "MultiDiscrete" + Arrays.toString(n);
    }
  }

  /**
   * Switches, each on or off.
   *
   * @param width how many, at least 1
   */
  record MultiBinary(int width) implements Space<boolean[]> {

    /** Checks the width. */
    public MultiBinary {
      Require.inRange("width", width, 1, Integer.MAX_VALUE);
    }

    @Override
    public boolean contains(boolean[] value) {
      return value != null && value.length == width;
    }

    @Override
    public boolean[] sample(UniformRandomProvider random) {
      boolean[] result = new boolean[width];
      for (int i = 0; i < width; i++) {
        result[i] = random.nextBoolean();
      }
      return result;
    }
  }

  /**
   * Real vectors within bounds, cut into named parts. All parts of one observation lie behind one
   * another in one flat array.
   *
   * @param low {@code [width]} least values, {@code -Infinity} where there is none
   * @param high {@code [width]} greatest values, {@code Infinity} where there is none
   * @param parts names and shapes, in the order of the array; their sizes add up to the width
   */
  record Box(float[] low, float[] high, List<Part> parts) implements Space<float[]> {

    /** Checks that bounds and parts fit together and copies the arrays. */
    public Box {
      low = low.clone();
      high = high.clone();
      parts = List.copyOf(parts);
      if (low.length != high.length) {
        throw new IllegalArgumentException(
            "low has " + low.length + " numbers and high has " + high.length);
      }
      for (int i = 0; i < low.length; i++) {
        if (!(low[i] <= high[i])) {
          throw new IllegalArgumentException(
              "low must not exceed high; at " + i + " got [" + low[i] + ", " + high[i] + "]");
        }
      }
      int width = parts.stream().mapToInt(Part::size).sum();
      if (width != low.length) {
        throw new IllegalArgumentException(
            "the parts have " + width + " numbers and the bounds " + low.length);
      }
      int at = 0;
      for (Part part : parts) {
        part.kind.checkBounds(part.name, low, high, at, at + part.size());
        at += part.size();
      }
    }

    /** One part named {@code "observation"} with these bounds, of shape {@code [width]}. */
    public static Box of(float[] low, float[] high) {
      return new Box(low, high, List.of(new Part("observation", low.length)));
    }

    /** One part with the same bounds for every number. */
    public static Box of(float low, float high, int... shape) {
      Part part = new Part("observation", shape);
      float[] lows = new float[part.size()];
      float[] highs = new float[part.size()];
      Arrays.fill(lows, low);
      Arrays.fill(highs, high);
      return new Box(lows, highs, List.of(part));
    }

    /** The same parts as real numbers without bounds: what is left once they are rescaled. */
    public Box numbers() {
      float[] lows = new float[low.length];
      float[] highs = new float[low.length];
      Arrays.fill(lows, Float.NEGATIVE_INFINITY);
      Arrays.fill(highs, Float.POSITIVE_INFINITY);
      List<Part> same = parts.stream().map(part -> new Part(part.name(), part.shape())).toList();
      return new Box(lows, highs, same);
    }

    /** Length of the flat array. */
    public int width() {
      return low.length;
    }

    @Override
    public float[] low() {
      return low.clone();
    }

    @Override
    public float[] high() {
      return high.clone();
    }

    @Override
    public boolean contains(float[] value) {
      if (value == null || value.length != low.length) {
        return false;
      }
      for (int i = 0; i < value.length; i++) {
        if (!(value[i] >= low[i] && value[i] <= high[i])) {
          return false;
        }
      }
      return true;
    }

    @Override
    public float[] sample(UniformRandomProvider random) {
      float[] result = new float[low.length];
      for (int i = 0; i < result.length; i++) {
        result[i] = Samples.between(low[i], high[i], random);
      }
      return result;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Box box
          && Arrays.equals(low, box.low)
          && Arrays.equals(high, box.high)
          && parts.equals(box.parts);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Arrays.hashCode(low) + Arrays.hashCode(high)) + parts.hashCode();
    }

    @Override
    public String toString() {
      return "Box" + parts;
    }
  }

  /**
   * A named part of a composite observation.
   *
   * @param kind what the numbers stand for
   * @param name such as {@code "lidar"}
   * @param shape row-major, every size at least 1
   */
  record Part(PartKind kind, String name, int... shape) {

    /** Real numbers. */
    public Part(String name, int... shape) {
      this(PartKind.NUMBERS, name, shape);
    }

    /** Checks and copies the shape. */
    public Part {
      shape = shape.clone();
      for (int size : shape) {
        Require.inRange("size in the shape of " + name, size, 1, Integer.MAX_VALUE);
      }
      kind.checkShape(name, shape);
    }

    /** Product of the shape. */
    public int size() {
      int size = 1;
      for (int s : shape) {
        size = Math.multiplyExact(size, s);
      }
      return size;
    }

    @Override
    public int[] shape() {
      return shape.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part
          && kind == part.kind
          && name.equals(part.name)
          && Arrays.equals(shape, part.shape);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Arrays.hashCode(shape);
    }

    @Override
    public String toString() {
      return (kind == PartKind.NUMBERS ? "" : kind.name().toLowerCase(Locale.ROOT) + " ")
          + name
          + Arrays.toString(shape);
    }
  }
}
