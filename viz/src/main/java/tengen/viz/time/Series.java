package tengen.viz.time;

import java.util.Arrays;

/**
 * Numbers, one a step, that only grow in number. A series never changes: {@link #with} shares what
 * is known so far, so that an episode of n steps takes memory for about 2 n numbers.
 */
public final class Series {

  /** Of nothing. */
  public static final Series EMPTY = new Series(new double[16], 0);

  private final double[] values;
  private final int size;

  private Series(double[] values, int size) {
    this.values = values;
    this.size = size;
  }

  /** One number more. To be called on the longest series only: the array behind it is shared. */
  Series with(double value) {
    double[] room = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
    room = size == 0 ? new double[16] : room;
    room[size] = value;
    return new Series(room, size + 1);
  }

  /** The first so many, for a series that goes on in another way. */
  Series cut(int length) {
    return new Series(Arrays.copyOf(values, Math.max(16, length)), length);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The i-th, from 0 on. */
  public double get(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException(i + " of " + size);
    }
    return values[i];
  }
}
