package tengen.mcts.gtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.go.GoGame;
import tengen.env.go.GoRules;
import tengen.env.go.GoState;

class PlayingOnTest {

  /** All of a 5x5 board is Black's but for three eyes, and White's A1 with the one liberty B1. */
  private static GoState whiteCanBeTaken(int toMove) {
    GoState state = new GoGame(5, GoRules.named("chinese").withKomi(7.5)).start();
    int[] black = new int[20];
    int n = 0;
    for (int p = 2; p < 25; p++) {
      if (p != 20 && p != 22 && p != 24) {
        black[n++] = p;
      }
    }
    state.setup(black, new int[] {0}, toMove);
    return state;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void end_playerWhoWouldPass_takesWhatIsDeadAndFillsNoEye(int first) {
    FixedPlayer passes = new FixedPlayer();
    PlayingOn playing =
        new PlayingOn(
            position -> passes.think(position, GtpPlayer.Limit.OWN, GtpPlayer.Watcher.NONE));

    GoState end = playing.end(whiteCanBeTaken(first));

    assertThat(end.captured(1)).isEqualTo(1);
    assertThat(end.stone(1)).isEqualTo(1);
    for (int eye : new int[] {0, 20, 22, 24}) {
      assertThat(end.stone(eye)).isZero();
    }
  }
}
