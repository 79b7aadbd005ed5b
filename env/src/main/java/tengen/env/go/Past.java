package tengen.env.go;

/** The stones of the last eight positions, kept as the input planes show them. */
final class Past {

  static final int DEPTH = 8;

  /** {@code [player][stone]}: what a plane of that player's stones shows of a point. */
  private static final float[][] SHOWN = {{0, 1, 0}, {0, 0, 1}};

  private final int area;

  /** {@code [position][2 * area]}: Black's stones, then White's. */
  private final float[][] planes;

  Past(int area) {
    this.area = area;
    planes = new float[DEPTH][2 * area];
  }

  void push(GoBoard board, int length) {
    float[] now = planes[length % DEPTH];
    int[] cell = board.grid.cell;
    for (int p = 0; p < area; p++) { // no branches: stones cannot be predicted
      byte stone = board.color[cell[p]];
      now[p] = SHOWN[0][stone];
      now[area + p] = SHOWN[1][stone];
    }
  }

  /** Writes the plane of a player's stones so many moves before move {@code length}. */
  void write(int player, int ago, int length, float[] out, int at) {
    System.arraycopy(planes[(length - ago) % DEPTH], player * area, out, at, area);
  }

  void copyFrom(Past other) {
    for (int i = 0; i < DEPTH; i++) {
      System.arraycopy(other.planes[i], 0, planes[i], 0, planes[i].length);
    }
  }
}
