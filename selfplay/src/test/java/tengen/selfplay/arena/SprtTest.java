package tengen.selfplay.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class SprtTest {

  private static final Sprt TEST = new Sprt(0, 60, 0.05, 0.05);

  @Test
  void decide_noGames_isOpen() {
    assertThat(TEST.decide(List.of())).isEqualTo(Sprt.Decision.OPEN);
    assertThat(TEST.logLikelihoodRatio(List.of())).isZero();
  }

  @Test
  void decide_clearResults_isQuick() {
    assertThat(TEST.decide(repeat(2.0, 30))).isEqualTo(Sprt.Decision.ACCEPT);
    assertThat(TEST.decide(repeat(0.0, 30))).isEqualTo(Sprt.Decision.REFUSE);
  }

  @Test
  void decide_simulatedAtTheBounds_errsAboutAsOftenAsAllowed() {
    assertThat(acceptedShare(0, 11)).isBetween(0.01, 0.08);
    assertThat(acceptedShare(60, 12)).isBetween(0.92, 0.99);
  }

  @Test
  void decide_farOutside_hardlyErrs() {
    assertThat(acceptedShare(-60, 13)).isLessThan(0.01);
    assertThat(acceptedShare(120, 14)).isGreaterThan(0.99);
  }

  @Test
  void constructor_boundsExchanged_throws() {
    assertThatThrownBy(() -> new Sprt(10, 0, 0.05, 0.05))
        .hasMessage("elo1 must be greater than elo0; got 0.0 and 10.0");
    assertThatThrownBy(() -> new Sprt(0, 10, 0.6, 0.05)).hasMessageContaining("alpha");
  }

  private static double acceptedShare(double elo, int seed) {
    UniformRandomProvider random = Rng.stream(seed, "sprt");
    double p = Elo.toScore(elo);
    int accepted = 0;
    for (int round = 0; round < 1000; round++) {
      List<Double> pairs = new ArrayList<>();
      Sprt.Decision decision = Sprt.Decision.OPEN;
      while (decision == Sprt.Decision.OPEN && pairs.size() < 3000) {
        double points = 0;
        for (int side = 0; side < 2; side++) {
          int outcome = EloTest.outcome(p, 0.2, random);
          points += outcome == 0 ? 1 : outcome == 2 ? 0.5 : 0;
        }
        pairs.add(points);
        decision = TEST.decide(pairs);
      }
      accepted += decision == Sprt.Decision.ACCEPT ? 1 : 0;
    }
    return accepted / 1000.0;
  }

  private static List<Double> repeat(double points, int times) {
    List<Double> pairs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      pairs.add(points);
    }
    return pairs;
  }
}
