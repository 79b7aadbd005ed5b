package tengen.env.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.board.TicTacToe;
import tengen.env.cards.KuhnPoker;
import tengen.env.cards.MatrixGame;
import tengen.env.cards.TwoStepGame;
import tengen.env.game.Game;
import tengen.env.game.GameState;

class GameTreeTest {

  @Test
  void of_kuhn_hasTheKnownSizes() {
    GameTree tree = GameTree.of(new KuhnPoker());
    assertThat(tree.histories()).isEqualTo(58);
    assertThat(tree.sets()).isEqualTo(12);
    assertThat(tree.slots()).isEqualTo(24);
  }

  @Test
  void of_ticTacToe_sharesPositionsThatAreEqual() {
    GameTree tree = GameTree.of(new TicTacToe());
    assertThat(tree.histories()).isEqualTo(549_946);
    // 5478 positions, of which 958 are over.
    assertThat(tree.sets()).isEqualTo(4520);
  }

  @Test
  void of_simultaneousMoves_neitherKnowsTheOther() {
    GameTree tree = GameTree.of(MatrixGame.rockPaperScissors());
    assertThat(tree.sets()).isEqualTo(2);
    assertThat(tree.histories()).isEqualTo(1 + 3 + 9);
    assertThat(GameTree.of(new TwoStepGame()).sets()).isEqualTo(6);
  }

  @Test
  void find_everyExample_isItsSet() {
    GameTree tree = GameTree.of(new KuhnPoker(3));
    for (int set = 0; set < tree.sets(); set++) {
      assertThat(tree.find(tree.example(set), tree.player(set))).isEqualTo(set);
      assertThat(tree.moves(set)).isEqualTo(2);
      assertThat(tree.move(set, 1)).isEqualTo(1);
    }
    assertThat(tree.find(new KuhnPoker(3).start(), 0)).isEqualTo(-1);
    assertThat(tree.text(0)).isEqualTo("0");
  }

  @Test
  void of_tooLarge_isRefused() {
    assertThatThrownBy(() -> GameTree.of(new TicTacToe(), 1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the tree of tic-tac-toe has more than 1000 histories");
  }

  @Test
  void of_playerWhoForgets_isRefused() {
    Game game = new ForgetfulGame(true);
    assertThatThrownBy(() -> GameTree.of(game))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("player 1 in forgetful forgets what the player did");
    assertThatThrownBy(() -> GameTree.of(new ForgetfulGame(false)))
        .hasMessageContaining("does not say what the player can do");
  }

  @Test
  void example_ofASet_isAPositionOfIt() {
    GameTree tree = GameTree.of(new KuhnPoker());
    for (int set = 0; set < tree.sets(); set++) {
      GameState example = tree.example(set);
      assertThat(example.currentPlayer()).isEqualTo(tree.player(set));
    }
  }
}
