package tengen.env.go;

import java.util.Arrays;

/**
 * Stones on a board: chains, liberties and the position's hash, kept up to date by {@link #place}
 * in flat arrays with a border (see {@link Grid}). Knows no turns and no ko.
 *
 * <p>A chain is a circular list of its stones and is named by one of them, its head. Liberties are
 * counted once for each stone that touches them ("pseudo-liberties": 0 exactly when the true number
 * is 0, and additive when chains join), so that placing a stone touches its four neighbours only.
 * Empty cells and the border have head 0, whose counters are never read: this saves a branch for
 * each neighbour.
 */
final class GoBoard {

  static final int EMPTY = 0;
  static final int BLACK = 1;
  static final int WHITE = 2;
  static final int BORDER = 3;

  /** Units of {@link #nearby}: neighbours of each kind; the border counts as both colours. */
  private static final int EMPTY_UNIT = 1;

  private static final int BLACK_UNIT = 1 << 4;
  private static final int WHITE_UNIT = 1 << 8;
  private static final int EMPTY_MASK = 15;

  final Grid grid;
  private final int stride;
  private final int cells;
  private final long[] keys;

  final byte[] color;
  final int[] head;
  final int[] next;
  final int[] liberties;
  final int[] stones;
  final long[] chainHash;

  /** Packed counts of the neighbours by kind. */
  final int[] nearby;

  /** The empty cells, in an order that depends on the moves played. */
  final int[] empties;

  private final int[] slot;
  int emptyCount;
  long hash;

  GoBoard(Grid grid) {
    this.grid = grid;
    stride = grid.stride;
    cells = grid.cells;
    keys = grid.keys;
    color = new byte[cells];
    head = new int[cells];
    next = new int[cells];
    liberties = new int[cells];
    stones = new int[cells];
    chainHash = new long[cells];
    nearby = new int[cells];
    empties = new int[grid.area];
    slot = new int[cells];
    clear();
  }

  void clear() {
    Arrays.fill(color, (byte) BORDER);
    Arrays.fill(head, 0);
    Arrays.fill(nearby, 0);
    hash = 0x243F6A8885A308D3L;
    emptyCount = grid.area;
    for (int i = 0; i < grid.area; i++) {
      int p = grid.cell[i];
      color[p] = EMPTY;
      empties[i] = p;
      slot[p] = i;
    }
    for (int p : grid.cell) {
      nearby[p] = around(p - 1) + around(p + 1) + around(p - stride) + around(p + stride);
    }
  }

  private int around(int p) {
    return color[p] == BORDER ? BLACK_UNIT + WHITE_UNIT : EMPTY_UNIT;
  }

  void copyFrom(GoBoard other) {
    System.arraycopy(other.color, 0, color, 0, cells);
    System.arraycopy(other.head, 0, head, 0, cells);
    System.arraycopy(other.next, 0, next, 0, cells);
    System.arraycopy(other.liberties, 0, liberties, 0, cells);
    System.arraycopy(other.stones, 0, stones, 0, cells);
    System.arraycopy(other.chainHash, 0, chainHash, 0, cells);
    System.arraycopy(other.nearby, 0, nearby, 0, cells);
    System.arraycopy(other.slot, 0, slot, 0, cells);
    System.arraycopy(other.empties, 0, empties, 0, other.emptyCount);
    emptyCount = other.emptyCount;
    hash = other.hash;
  }

  /**
   * Puts a stone on an empty cell and takes off what has no liberties left: the opponent's chains
   * first, then the stone's own.
   *
   * @return number of the opponent's stones taken off; if the move was suicide, minus the number of
   *     own stones taken off
   */
  int place(int p, int c) {
    int west = p - 1;
    int east = p + 1;
    int south = p - stride;
    int north = p + stride;
    long key = keys[c * cells + p];
    hash ^= key;
    color[p] = (byte) c;
    int last = empties[--emptyCount];
    int at = slot[p];
    empties[at] = last;
    slot[last] = at;
    int unit = (c == BLACK ? BLACK_UNIT : WHITE_UNIT) - EMPTY_UNIT;
    nearby[west] += unit;
    nearby[east] += unit;
    nearby[south] += unit;
    nearby[north] += unit;
    liberties[head[west]]--;
    liberties[head[east]]--;
    liberties[head[south]]--;
    liberties[head[north]]--;
    head[p] = p;
    next[p] = p;
    stones[p] = 1;
    chainHash[p] = key;
    liberties[p] = nearby[p] & EMPTY_MASK;
    if (liberties[p] == 4) {
      return 0;
    }
    int taken = meet(p, west, c) + meet(p, east, c) + meet(p, south, c) + meet(p, north, c);
    int own = head[p];
    if (liberties[own] == 0) {
      int lost = stones[own];
      remove(own);
      return -lost;
    }
    return taken;
  }

