package tengen.env.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.Sticks;
import org.junit.jupiter.api.Test;
import tengen.env.board.TicTacToe;

class TwoPlayerStateTest {

  private final GameState sticks = new Sticks().start();

  @Test
  void play_tooManySticks_isRefusedByName() {
    for (int i = 0; i < 20; i++) {
      sticks.play(0);
    }
    assertThatThrownBy(() -> sticks.play(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("move 2 (2) is illegal in [1]");
    assertThatThrownBy(() -> sticks.play(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a move of sticks must be in [0, 2]; got 3");
  }

  @Test
  void returns_lastStick_winsForWhoTookIt() {
    for (int i = 0; i < 7; i++) {
      sticks.play(2);
    }
    assertThat(sticks.terminal()).isTrue();
    assertThat(sticks.returns(0)).isEqualTo(1);
    assertThat(sticks.returns(1)).isEqualTo(-1);
  }

  @Test
  void copyFrom_anotherGame_isRefused() {
    assertThatThrownBy(() -> sticks.copyFrom(new TicTacToe().start()))
        .hasMessageContaining("a position of sticks cannot become one of tic-tac-toe");
  }

  /** Player and cells must not make up for each other in the hash. */
  @Test
  void hash_otherPlayer_differs() {
    GameState two = new Sticks().start();
    GameState one = new Sticks().start();
    two.play(0);
    two.play(0);
    one.play(1);
    assertThat(two.toString()).isEqualTo(one.toString());
    assertThat(two.hash()).isNotEqualTo(one.hash());
  }
}
