package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tengen.env.game.Games;

final class SearchResultTest {

  private static final float OPEN = Float.NaN;

  private final SearchResult result =
      new SearchResult(
          1,
          new int[] {0, 4, 8},
          new int[] {3, 7, 0},
          new float[] {-1, 0.25f, 0},
          new float[] {0.5f, 0.4f, 0.1f},
          new float[] {0, 1, 0},
          new float[] {-1, OPEN, OPEN},
          0.125f,
          4,
          new int[] {4, 0},
          11,
          10);

  @Test
  void policyInto_fillsAllMovesOfTheGame() {
    float[] out = new float[12];
    java.util.Arrays.fill(out, 9);
    result.policyInto(9, out, 2);
    assertThat(out).containsExactly(9, 9, 0, 0, 0, 0, 1, 0, 0, 0, 0, 9);
  }

  @Test
  void table_isReadable() {
    assertThat(result.table(Games.named("tic-tac-toe")).replace("\r", ""))
        .isEqualTo(
            """
            value +0.125  simulations 10  nodes 11
              move     visits    value   prior  policy  proven
              b2            7   +0.250  0.4000  1.0000
              a3            3   -1.000  0.5000  0.0000  loss
              c1            0        -  0.1000  0.0000
              line: b2 a3""");
  }

  @Test
  void flags_oneLossAmongOpenMoves_isNotSolved() {
    assertThat(result.solved()).isFalse();
    assertThat(result.provenLoss()).isFalse();
    assertThat(result.provenWin()).isFalse();
    assertThat(result.totalVisits()).isEqualTo(10);
  }
}
