package tengen.env.go;

import java.util.Arrays;

/** The moves of a game and who made them. */
final class Moves {

  /** By ply: move * 2 + player. */
  private int[] codes = new int[64];

  private int length;

  void clear() {
    length = 0;
  }

  void add(int move, int player) {
    if (length == codes.length) {
      codes = Arrays.copyOf(codes, 2 * length);
    }
    codes[length++] = move * 2 + player;
  }

  int length() {
    return length;
  }

  int move(int ply) {
    return codes[ply] >> 1;
  }

  int player(int ply) {
    return codes[ply] & 1;
  }

  /** A number that the last moves determine. */
  long digest(int depth) {
    long h = 0;
    for (int i = Math.max(0, length - depth); i < length; i++) {
      h = h * 0x9E3779B97F4A7C15L + codes[i] + 1;
    }
    return h;
  }

  void copyFrom(Moves other) {
    if (codes.length < other.length) {
      codes = new int[other.codes.length];
    }
    System.arraycopy(other.codes, 0, codes, 0, other.length);
    length = other.length;
  }
}
