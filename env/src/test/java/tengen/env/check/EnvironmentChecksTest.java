package tengen.env.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentChecksTest {

  @AfterEach
  void tidy() {
    BrokenCorridor.tidy();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void check_brokenEnvironment_saysWhatIsWrong(BrokenCorridor.Defect defect) {
    EnvironmentChecks<Integer> checks =
        new EnvironmentChecks<>(() -> new BrokenCorridor(defect), 100);
    assertThatThrownBy(() -> defect.check.accept(checks))
        .isInstanceOfAny(AssertionError.class, Doubt.class)
        .hasMessageContaining(defect.message);
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void check_brokenRealActions_saysWhatIsWrong(BrokenSlider.Defect defect) {
    EnvironmentChecks<float[]> checks =
        new EnvironmentChecks<>(() -> new BrokenSlider(defect), 100);
    assertThatThrownBy(() -> defect.check.accept(checks))
        .isInstanceOfAny(AssertionError.class, Doubt.class)
        .hasMessageContaining(defect.message);
  }

  @Test
  void all_soundEnvironments_pass() {
    new EnvironmentChecks<>(() -> new BrokenCorridor(BrokenCorridor.Defect.NONE), 100).all();
    new EnvironmentChecks<>(() -> new BrokenSlider(BrokenSlider.Defect.NONE), 100).all();
  }
}
