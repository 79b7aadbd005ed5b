package tengen.env.go;

/** Counts the different liberties of chains. Holds scratch memory. */
final class TrueLiberties {

  private final GoBoard board;
  private final int[] steps;
  private final int[] mark;
  private final int[] count;
  private int stamp;

  TrueLiberties(GoBoard board) {
    this.board = board;
    int stride = board.grid.stride;
    steps = new int[] {-1, 1, -stride, stride};
    mark = new int[board.grid.cells];
    count = new int[board.grid.cells];
  }

  /** {@code [cells]}: by head of chain, counted up to a limit; valid until the next call. */
  int[] all(int limit) {
    for (int q : board.grid.cell) {
      if (board.color[q] != GoBoard.EMPTY && board.head[q] == q) {
        count[q] = of(q, limit);
      }
    }
    return count;
  }

  /** Of the chain that a stone belongs to, counted up to a limit. */
  int of(int stone, int limit) {
    stamp++;
    int found = 0;
    int q = stone;
    do {
      for (int step : steps) {
        int n = q + step;
        if (board.color[n] == GoBoard.EMPTY && mark[n] != stamp) {
          mark[n] = stamp;
          if (++found == limit) {
            return found;
          }
        }
      }
      q = board.next[q];
    } while (q != stone);
    return found;
  }
}
