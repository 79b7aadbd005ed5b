package tengen.selfplay.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Rng;

final class ScoreIntervalTest {

  @Test
  void wilson_tenOfTen_isThePublishedValue() {
    ScoreInterval interval = ScoreInterval.wilson(1, 10);
    assertThat(interval.low()).isCloseTo(0.7225, within(1e-4));
    assertThat(interval.high()).isCloseTo(1, within(1e-12));
  }

  @Test
  void of_noGames_isEverything() {
    assertThat(ScoreInterval.of(0, 0, 0, List.of())).isEqualTo(new ScoreInterval(0, 1));
  }

  @Test
  void of_onlyDraws_isNarrowerThanWinsAndLosses() {
    List<Double> even = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      even.add(1.0);
    }
    ScoreInterval draws = ScoreInterval.of(0, 0, 100, even);
    assertThat(draws.low()).isGreaterThan(0.45).isLessThan(0.5);
    assertThat(draws.high()).isGreaterThan(0.5);
  }

  @Test
  void of_simulatedMatches_coversTheTruthAboutNineteenTimesInTwenty() {
    for (double p : new double[] {0.5, 0.7, 0.95}) {
      for (double openingBias : new double[] {0, 0.04}) {
        assertThat(coverage(p, openingBias, 0.3)).isBetween(0.92, 0.985);
      }
    }
  }

  private static double coverage(double p, double bias, double draws) {
    UniformRandomProvider random = Rng.stream(7, "interval");
    int covered = 0;
    for (int round = 0; round < 1000; round++) {
      int[] counts = new int[3];
      List<Double> pairs = new ArrayList<>();
      for (int pair = 0; pair < 50; pair++) {
        double shift = random.nextBoolean() ? bias : -bias;
        double points = 0;
        for (int side = 0; side < 2; side++) {
          int outcome = EloTest.outcome(side == 0 ? p + shift : p - shift, draws, random);
          counts[outcome]++;
          points += outcome == 0 ? 1 : outcome == 2 ? 0.5 : 0;
        }
        pairs.add(points);
      }
      ScoreInterval interval = ScoreInterval.of(counts[0], counts[1], counts[2], pairs);
      covered += p >= interval.low() && p <= interval.high() ? 1 : 0;
    }
    return covered / 1000.0;
  }
}
