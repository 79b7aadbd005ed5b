package tengen.env.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoRulesTest {

  @ParameterizedTest
  @CsvSource({
    "tromp-taylor, POSITIONAL, true, AREA, NONE, ZERO, false, false",
    "chinese, SIMPLE, false, AREA, NONE, N, false, true",
    "aga, SITUATIONAL, false, AREA, NONE, N_MINUS_1, true, true",
    "new-zealand, SITUATIONAL, true, AREA, NONE, ZERO, false, true",
    "japanese, SIMPLE, false, TERRITORY, SEKI, ZERO, false, true"
  })
  void named_preset_hasItsRules(
      String name,
      GoRules.Ko ko,
      boolean suicide,
      GoRules.Scoring scoring,
      GoRules.Tax tax,
      GoRules.Handicap handicap,
      boolean whitePassesLast,
      boolean removeDead) {
    GoRules rules = GoRules.named(name);
    assertThat(rules)
        .isEqualTo(
            new GoRules(
                ko,
                suicide,
                scoring,
                tax,
                handicap,
                false,
                whitePassesLast,
                removeDead,
                rules.komi()));
    assertThat(GoRules.names()).contains(name);
  }

  @Test
  void named_unknown_listsTheNames() {
    assertThatThrownBy(() -> GoRules.named("korean"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no Go rules \"korean\"; there are aga, chinese,");
    assertThat(GoRules.named(" Tromp_Taylor ")).isEqualTo(GoRules.named("tromp-taylor"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 1000.5, -2000, Double.NaN, Double.POSITIVE_INFINITY})
  void withKomi_notHalfPoints_throws(double komi) {
    assertThatThrownBy(() -> GoRules.named("chinese").withKomi(komi))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("got " + komi);
  }

  @Test
  void withKomi_halfPoints_isKept() {
    assertThat(GoRules.named("chinese").withKomi(-3.5).komi()).isEqualTo(-3.5);
    assertThat(GoRules.named("chinese").withKomi(-0.0))
        .isEqualTo(GoRules.named("chinese").withKomi(0));
  }
}
