package tengen.env.grid;

/**
 * What the agent sees: the 7 x 7 cells before it, turned so that it stands in the middle of the
 * lowest row and looks up. Light spreads as in MiniGrid, a row of cells being the bits of a number.
 */
final class Eyes {

  static final int SIZE = 7;
  static final int CELLS = SIZE * SIZE;

  /** The agent's own cell, column 3 of row 6. */
  static final int SELF = 3 * SIZE + 6;

  /** The cells seen, {@code [column][row]}, with {@link Cells#UNSEEN} where light does not get. */
  final byte[] view = new byte[CELLS];

  /* Where each cell of the view lies from the agent's place, for each direction. */
  private final int[][] offsets = new int[4][CELLS];

  Eyes(Grid grid) {
    for (int direction = 0; direction < 4; direction++) {
      int ahead = grid.moves[direction];
      int right = grid.moves[(direction + 1) & 3];
      for (int column = 0; column < SIZE; column++) {
        for (int row = 0; row < SIZE; row++) {
          offsets[direction][column * SIZE + row] = (6 - row) * ahead + (column - 3) * right;
        }
      }
    }
  }

  /**
   * Fills {@link #view}.
   *
   * @param carrying shown in the agent's own cell; {@link Cells#EMPTY} for nothing
   * @param through whether walls hide nothing
   */
  void look(Grid grid, int agent, int direction, byte carrying, boolean through) {
    byte[] cells = grid.cells;
    int[] offset = offsets[direction];
    byte[] seen = view;
    for (int k = 0; k < CELLS; k++) {
      seen[k] = cells[agent + offset[k]];
    }
    seen[SELF] = carrying;
    if (!through) {
      hide(seen);
    }
  }

  /** Where a cell of the view lies, for an agent at a place that looks in a direction. */
  int place(int agent, int direction, int cell) {
    return agent + offsets[direction][cell];
  }

  private static void hide(byte[] view) {
    int lit = 1 << 3;
    for (int row = SIZE - 1; row >= 0; row--) {
      int clear = 0;
      for (int column = 0; column < SIZE; column++) {
        clear |= Cells.CLEAR[view[column * SIZE + row]] << column;
      }
      /* The last column passes nothing on in a sweep that ends there. */
      int right = spreadRight(lit & clear, clear) & 0x3F;
      lit |= right << 1;
      int left = spreadLeft(lit & clear, clear) & 0x7E;
      lit |= left >> 1;
      for (int column = 0; column < SIZE; column++) {
        if ((lit >> column & 1) == 0) {
          view[column * SIZE + row] = Cells.UNSEEN;
        }
      }
      lit = right | right << 1 | left | left >> 1;
    }
  }

  /* Doubling the distance each time, three lines reach seven columns. */
  private static int spreadRight(int from, int clear) {
    int lit = from;
    int way = clear;
    lit |= way & lit << 1;
    way &= way << 1;
    lit |= way & lit << 2;
    way &= way << 2;
    lit |= way & lit << 4;
    return lit;
  }

  private static int spreadLeft(int from, int clear) {
    int lit = from;
    int way = clear;
    lit |= way & lit >> 1;
    way &= way >> 1;
    lit |= way & lit >> 2;
    way &= way >> 2;
    lit |= way & lit >> 4;
    return lit;
  }
}
