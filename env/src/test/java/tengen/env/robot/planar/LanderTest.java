package tengen.env.robot.planar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.Rng;

final class LanderTest {

  private static final int EPISODES = 10;

  private static <A> double[] means(LanderWorld<A> lander, java.util.function.Supplier<A> policy) {
    double[] sum = new double[3];
    double[] measured = new double[lander.measures().size()];
    for (int seed = 0; seed < EPISODES; seed++) {
      lander.reset(seed);
      Step step;
      do {
        step = lander.step(policy.get());
        sum[0] += step.reward() / EPISODES;
      } while (!step.ended());
      lander.measures(measured);
      sum[1] += measured[0] / EPISODES;
      sum[2] += measured[1] / EPISODES;
    }
    return sum;
  }

  @Test
  void advise_hover_landsWhereChanceCrashes() {
    Lander lander = new Lander();
    UniformRandomProvider random = Rng.stream(1, "test");
    double[] hover = means(lander, () -> lander.advise("hover"));
    double[] chance = means(lander, () -> random.nextInt(4));
    assertThat(hover[0]).isGreaterThan(180);
    assertThat(hover[1]).isGreaterThan(0.85);
    assertThat(chance[0]).isLessThan(-50);
    assertThat(chance[2]).isGreaterThan(0.85);
  }

  @Test
  void advise_continuous_lands() {
    LanderContinuous lander = new LanderContinuous();
    double[] hover = means(lander, () -> lander.advise("hover"));
    assertThat(hover[0]).isGreaterThan(180);
    assertThat(hover[1]).isGreaterThan(0.85);
  }

  @Test
  void step_noEngine_fallsAsGravitySays() {
    Lander lander = new Lander(new LanderConfig(-5, 0, 0, 1000));
    float before = lander.reset(3)[3];
    Step step = null;
    for (int i = 0; i < 25; i++) {
      step = lander.step(0);
    }
    double perSpeed = LanderBody.HEIGHT / 2 / PlanarWorld.RATE;
    assertThat((step.observation()[3] - before) / perSpeed)
        .isBetween(-2.6, -2.4); // 5 m/s² for 0.5 s
  }

  @Test
  void step_sideEngines_turnEitherWay() {
    assertThat(turn(1)).isPositive();
    assertThat(turn(3)).isNegative();
  }

  private static double turn(int action) {
    Lander lander = new Lander();
    float before = lander.reset(5)[5];
    Step step = null;
    for (int i = 0; i < 10; i++) {
      step = lander.step(action);
    }
    return step.observation()[5] - before;
  }

  @Test
  void step_wind_blowsItAway() {
    ToDoubleBiFunction<Double, Integer> drift =
        (wind, seed) -> {
          Lander lander = new Lander(new LanderConfig(-10, wind, 0, 1000));
          float before = lander.reset(seed)[2];
          for (int i = 0; i < 20; i++) {
            before = lander.step(0).observation()[2];
          }
          return before;
        };
    double most = 0;
    for (int seed = 0; seed < 10; seed++) {
      double blown = drift.applyAsDouble(20.0, seed) - drift.applyAsDouble(0.0, seed);
      most = Math.max(most, Math.abs(blown));
    }
    assertThat(most).isGreaterThan(0.02);
  }

  @Test
  void restore_inAnotherProcessOfTheGame_goesOnWithTheSameBits() {
    Lander lander = new Lander();
    lander.reset(9);
    for (int i = 0; i < 60; i++) {
      lander.step(lander.advise("hover"));
    }
    Environment<Integer> other = new Lander();
    other.restore(lander.snapshot());
    for (int i = 0; i < 60; i++) {
      int action = lander.advise("hover");
      assertThat(other.step(action).observation()).isEqualTo(lander.step(action).observation());
    }
  }

  @Test
  void config_outOfRange_namesTheSetting() {
    assertThatThrownBy(() -> new LanderConfig(3, 0, 0, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gravity");
  }
}
