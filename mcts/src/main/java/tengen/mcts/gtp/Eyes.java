package tengen.mcts.gtp;

import java.util.Arrays;
import tengen.env.go.GoState;

/** Points that no player should fill, on a board of some size. */
final class Eyes {

  private final int size;
  private final int area;

  Eyes(int size) {
    this.size = size;
    area = size * size;
  }

  /** The two to four points beside a point. */
  int[] neighbours(int point) {
    int[] found = new int[4];
    int n = 0;
    int column = point % size;
    if (column > 0) {
      found[n++] = point - 1;
    }
    if (column < size - 1) {
      found[n++] = point + 1;
    }
    if (point >= size) {
      found[n++] = point - size;
    }
    if (point < area - size) {
      found[n++] = point + size;
    }
    return Arrays.copyOf(found, n);
  }

  /** Whether a point is an eye of the player to move. */
  boolean isEye(GoState board, int point) {
    int colour = board.currentPlayer() + 1;
    for (int next : neighbours(point)) {
      if (board.stone(next) != colour) {
        return false;
      }
    }
    int row = point / size;
    int column = point % size;
    int foreign = 0;
    boolean edge = false;
    for (int i = 0; i < 4; i++) {
      int r = row + (i & 1) * 2 - 1;
      int c = column + (i >> 1) * 2 - 1;
      if (r < 0 || r >= size || c < 0 || c >= size) {
        edge = true;
      } else if (board.stone(r * size + c) == 3 - colour) {
        foreign++;
      }
    }
    return foreign < (edge ? 1 : 2);
  }
}
