package tengen.agents.replay;

import java.io.IOException;

/**
 * A long list of vectors of one width, in pages: one array could not hold a million pictures. As
 * floats, or as bytes where every number is whole and in 0 … 255.
 */
abstract sealed class Vectors {

  private static final int PAGE_BYTES = 1 << 20;

  final int width;
  private final int shift;

  private Vectors(int width, int bytes) {
    this.width = width;
    int fitting = Math.max(1, PAGE_BYTES / bytes / width);
    shift = 31 - Integer.numberOfLeadingZeros(fitting);
  }

  static Vectors of(boolean bytes, int count, int width) {
    return bytes ? new Bytes(count, width) : new Floats(count, width);
  }

  final int page(int i) {
    return i >> shift;
  }

  final int offset(int i) {
    return (i & ((1 << shift) - 1)) * width;
  }

  final int pages(int count) {
    return ((count - 1) >> shift) + 1;
  }

  /** Numbers of the page, of which the last one may be shorter. */
  final int pageLength(int page, int count) {
    return Math.min(1 << shift, count - (page << shift)) * width;
  }

  /** Copies a vector in. */
  abstract void put(int i, float[] from, int at);

  /** Copies a vector out. */
  abstract void get(int i, float[] to, int at);

  abstract void write(int i, BlockWriter out) throws IOException;

  abstract void read(int i, BlockReader in) throws IOException;

  /** As they are. */
  private static final class Floats extends Vectors {

    private final float[][] pages;

    Floats(int count, int width) {
      super(width, Float.BYTES);
      pages = new float[pages(count)][];
      for (int p = 0; p < pages.length; p++) {
        pages[p] = new float[pageLength(p, count)];
      }
    }

    @Override
    void put(int i, float[] from, int at) {
      System.arraycopy(from, at, pages[page(i)], offset(i), width);
    }

    @Override
    void get(int i, float[] to, int at) {
      System.arraycopy(pages[page(i)], offset(i), to, at, width);
    }

    @Override
    void write(int i, BlockWriter out) throws IOException {
      out.floats(pages[page(i)], offset(i), width);
    }

    @Override
    void read(int i, BlockReader in) throws IOException {
      in.floats(pages[page(i)], offset(i), width);
    }
  }

  /** A quarter of the memory. */
  private static final class Bytes extends Vectors {

    private final byte[][] pages;

    Bytes(int count, int width) {
      super(width, Byte.BYTES);
      pages = new byte[pages(count)][];
      for (int p = 0; p < pages.length; p++) {
        pages[p] = new byte[pageLength(p, count)];
      }
    }

    @Override
    void put(int i, float[] from, int at) {
      byte[] page = pages[page(i)];
      int to = offset(i);
      for (int j = 0; j < width; j++) {
        byte value = (byte) (int) from[at + j];
        if ((value & 0xFF) != from[at + j]) {
          throw new IllegalArgumentException(
              "an observation stored as bytes must be whole numbers in [0, 255]; number "
                  + j
                  + " is "
                  + from[at + j]);
        }
        page[to + j] = value;
      }
    }

    @Override
    void get(int i, float[] to, int at) {
      byte[] page = pages[page(i)];
      int from = offset(i);
      for (int j = 0; j < width; j++) {
        to[at + j] = page[from + j] & 0xFF;
      }
    }

    @Override
    void write(int i, BlockWriter out) throws IOException {
      out.bytes(pages[page(i)], offset(i), width);
    }

    @Override
    void read(int i, BlockReader in) throws IOException {
      in.bytes(pages[page(i)], offset(i), width);
    }
  }
}
