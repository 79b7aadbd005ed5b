package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.board.ConnectFour;
import tengen.env.board.TicTacToe;

class GameChecksTest {

  @ParameterizedTest
  @EnumSource
  void check_brokenGame_saysWhatIsWrong(BrokenGame.Defect defect) {
    GameChecks checks = new GameChecks(new BrokenGame(defect), 5);
    assertThatThrownBy(() -> defect.check.accept(checks))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(defect.message);
  }

  @Test
  void all_soundGames_pass() {
    new GameChecks(new TicTacToe(), 5).all();
    new GameChecks(new ConnectFour(), 5).all();
  }
}
