package tengen.env.go;

/** The stones of the last eight positions, for input planes that show them. */
final class Past {

  private static final int DEPTH = 8;

  private final byte[][] stones;

  Past(int area) {
    stones = new byte[DEPTH][area];
  }

  void push(GoBoard board, int length) {
    byte[] now = stones[length % DEPTH];
    int[] cell = board.grid.cell;
    for (int p = 0; p < now.length; p++) {
      now[p] = board.color[cell[p]];
    }
  }

  byte[] ago(int moves, int length) {
    return stones[(length - moves) % DEPTH];
  }

  void copyFrom(Past other) {
    for (int i = 0; i < DEPTH; i++) {
      System.arraycopy(other.stones[i], 0, stones[i], 0, stones[i].length);
    }
  }
}
