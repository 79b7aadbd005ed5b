package tengen.agents.replay;

import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;

/**
 * The arrays of a replay: one ring of entries for each row of environments. An entry is an
 * observation and, once it has been acted on, the step from it. What a step reached is the
 * observation of the following entry; the final observation of an episode has an entry of its own
 * that no step starts from, and so has the newest one.
 *
 * <p>Entries of a row are numbered from 0 as they are written; number i lies at {@code i % length}.
 */
final class Ring {

  static final byte STEP = 1;
  static final byte TERMINATED = 2;
  static final byte TRUNCATED = 4;

  final Fields fields;
  final boolean bytes;
  final int rows;

  /** Entries of a row. */
  final int length;

  final byte[] flags;
  final float[] reward;
  final int[] discrete;
  final float[] continuous;
  final Vectors observations;
  final Vectors states;
  final long[] masks;

  /** {@code [rows]} How many entries were written. */
  final long[] written;

  /** {@code [rows]} Whether the newest entry waits for an action. */
  final boolean[] open;

  Ring(Fields fields, int capacity, int rows, boolean bytes) {
    this.fields = fields;
    this.bytes = bytes;
    this.rows = Require.inRange("rows", rows, 1, Integer.MAX_VALUE / 2);
    Require.inRange("capacity", capacity, 2 * rows, Integer.MAX_VALUE - 8);
    length = capacity / rows;
    int entries = length * rows;
    Heap.require("a replay of " + entries + " observations", bytes(fields, bytes) * entries);
    flags = new byte[entries];
    reward = new float[entries];
    int actions = Math.multiplyExact(entries, fields.action());
    discrete = fields.discrete() ? new int[actions] : null;
    continuous = fields.discrete() ? null : new float[actions];
    observations = Vectors.of(bytes, entries, fields.observation());
    states = fields.state() == 0 ? null : Vectors.of(false, entries, fields.state());
    masks = new long[Math.multiplyExact(entries, fields.maskWords())];
    written = new long[rows];
    open = new boolean[rows];
  }

  /** Of one entry. */
  private static long bytes(Fields fields, boolean bytes) {
    long observation = (long) fields.observation() * (bytes ? Byte.BYTES : Float.BYTES);
    long action = (long) fields.action() * Float.BYTES;
    long state = (long) fields.state() * Float.BYTES;
    long mask = (long) fields.maskWords() * Long.BYTES;
    return observation + action + state + mask + Float.BYTES + Byte.BYTES;
  }

  int entries() {
    return flags.length;
  }

  boolean isStep(int entry) {
    return (flags[entry] & STEP) != 0;
  }

  boolean terminated(int entry) {
    return (flags[entry] & TERMINATED) != 0;
  }

  /**
   * Whether the episode goes on with a step from the following entry. Where it ended, that entry is
   * the final observation.
   */
  boolean goesOn(int entry) {
    return isStep(following(entry));
  }

  /** Whether the episode got here by a step from the preceding entry. */
  boolean cameFrom(int entry) {
    return isStep(preceding(entry));
  }

  /** The entry of what a step reached. */
  int following(int entry) {
    int next = entry + 1;
    return next % length == 0 ? next - length : next;
  }

  int preceding(int entry) {
    return entry % length == 0 ? entry + length - 1 : entry - 1;
  }

  /** Where number i of a row lies. */
  int entry(int row, long number) {
    return row * length + (int) (number % length);
  }

  int newest(int row) {
    return entry(row, written[row] - 1);
  }

  int filled(int row) {
    return (int) Math.min(written[row], length);
  }

  /** How many steps can be drawn. */
  int steps() {
    int steps = 0;
    for (int entry = 0; entry < flags.length; entry++) {
      steps += flags[entry] & STEP;
    }
    return steps;
  }

  /** Draws entries that steps start from, each equally likely; there must be one. */
  void draw(int[] index, UniformRandomProvider random) {
    int span = 0;
    for (int row = 0; row < rows; row++) {
      span = Math.max(span, filled(row));
    }
    for (int b = 0; b < index.length; ) {
      int i = random.nextInt(span * rows);
      index[b] = i / span * length + i % span;
      if (isStep(index[b])) {
        b++;
      }
    }
  }

  void allowAll(int entry) {
    int words = fields.maskWords();
    Arrays.fill(masks, entry * words, (entry + 1) * words, -1);
  }

  void setMask(int entry, boolean[] mask, int at) {
    int first = entry * fields.maskWords();
    Arrays.fill(masks, first, first + fields.maskWords(), 0);
    for (int a = 0; a < fields.mask(); a++) {
      if (mask[at + a]) {
        masks[first + a / Long.SIZE] |= 1L << a;
      }
    }
  }

  void getMask(int entry, boolean[] mask, int at) {
    int first = entry * fields.maskWords();
    for (int a = 0; a < fields.mask(); a++) {
      mask[at + a] = (masks[first + a / Long.SIZE] >>> a & 1) != 0;
    }
  }

  /** Copies the action of an entry; the array of the other kind is null on both sides. */
  void getAction(int entry, int[] discreteOut, float[] continuousOut, int to) {
    int width = fields.action();
    if (discrete != null) {
      System.arraycopy(discrete, entry * width, discreteOut, to * width, width);
    } else {
      System.arraycopy(continuous, entry * width, continuousOut, to * width, width);
    }
  }

  void write(int entry, BlockWriter out) throws IOException {
    out.bytes(flags, entry, 1);
    out.floats(reward, entry, 1);
    int width = fields.action();
    if (discrete != null) {
      out.integers(discrete, entry * width, width);
    } else {
      out.floats(continuous, entry * width, width);
    }
    observations.write(entry, out);
    if (states != null) {
      states.write(entry, out);
    }
    out.wholes(masks, entry * fields.maskWords(), fields.maskWords());
  }

  void read(int entry, BlockReader in) throws IOException {
    in.bytes(flags, entry, 1);
    in.floats(reward, entry, 1);
    int width = fields.action();
    if (discrete != null) {
      in.integers(discrete, entry * width, width);
    } else {
      in.floats(continuous, entry * width, width);
    }
    observations.read(entry, in);
    if (states != null) {
      states.read(entry, in);
    }
    in.wholes(masks, entry * fields.maskWords(), fields.maskWords());
  }
}
