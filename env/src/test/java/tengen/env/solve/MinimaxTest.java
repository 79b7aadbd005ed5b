package tengen.env.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.Sticks;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;
import tengen.env.board.TicTacToe;
import tengen.env.cards.KuhnPoker;
import tengen.env.cards.MatrixGame;
import tengen.env.game.GameState;

class MinimaxTest {

  @Test
  void value_ticTacToe_isADraw() {
    Minimax solver = new Minimax(new TicTacToe(), 10_000);
    assertThat(solver.value(new TicTacToe().start())).isZero();
    assertThat(solver.positions()).isLessThan(5478);
  }

  /** Who leaves a multiple of four sticks wins. */
  @Test
  void bestMove_sticks_leavesAMultipleOfFour() {
    Minimax solver = new Minimax(new Sticks(), 1000);
    GameState state = new Sticks().start();
    assertThat(solver.value(state)).isEqualTo(1);
    assertThat(solver.bestMove(state)).isZero();
    state.play(2);
    assertThat(solver.value(state)).isEqualTo(-1);
    assertThat(solver.bestMove(state)).isEqualTo(1);
  }

  @Test
  void value_randomPositions_isThatOfPlainMinimax() {
    Minimax solver = new Minimax(new TicTacToe(), 10_000);
    UniformRandomProvider random = Rng.stream(1, "positions");
    int[] moves = new int[9];
    for (int i = 0; i < 100; i++) {
      GameState state = new TicTacToe().start();
      for (int ply = 0; ply < 4 && !state.terminal(); ply++) {
        state.play(moves[random.nextInt(state.legalMoves(moves))]);
      }
      assertThat(solver.value(state)).isEqualTo(plain(state));
      if (!state.terminal()) {
        GameState best = state.copy();
        best.play(solver.bestMove(state));
        assertThat(plain(best)).isEqualTo(plain(state));
      }
    }
  }

  private static double plain(GameState state) {
    if (state.terminal()) {
      return state.returns(0);
    }
    int[] moves = new int[9];
    int n = state.legalMoves(moves);
    double best = state.currentPlayer() == 0 ? -2 : 2;
    for (int i = 0; i < n; i++) {
      GameState child = state.copy();
      child.play(moves[i]);
      double value = plain(child);
      best = state.currentPlayer() == 0 ? Math.max(best, value) : Math.min(best, value);
    }
    return best;
  }

  @Test
  void minimax_gameThatItCannotSolve_isRefused() {
    assertThatThrownBy(() -> new Minimax(new KuhnPoker(), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kuhn-poker is none");
    assertThatThrownBy(() -> new Minimax(MatrixGame.rockPaperScissors(), 10))
        .isInstanceOf(IllegalArgumentException.class);
    Minimax small = new Minimax(new TicTacToe(), 10);
    assertThatThrownBy(() -> small.value(new TicTacToe().start()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("more than 10 positions to solve");
  }

  @Test
  void bestMove_gameThatIsOver_isRefused() {
    GameState state = new Sticks().start();
    for (int i = 0; i < 7; i++) {
      state.play(2);
    }
    assertThatThrownBy(() -> new Minimax(new Sticks(), 10).bestMove(state))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is over");
  }
}
