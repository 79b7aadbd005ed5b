package tengen.env.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tengen.env.check.GameContract;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class GameOfYTest extends GameContract {

  @Override
  protected Game game() {
    return new GameOfY();
  }

  @Override
  protected int games() {
    return 5;
  }

  /* Recorded from OpenSpiel 2.0.2. */
  @Test
  void perft_smallBoards_isOpenSpiels() {
    GameState three = new GameOfY(3).start();
    assertThat(BoardGamesTest.perft(three, 4)).isEqualTo(360);
    assertThat(BoardGamesTest.perft(three, 5)).isEqualTo(720);
    assertThat(BoardGamesTest.perft(three, 6)).isEqualTo(360);
    GameState four = new GameOfY(4).start();
    assertThat(BoardGamesTest.perft(four, 5)).isEqualTo(30_240);
  }

  @Test
  void play_chainThatTouchesThreeSides_wins() {
    GameState state = new GameOfY(3).start();
    for (String move : new String[] {"b1", "c1", "a2", "a3", "b2"}) {
      assertThat(state.terminal()).isFalse();
      state.play(state.game().parseMove(move));
    }
    assertThat(state.returns(0)).isEqualTo(1);
    assertThat(state).hasToString("   a b c\n 1 . O @\n  2 O O\n   3 @\n");
  }

  @Test
  void bestPlay_onThreePoints_isWonByTheFirstPlayer() {
    assertThat(BoardGamesTest.value(new GameOfY(3).start())).isEqualTo(1);
  }

  @Test
  void play_pointOutsideTheTriangle_isRefused() {
    GameState state = new GameOfY(3).start();
    assertThat(state.legal(8)).isFalse();
    assertThatThrownBy(() -> state.play(8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 (c3) is illegal: the point is not on the board");
  }

  @Test
  void symmetries_areTheSixOfATriangle() {
    assertThat(new GameOfY(4).symmetries().stream().map(s -> Arrays.hashCode(s.points())))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }
}
