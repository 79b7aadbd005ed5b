package tengen.env.go;

import java.util.Arrays;

/** Counts a position. Holds scratch memory: one object a state. */
final class Counting {

  private final GoBoard board;
  private final Grid grid;
  private final byte[] owner;
  private final int[] stack;
  private final boolean[] seen;

  Counting(GoState state) {
    board = state.board();
    grid = board.grid;
    owner = new byte[grid.cells];
    stack = new int[grid.area];
    seen = new boolean[grid.cells];
  }

  double blackLead(boolean[] dead) {
    byte[] owners = owners(dead);
    int lead = 0;
    for (int q : grid.cell) {
      lead += owners[q] == GoBoard.BLACK ? 1 : owners[q] == GoBoard.WHITE ? -1 : 0;
    }
    return lead;
  }

  /** {@code [cells]}: colour that owns each cell; valid until the next call. */
  byte[] owners(boolean[] dead) {
    Arrays.fill(seen, false);
    for (int q : grid.cell) {
      if (board.color[q] != GoBoard.EMPTY) {
        owner[q] = board.color[q];
      } else if (!seen[q]) {
        fillRegion(q);
      }
    }
    return owner;
  }

  private void fillRegion(int start) {
    int n = 0;
    int borders = 0;
    stack[n++] = start;
    seen[start] = true;
    for (int i = 0; i < n; i++) {
      int q = stack[i];
      for (int d = 0; d < 4; d++) {
        int r = d == 0 ? q - 1 : d == 1 ? q + 1 : d == 2 ? q - grid.stride : q + grid.stride;
        int there = board.color[r];
        if (there == GoBoard.EMPTY) {
          if (!seen[r]) {
            seen[r] = true;
            stack[n++] = r;
          }
        } else if (there != GoBoard.BORDER) {
          borders |= there;
        }
      }
    }
    byte result = (byte) (borders == 3 ? 0 : borders);
    for (int i = 0; i < n; i++) {
      owner[stack[i]] = result;
    }
  }
}
