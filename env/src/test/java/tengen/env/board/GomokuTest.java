package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tengen.env.check.GameContract;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class GomokuTest extends GameContract {

  @Override
  protected Game game() {
    return new Gomoku();
  }

  @Override
  protected int games() {
    return 3;
  }

  /** Five stones in every direction and at every edge; the last one closes a gap. */
  @ParameterizedTest
  @CsvSource({"0,1", "30,1", "0,7", "14,7", "0,8", "16,8", "2,7", "20,7", "4,6", "18,6"})
  void play_fiveInALine_wins(int first, int step) {
    GameState state = new Gomoku(7).start();
    for (int stone : new int[] {0, 1, 3, 4, 2}) {
      assertThat(state.terminal()).isFalse();
      state.play(first + stone * step);
      if (stone != 2) {
        state.play(elsewhere(state, first, step));
      }
    }
    assertThat(state.returns(0)).isEqualTo(1);
    assertThat(state.returns(1)).isEqualTo(-1);
  }

  /** A free point off the line; those of player 1 stay too scattered to win. */
  private static int elsewhere(GameState state, int first, int step) {
    for (int point = 48; ; point -= 2) {
      int along = point - first;
      if (state.legal(point) && !(along % step == 0 && along / step >= 0 && along / step < 5)) {
        return point;
      }
    }
  }

  @Test
  void play_six_winsToo() {
    GameState state = new Gomoku(6).start();
    for (int move : new int[] {0, 6, 1, 7, 2, 8, 3, 9, 5, 30, 4}) {
      assertThat(state.terminal()).isFalse();
      state.play(move);
    }
    assertThat(state.returns(0)).isEqualTo(1);
  }

  /** e1 to a2 follow on each other in number, not on the board. */
  @Test
  void play_lineAroundTheEdge_isNoLine() {
    GameState state = new Gomoku(5).start();
    for (int move : new int[] {2, 20, 3, 22, 4, 24, 5, 10, 6}) {
      state.play(move);
    }
    assertThat(state.terminal()).isFalse();
  }

  @Test
  void play_fullBoardWithoutALine_isADraw() {
    GameState state = new Gomoku(3).start();
    for (int move = 0; move < 9; move++) {
      state.play(move);
    }
    assertThat(state.terminal()).isTrue();
    assertThat(state.returns(0)).isZero();
    assertThat(state.returns(1)).isZero();
  }

  @Test
  void game_sizeOutOfRange_isRefused() {
    assertThatThrownBy(() -> new Gomoku(20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the size of Gomoku must be in [3, 19]; got 20");
  }

  @Test
  void toString_afterAMove_isAPicture() {
    GameState state = new Gomoku(3).start();
    state.play(5);
    assertThat(state).hasToString("   a b c\n 1 . . .\n 2 . . x\n 3 . . .\n");
  }
}
