package tengen.env.robot.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Environment.Step;
import tengen.env.Ledger;
import tengen.env.Rng;

/** What the rules achieve. */
final class PilotTest {

  private static final int EPISODES = 20;

  /** Means of return, coverage, docked, bumps and empty batteries. */
  private static <W extends CleaningWorld<A>, A> double[] means(W world, Function<W, A> policy) {
    double[] sum = new double[5];
    for (int seed = 0; seed < EPISODES; seed++) {
      world.reset(seed);
      Step step;
      do {
        step = world.step(policy.apply(world));
        sum[0] += step.reward() / EPISODES;
      } while (!step.ended());
      Ledger ledger = world.robot.ledger;
      sum[1] += ledger.get(Terms.COVERAGE) / EPISODES;
      sum[2] += ledger.get(Terms.DOCKED) / EPISODES;
      sum[3] += ledger.get(Terms.COST_BUMP) / EPISODES;
      sum[4] += ledger.get(Terms.COST_FLAT) / EPISODES;
    }
    return sum;
  }

  @Test
  void advise_coverage_beatsBounceBeatsChance() {
    UniformRandomProvider random = Rng.stream(1, "test");
    double[] coverage = means(new CleaningRobot(), world -> world.advise("coverage"));
    double[] bounce = means(new CleaningRobot(), world -> world.advise("bounce"));
    double[] chance = means(new CleaningRobot(), world -> world.actionSpace().sample(random));
    assertThat(coverage[1]).isGreaterThan(0.92);
    assertThat(coverage[2]).isGreaterThan(0.9);
    assertThat(coverage[0]).isGreaterThan(bounce[0] + 3);
    assertThat(bounce[0]).isGreaterThan(chance[0] + 3);
    assertThat(bounce[4]).isLessThan(0.3);
  }

  @Test
  void advise_coverageOnWheels_beatsBounce() {
    double[] coverage = means(new CleaningRobotContinuous(), world -> world.advise("coverage"));
    double[] bounce = means(new CleaningRobotContinuous(), world -> world.advise("bounce"));
    assertThat(coverage[1]).isGreaterThan(0.92);
    assertThat(coverage[2]).isGreaterThan(0.9);
    assertThat(coverage[0]).isGreaterThan(bounce[0] + 3);
  }
}
