package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;

class FinalStatusTest {

  /** Black on the left, White on the right, a lone stone of each in the other's land. */
  private static final List<String> WITH_DEAD_STONES =
      List.of(
          ". . . X O . . . .",
          ". . . X O . . X .",
          ". O . X O . . . .",
          ". . . X O . . . .",
          ". . . X O . . . .",
          ". . . X O . . . .",
          ". . . X O . . . .",
          ". . . X O . . . .",
          ". . . X O . . . .");

  /** Two chains of four in the upper left share their two liberties. */
  private static final List<String> SEKI =
      List.of(
          "X X . O O X . . .",
          "X X . O O X . . .",
          "O O O X X X . . .",
          ". . O X . . . . .",
          ". . O X . . . . .",
          ". . O X . . . . .",
          ". . O X . . . . .",
          ". . O X . . . . .",
          ". . O X . . . . .");

  @Test
  void deadStones_loneStones_areDead() {
    FinalStatus status = status(WITH_DEAD_STONES, null);
    assertThat(dead(status)).containsExactlyInAnyOrder(point(6, 1), point(7, 7));
    assertThat(status.anyDead(0)).isTrue();
    assertThat(status.anyUncertainDead(0)).isTrue();
    assertThat(status.settled()).isFalse();
  }

  @Test
  void deadStones_largeGroupThatCanBeTaken_isDead() {
    // The long white chain has one liberty; its points could be lived in again once it is gone.
    GoState state =
        state(
            List.of(
                ". X . X . X . X .",
                "X X X X X X X X X",
                "X X X X X X X X X",
                "O O O O O O O O X",
                "O O O O O O O O X",
                "O O O O O O O O X",
                "O O O O O O O O X",
                "O O O O O O O O X",
                "O O O O O O O . X"));
    FinalStatus status = new FinalStatus(state, null, 200, Rng.stream(1, "test"));
    assertThat(status.isDead(point(4, 4))).isTrue();
    assertThat(status.isDead(point(4, 8))).isFalse();
    assertThat(state.score(0, status.deadStones())).isEqualTo(81 - 7.5);
  }

  @Test
  void deadStones_networkKnowsBetter_isBelieved() {
    float[] network = new float[81];
    for (int p = 0; p < 81; p++) {
      network[p] = p % 9 < 4 ? 1 : -1;
    }
    // The black stone lives if the network says so.
    network[point(7, 7)] = 1;
    assertThat(dead(status(WITH_DEAD_STONES, network))).containsExactly(point(6, 1));
  }

  @Test
  void inSeki_chainsWithoutPointsOfTheirOwn_areInSeki() {
    GoState state = state(SEKI);
    float[] network = new float[81];
    for (int p = 0; p < 81; p++) {
      network[p] = state.stone(p) == 1 ? 1 : state.stone(p) == 2 ? -1 : 0;
    }
    FinalStatus status = status(SEKI, network);
    assertThat(dead(status)).isEmpty();
    assertThat(status.inSeki(point(8, 0))).isTrue();
    assertThat(status.inSeki(point(7, 4))).isTrue();
    assertThat(status.inSeki(point(6, 0))).isFalse();
    assertThat(status.inSeki(point(0, 3))).isFalse();
  }

  @Test
  void disputed_networkAgainstPlayouts_isTold() {
    GoState state = state(WITH_DEAD_STONES);
    float[] all = new float[81];
    float[] asPlayouts = new float[81];
    for (int p = 0; p < 81; p++) {
      all[p] = state.stone(p) == 1 ? 1 : state.stone(p) == 2 ? -1 : 0;
      asPlayouts[p] = p % 9 < 4 ? 1 : -1;
    }
    assertThat(status(WITH_DEAD_STONES, all).disputed()).isTrue();
    assertThat(status(WITH_DEAD_STONES, asPlayouts).disputed()).isFalse();
    assertThat(status(WITH_DEAD_STONES, null).disputed()).isFalse();
  }

  @Test
  void status_samePosition_isJudgedAlike() {
    assertThat(dead(status(WITH_DEAD_STONES, null)))
        .isEqualTo(dead(status(WITH_DEAD_STONES, null)));
    assertThat(dead(status(SEKI, null))).isEqualTo(dead(status(SEKI, null)));
  }

  private static FinalStatus status(List<String> rows, float[] network) {
    return new FinalStatus(state(rows), network, 200, Rng.stream(1, "test"));
  }

  private static List<Integer> dead(FinalStatus status) {
    return IntStream.range(0, 81).filter(status::isDead).boxed().toList();
  }

  private static int point(int row, int column) {
    return row * 9 + column;
  }

  /** Rows from the top. */
  private static GoState state(List<String> rows) {
    byte[] text = String.join(" ", rows).replace(" ", "").getBytes(StandardCharsets.US_ASCII);
    GoState state = new GoGame(9, GoRules.named("chinese").withKomi(7.5)).start();
    state.setup(points(text, 'X'), points(text, 'O'), 0);
    return state;
  }

  private static int[] points(byte[] text, char stone) {
    return IntStream.range(0, 81).filter(p -> text[(8 - p / 9) * 9 + p % 9] == stone).toArray();
  }
}
