package tengen.agents.replay;

import java.io.IOException;
import java.util.Arrays;

/** The part of a buffer that one file holds: of each row, the entries from a number on. */
final class Segment {

  private static final int MAGIC = 0x4C505254;
  private static final int VERSION = 1;

  final long number;
  final int previousCrc;

  /** {@code [rows]} Number of the first entry. */
  final long[] from;

  /** {@code [rows]} Number after the last entry. */
  final long[] written;

  private final boolean[] open;

  private Segment(long number, int previousCrc, long[] from, long[] written, boolean[] open) {
    this.number = number;
    this.previousCrc = previousCrc;
    this.from = from;
    this.written = written;
    this.open = open;
  }

  /**
   * What a ring holds beyond what files hold already. Their newest entry of each row is written
   * again, for it will have been acted on.
   *
   * @param before the newest of the files; null if there is none
   * @param crc of that file; 0 if there is none
   */
  static Segment next(Ring ring, Segment before, int crc) {
    long[] from = oldest(ring.written, ring.length);
    for (int row = 0; before != null && row < ring.rows; row++) {
      from[row] = Math.max(from[row], before.written[row] - 1);
    }
    long number = before == null ? 1 : before.number + 1;
    return new Segment(number, crc, from, ring.written.clone(), ring.open.clone());
  }

  private static long[] oldest(long[] written, int length) {
    return Arrays.stream(written).map(count -> Math.max(0, count - length)).toArray();
  }

  /** {@code [rows]} Numbers of the oldest entries that a ring of this length still holds. */
  long[] oldest(int length) {
    return oldest(written, length);
  }

  /** Of all rows. */
  long entries() {
    long entries = 0;
    for (int row = 0; row < from.length; row++) {
      entries += written[row] - from[row];
    }
    return entries;
  }

  private static int[] shape(Ring ring) {
    Fields fields = ring.fields;
    return new int[] {
      ring.rows,
      ring.length,
      ring.bytes ? 1 : 0,
      fields.observation(),
      fields.discrete() ? 1 : 0,
      fields.action(),
      fields.mask(),
      fields.state()
    };
  }

  void write(Ring ring, BlockWriter out) throws IOException {
    out.integer(MAGIC);
    out.integer(VERSION);
    out.whole(number);
    out.integer(previousCrc);
    int[] shape = shape(ring);
    out.integers(shape, 0, shape.length);
    for (int row = 0; row < ring.rows; row++) {
      out.whole(from[row]);
      out.whole(written[row]);
      out.integer(open[row] ? 1 : 0);
    }
    for (int row = 0; row < ring.rows; row++) {
      for (long i = from[row]; i < written[row]; i++) {
        ring.write(ring.entry(row, i), out);
      }
    }
  }

  /** Reads the header only. */
  static Segment read(BlockReader in, Ring ring) throws IOException {
    if (in.integer() != MAGIC) {
      throw new IOException("it is not a part of a replay");
    }
    int version = in.integer();
    if (version != VERSION) {
      throw new IOException("its version is " + version + ", and " + VERSION + " is known");
    }
    long number = in.whole();
    int previousCrc = in.integer();
    int[] expected = shape(ring);
    int[] shape = new int[expected.length];
    in.integers(shape, 0, shape.length);
    if (!Arrays.equals(shape, expected)) {
      throw new IOException(
          "it is of a replay of another shape: rows, entries a row, bytes, observation, discrete,"
              + " action, mask, state are "
              + Arrays.toString(shape)
              + " there and "
              + Arrays.toString(expected)
              + " here");
    }
    var segment =
        new Segment(
            number, previousCrc, new long[ring.rows], new long[ring.rows], new boolean[ring.rows]);
    for (int row = 0; row < ring.rows; row++) {
      segment.from[row] = in.whole();
      segment.written[row] = in.whole();
      segment.open[row] = in.integer() != 0;
      segment.check(row, ring);
    }
    return segment;
  }

  private void check(int row, Ring ring) throws IOException {
    long entries = written[row] - from[row];
    if (from[row] < 0 || entries < 0 || entries > ring.length) {
      throw new IOException("it is damaged");
    }
  }

  /** Reads the entries that follow the header into the ring. */
  void readEntries(Ring ring, BlockReader in) throws IOException {
    for (int row = 0; row < ring.rows; row++) {
      for (long i = from[row]; i < written[row]; i++) {
        ring.read(ring.entry(row, i), in);
      }
      ring.written[row] = written[row];
      ring.open[row] = open[row];
    }
  }

  /** Whether every row begins at this number or earlier, so that no older file is needed. */
  boolean reachesBackTo(long[] oldest) {
    for (int row = 0; row < from.length; row++) {
      if (from[row] > oldest[row]) {
        return false;
      }
    }
    return true;
  }
}