  /** Joins, captures or passes over one neighbour of a new stone; returns the stones captured. */
  private int meet(int p, int q, int c) {
    int there = color[q];
    if (there == c) {
      if (head[q] != head[p]) {
        join(head[p], head[q]);
      }
      return 0;
    }
    if (there == 3 - c && liberties[head[q]] == 0) {
      int h = head[q];
      int count = stones[h];
      remove(h);
      return count;
    }
    return 0;
  }

  private void join(int a, int b) {
    int keep = stones[a] >= stones[b] ? a : b;
    int gone = keep == a ? b : a;
    int q = gone;
    do {
      head[q] = keep;
      q = next[q];
    } while (q != gone);
    int swap = next[keep];
    next[keep] = next[gone];
    next[gone] = swap;
    liberties[keep] += liberties[gone];
    stones[keep] += stones[gone];
    chainHash[keep] ^= chainHash[gone];
  }

  private void remove(int h) {
    hash ^= chainHash[h];
    int unit = EMPTY_UNIT - (color[h] == BLACK ? BLACK_UNIT : WHITE_UNIT);
    int q = h;
    do {
      color[q] = EMPTY;
      head[q] = 0;
      slot[q] = emptyCount;
      empties[emptyCount++] = q;
      nearby[q - 1] += unit;
      nearby[q + 1] += unit;
      nearby[q - stride] += unit;
      nearby[q + stride] += unit;
      q = next[q];
    } while (q != h);
    do {
      liberties[head[q - 1]]++;
      liberties[head[q + 1]]++;
      liberties[head[q - stride]]++;
      liberties[head[q + stride]]++;
      q = next[q];
    } while (q != h);
  }

  /** Whether the stone on a cell is alone and has one liberty. */
  boolean loneInAtari(int p) {
    return head[p] == p && stones[p] == 1 && liberties[p] == 1;
  }

  /** The cell that became empty last, if none was filled since. */
  int lastEmptied() {
    return empties[emptyCount - 1];
  }

  /** Exchanges two entries of {@link #empties}. */
  void swapEmpties(int i, int j) {
    int p = empties[i];
    int q = empties[j];
    empties[i] = q;
    empties[j] = p;
    slot[q] = i;
    slot[p] = j;
  }

  /** Whether a stone on this empty cell would have a liberty, after captures. */
  boolean breathes(int p, int c) {
    return (nearby[p] & EMPTY_MASK) != 0 || breathesWithoutSpace(p, c);
  }

  private boolean breathesWithoutSpace(int p, int c) {
    return helps(p, p - 1, c)
        || helps(p, p + 1, c)
        || helps(p, p - stride, c)
        || helps(p, p + stride, c);
  }

  /** Whether a neighbour lends a stone here a liberty: an own chain with another, or a capture. */
  private boolean helps(int p, int q, int c) {
    int there = color[q];
    return there != BORDER && (there == c) == hasOther(head[q], p);
  }

  /** Whether a chain next to an empty cell has a liberty elsewhere. */
  private boolean hasOther(int h, int p) {
    int count = liberties[h];
    // The cell itself is counted once for each neighbour of the chain, four times at most.
    return count > 4 || count != touching(h, p);
  }

  private int touching(int h, int p) {
    return (head[p - 1] == h ? 1 : 0)
        + (head[p + 1] == h ? 1 : 0)
        + (head[p - stride] == h ? 1 : 0)
        + (head[p + stride] == h ? 1 : 0);
  }

  /** Whether a neighbour is a stone of this colour. */
  boolean touches(int p, int c) {
    return color[p - 1] == c
        || color[p + 1] == c
        || color[p - stride] == c
        || color[p + stride] == c;
  }

  /** Whether all neighbours are stones of this colour or the border. */
  boolean surrounded(int p, int c) {
    return ((nearby[p] >> (4 * c)) & 15) == 4;
  }

  /** The hash that {@link #place} would leave, suicide included. */
  long hashAfter(int p, int c) {
    int west = head[p - 1];
    int east = head[p + 1];
    int south = head[p - stride];
    int north = head[p + stride];
    boolean open = (nearby[p] & EMPTY_MASK) != 0;
    long gone = 0;
    long own = 0;
    for (int i = 0; i < 4; i++) {
      int h = i == 0 ? west : i == 1 ? east : i == 2 ? south : north;
      boolean seen = (i > 0 && h == west) || (i > 1 && h == east) || (i > 2 && h == south);
      if (h == 0 || seen) {
        continue;
      }
      boolean other = hasOther(h, p);
      if (color[h] == c) {
        own ^= chainHash[h];
        open |= other;
      } else if (!other) {
        gone ^= chainHash[h];
        open = true;
      }
    }
    return open ? hash ^ keys[c * cells + p] ^ gone : hash ^ own;
  }
}
