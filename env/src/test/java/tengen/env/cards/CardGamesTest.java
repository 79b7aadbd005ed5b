package tengen.env.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tengen.env.check.GameChecks;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;
import tengen.env.game.SimultaneousState;

class CardGamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kuhn-poker-3",
        "kuhn-poker-10",
        "liars-dice-2",
        "liars-dice-12",
        "rock-paper-scissors",
        "prisoners-dilemma",
        "stag-hunt",
        "climbing",
        "penalty"
      })
  void named_variants_keepTheContract(String name) {
    Game game = Games.named(name);
    assertThat(game.name()).isEqualTo(name);
    new GameChecks(game, 20).all();
  }

  @Test
  void named_badNumber_isRefusedByName() {
    assertThatThrownBy(() -> Games.named("kuhn-poker-11"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("players of kuhn-poker must be in [2, 10]; got 11");
    assertThatThrownBy(() -> Games.named("liars-dice-x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"liars-dice-x\" must end with the number of sides");
  }

  @Test
  void play_jointMove_paysBothAsTheTableSays() {
    MatrixGame game = MatrixGame.prisonersDilemma();
    SimultaneousState state = (SimultaneousState) game.start();
    state.play(state.joint(game.parseMove("cooperate"), game.parseMove("defect")));
    assertThat(state.returns(0)).isZero();
    assertThat(state.returns(1)).isEqualTo(10);
    assertThat(state.toString()).isEqualTo("cooperate, defect\n");
    assertThat(game.minUtility()).isZero();
    assertThat(game.maxUtility()).isEqualTo(10);
    assertThat(game.zeroSum()).isFalse();
    assertThat(MatrixGame.rockPaperScissors().zeroSum()).isTrue();
  }

  @Test
  void legalMoves_tableThatIsNotSquare_leaveOutWhatIsOutside() {
    double[][] payoffs = {{1, 2, 3}, {4, 5, 6}};
    MatrixGame game = new MatrixGame("two-by-three", List.of("a", "b", "c"), payoffs, payoffs);
    new GameChecks(game, 20).all();
    SimultaneousState state = (SimultaneousState) game.start();
    assertThat(state.legalMoves(new int[9])).isEqualTo(6);
    assertThat(state.legalMoves(0, new int[3])).isEqualTo(2);
    assertThat(state.legal(state.joint(2, 0))).isFalse();
    state.play(state.joint(1, 2));
    assertThat(state.returns(0)).isEqualTo(6);
  }

  @Test
  void matrixGame_tablesOfDifferentShapes_areRefused() {
    double[][] two = {{1, 2}, {3, 4}};
    double[][] one = {{1}};
    double[][] ragged = {{1, 2}, {3}};
    List<String> texts = List.of("a", "b");
    assertThatThrownBy(() -> new MatrixGame("m", texts, two, one))
        .hasMessageContaining("must have one shape");
    assertThatThrownBy(() -> new MatrixGame("m", texts, ragged, two))
        .hasMessageContaining("length of row 1 must be in [2, 2]; got 1");
    assertThatThrownBy(() -> MatrixGame.penalty(1)).hasMessageContaining("penalty must be in");
  }

  @Test
  void joint_wrongMoves_areRefused() {
    SimultaneousState state = (SimultaneousState) MatrixGame.climbing().start();
    assertThatThrownBy(() -> state.joint(1)).hasMessageContaining("needs 2 moves; got 1");
    assertThatThrownBy(() -> state.joint(1, 3)).hasMessageContaining("player 1 must be in [0, 2]");
  }

  @Test
  void twoStep_eachCourse_paysAsPublished() {
    double[][] expected = {{7, 7, 7, 7}, {7, 7, 7, 7}, {0, 1, 1, 8}, {0, 1, 1, 8}};
    for (int first = 0; first < 4; first++) {
      for (int second = 0; second < 4; second++) {
        GameState state = new TwoStepGame().start();
        state.play(first);
        state.play(second);
        assertThat(state.returns(0)).isEqualTo(expected[first][second]);
        assertThat(state.returns(1)).isEqualTo(expected[first][second]);
      }
    }
  }

  @Test
  void play_wrongMove_saysWhatIsExpected() {
    GameState state = new LeducPoker().start();
    state.play(0);
    assertThatThrownBy(() -> state.play(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("move 0 of leduc-poker is illegal: expected one of [1, 2, 3, 4, 5]");
    assertThatThrownBy(() -> new LeducPoker().parseMove("bet"))
        .hasMessageContaining("\"bet\" is not a move of leduc-poker: expected fold, call, raise");
  }
}
