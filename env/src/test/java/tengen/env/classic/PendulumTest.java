package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class PendulumTest extends EnvironmentContract<float[]> {

  @Override
  protected Environment<float[]> create() {
    return new Pendulum();
  }

  @Test
  void reset_startsAnywhereAndSlowly() {
    boolean below = false;
    for (long seed = 0; seed < 200; seed++) {
      Pendulum env = new Pendulum();
      float[] start = env.reset(seed);
      below |= start[0] < -0.9;
      assertThat(Math.abs(env.angle())).isLessThanOrEqualTo(Math.PI);
      assertThat(Math.abs(start[2])).isLessThanOrEqualTo(1);
    }
    assertThat(below).isTrue();
  }

  /** Trained agents reach about -150 on average; doing nothing gives about -1200. */
  @Test
  void step_swingUpByEnergy_holdsItUp() {
    double sum = 0;
    for (long seed = 0; seed < 100; seed++) {
      Pendulum env = new Pendulum();
      float[] o = env.reset(seed);
      Step step;
      do {
        step = env.step(new float[] {torque(o)});
        sum += step.reward();
        o = step.observation();
      } while (!step.ended());
      assertThat(o[0]).as("upright at the end of seed " + seed).isGreaterThan(0.95f);
    }
    assertThat(sum / 100).isGreaterThan(-170);
  }

  /* Gives energy until there is as much as upright at rest, then balances. */
  private static float torque(float[] o) {
    if (o[0] > 0.85) {
      return (float) -(10 * Math.atan2(o[1], o[0]) + 2 * o[2]);
    }
    if (Math.abs(o[2]) < 1e-3) {
      return 2;
    }
    double energy = o[2] * o[2] / 6 + 5 * o[0] - 5;
    return (float) (-3 * energy * o[2]);
  }

  @Test
  void step_torqueBeyondTheBound_isTheBound() {
    Pendulum strong = new Pendulum();
    Pendulum bound = new Pendulum();
    strong.reset(5);
    bound.reset(5);
    Step asked = strong.step(new float[] {1e30f});
    Step most = bound.step(new float[] {2});
    assertThat(asked.observation()).containsExactly(most.observation());
    assertThat(asked.reward()).isEqualTo(most.reward());
  }

  @Test
  void step_manyTurns_rewardSeesTheAngleWithinOne() {
    Pendulum env = new Pendulum();
    env.state(new double[] {0.3, 0}, 0);
    double near = env.step(new float[1]).reward();
    env.state(new double[] {0.3 - 6 * Math.PI, 0}, 0);
    double far = env.step(new float[1]).reward();
    assertThat(near).isEqualTo(-0.09, Offset.offset(1e-12));
    assertThat(far).isEqualTo(near, Offset.offset(1e-12));
  }

  /** Small swings of a rod about its end have the period 2 pi sqrt(2 l / 3 g). */
  @Test
  void step_smallSwings_haveTheirPeriod() {
    Pendulum env = new Pendulum(new Pendulum.Config(10, 10_000));
    env.state(new double[] {Math.PI - 0.01, 0}, 0);
    int crossings = 0;
    double before = env.angle();
    for (int i = 0; i < 4000; i++) {
      env.step(new float[1]);
      crossings += before < Math.PI && env.angle() >= Math.PI ? 1 : 0;
      before = env.angle();
    }
    double period = 2 * Math.PI * Math.sqrt(2.0 / 30);
    assertThat((double) crossings).isEqualTo(200 / period, Offset.offset(2.0));
  }

  @Test
  void toString_showsTheRod() {
    Pendulum env = new Pendulum();
    env.state(new double[] {0, 1}, 0);
    assertThat(env.toString().lines())
        .hasSize(12)
        .filteredOn(line -> line.contains("*"))
        .hasSize(5)
        .allMatch(line -> line.equals(" ".repeat(11) + "*"));
    assertThat(env.toString()).endsWith("angle 0.000, speed 1.000");
  }

  @Test
  void config_wrongGravity_isRefused() {
    assertThatThrownBy(() -> new Pendulum.Config(Double.NaN, 200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("g must be in [0.0, 1000.0]; got NaN");
  }
}
