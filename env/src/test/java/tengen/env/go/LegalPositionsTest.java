package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Numbers of positions in which every chain has a liberty, as counted by J. Tromp and G. Farnebäck,
 * "Combinatorics of Go" (2007), table 1.
 */
class LegalPositionsTest {

  @Test
  void count_on2x2() {
    assertThat(count(2)).isEqualTo(57);
  }

  @Test
  void count_on3x3() {
    assertThat(count(3)).isEqualTo(12_675);
  }

  @Test
  @Tag("slow")
  void count_on4x4() {
    assertThat(count(4)).isEqualTo(24_318_165);
  }

  private static long count(int size) {
    GoBoard[] boards = new GoBoard[size * size + 1];
    for (int i = 0; i < boards.length; i++) {
      boards[i] = new GoBoard(Grid.of(size));
    }
    return count(boards, 0);
  }

  /** A chain that lacks liberties while later points are still empty never gets any. */
  private static long count(GoBoard[] boards, int point) {
    GoBoard before = boards[point];
    if (point == boards.length - 1) {
      return 1;
    }
    long sum = 0;
    for (int color = GoBoard.EMPTY; color <= GoBoard.WHITE; color++) {
      GoBoard after = boards[point + 1];
      after.copyFrom(before);
      if (color == GoBoard.EMPTY || after.place(before.grid.cell[point], color) == 0) {
        sum += count(boards, point + 1);
      }
    }
    return sum;
  }
}
