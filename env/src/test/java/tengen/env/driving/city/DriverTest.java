package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Environment.Step;
import tengen.env.Rng;

/** The rule-based driver arrives and keeps the rules; somebody who acts at random does not. */
class DriverTest {

  private static double[] play(DrivingGrid grid, int episodes, UniformRandomProvider random) {
    double[] sums = new double[Terms.NAMES.size()];
    double[] measures = new double[sums.length];
    for (int seed = 0; seed < episodes; seed++) {
      grid.reset(seed);
      Step step;
      do {
        step = grid.step(random == null ? grid.advise("driver") : random.nextInt(5));
      } while (!step.ended());
      grid.measures(measures);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += measures[i] / episodes;
      }
    }
    return sums;
  }

  @Test
  void driver_level1_arrivesWithoutCollisions() {
    double[] measures = play(new DrivingGrid(), 60, null);
    assertThat(measures[Terms.ARRIVED]).isGreaterThanOrEqualTo(0.95);
    assertThat(measures[Terms.COLLISION]).isZero();
    assertThat(measures[Terms.SPEEDING]).isZero();
    assertThat(measures[Terms.OFF_ROAD]).isZero();
  }

  @Test
  void random_level1_doesWorse() {
    double[] measures = play(new DrivingGrid(), 20, Rng.stream(1, "test"));
    assertThat(measures[Terms.ARRIVED]).isLessThan(0.8);
    assertThat(measures[Terms.COLLISION] + measures[Terms.RIGHT_OF_WAY]).isPositive();
  }
}
