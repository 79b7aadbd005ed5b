package tengen.env.board;

/** Sets of points as bits of a number. */
final class Bits {

  private Bits() {}

  /** A bijection of 64-bit numbers whose output bits all depend on all input bits (MurmurHash3). */
  static long mix(long key) {
    long h = key + 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  /**
   * Where the n-th bit that is set stands.
   *
   * @param width of the sets, at most 16
   * @return {@code [1 << width, width]} flat: the index of bit n of a set, ascending from 0
   */
  static byte[] positions(int width) {
    byte[] result = new byte[(1 << width) * width];
    for (int set = 0; set < 1 << width; set++) {
      int n = 0;
      for (int rest = set; rest != 0; rest &= rest - 1) {
        result[set * width + n++] = (byte) Integer.numberOfTrailingZeros(rest);
      }
    }
    return result;
  }

  /**
   * One bit of a set.
   *
   * @param n in {@code [0, number of bits set)}, counted from the lowest bit
   */
  static long nth(long set, int n) {
    long rest = set;
    for (int i = 0; i < n; i++) {
      rest &= rest - 1;
    }
    return rest & -rest;
  }

  /**
   * The integer part of a fraction times n. Used with {@code fraction *= n} it draws several
   * uniform numbers from one random long: the product of all n must stay far below 2^64, their
   * share of it is the bias.
   *
   * @param fraction 64 random bits, read as a number in [0, 1)
   * @return in {@code [0, n)}
   */
  static int scale(long fraction, int n) {
    return (int) (Math.multiplyHigh(fraction, n) + ((fraction >> 63) & n));
  }
}
