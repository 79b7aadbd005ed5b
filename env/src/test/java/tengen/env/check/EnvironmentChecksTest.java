package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentChecksTest {

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void check_brokenEnvironment_saysWhatIsWrong(BrokenCorridor.Defect defect) {
    EnvironmentChecks<Integer> checks = checks(defect);
    assertThatThrownBy(() -> defect.check.accept(checks))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(defect.message);
  }

  @Test
  void all_soundEnvironment_passes() {
    checks(BrokenCorridor.Defect.NONE).all();
  }

  private static EnvironmentChecks<Integer> checks(BrokenCorridor.Defect defect) {
    return new EnvironmentChecks<>(() -> new BrokenCorridor(defect), 100);
  }
}
