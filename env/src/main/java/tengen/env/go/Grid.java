package tengen.env.go;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What all boards of a size share: where the points lie in arrays with a border, and Zobrist keys.
 *
 * <p>A point of the board is {@code row * size + column} outside and {@code (row + 1) * stride +
 * column + 1} with {@code stride = size + 1} inside, so that the four neighbours are at ±1 and
 * ±stride and the end of one row is the border of the next.
 */
final class Grid {

  static final int MAX_SIZE = 25;

  private static final AtomicReferenceArray<Grid> GRIDS = new AtomicReferenceArray<>(MAX_SIZE + 1);

  final int size;
  final int area;
  final int stride;

  /** Length of arrays with border. */
  final int cells;

  /** {@code [area]}: place in arrays with border. */
  final int[] cell;

  /** {@code [cells]}: point of the board, -1 on the border. */
  final int[] point;

  /** {@code [3 * cells]}: Zobrist keys by {@code colour * cells + cell}, 0 for empty. */
  final long[] keys;

  private Grid(int size) {
    this.size = size;
    area = size * size;
    stride = size + 1;
    cells = (size + 2) * stride + 1;
    cell = new int[area];
    point = new int[cells];
    java.util.Arrays.fill(point, -1);
    for (int p = 0; p < area; p++) {
      cell[p] = (p / size + 1) * stride + p % size + 1;
      point[cell[p]] = p;
    }
    keys = new long[3 * cells];
    for (int i = cells; i < keys.length; i++) {
      keys[i] = mix(i * 0x9E3779B97F4A7C15L + 0x5851F42D4C957F2DL);
    }
  }

  static Grid of(int size) {
    Grid grid = GRIDS.get(size);
    if (grid == null) {
      // Two threads may both make one; they are equal.
      grid = new Grid(size);
      GRIDS.set(size, grid);
    }
    return grid;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a bijection that mixes all bits. */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
