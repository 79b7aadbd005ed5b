package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tengen.env.cards.LeducPoker;
import tengen.env.cards.TwoStepGame;

class ChanceChecksTest {

  @ParameterizedTest
  @EnumSource
  void check_brokenGame_saysWhatIsWrong(BrokenCoin.Defect defect) {
    GameChecks checks = new GameChecks(new BrokenCoin(defect), 10);
    assertThatThrownBy(() -> defect.check.accept(checks))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(defect.message);
  }

  @Test
  void all_soundGames_pass() {
    new GameChecks(new LeducPoker(), 5).all();
    new GameChecks(new TwoStepGame(), 5).all();
  }
}
