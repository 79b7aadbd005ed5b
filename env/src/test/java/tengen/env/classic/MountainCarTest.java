package tengen.env.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class MountainCarTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new MountainCar();
  }

  @Test
  void reset_startsAtRestNearTheBottom() {
    for (long seed = 0; seed < 200; seed++) {
      float[] start = new MountainCar().reset(seed);
      assertThat(start[0]).isBetween(-0.6f, -0.4f);
      assertThat(start[1]).isZero();
    }
  }

  /** Gymnasium calls the world solved at -110 on average over 100 episodes. */
  @Test
  void step_heuristicDriver_solvesIt() {
    double sum = 0;
    for (long seed = 0; seed < 100; seed++) {
      MountainCar env = new MountainCar();
      env.reset(seed);
      Step step;
      do {
        step = env.step(drive(env.position(), env.speed()));
        sum += step.reward();
      } while (!step.ended());
    }
    assertThat(sum / 100).isGreaterThan(-110);
  }

  /* To the right where that gains height, to the left where it gains a longer run. */
  private static int drive(double x, double speed) {
    double low = Math.min(-0.09 * square(x + 0.25) + 0.03, 0.3 * square(square(x + 0.9)) - 0.008);
    double high = -0.07 * square(x + 0.38) + 0.07;
    return low < speed && speed < high ? 2 : 0;
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void step_idleCar_isTruncatedAtTheLimit() {
    MountainCar env = new MountainCar();
    env.reset(1);
    for (int i = 1; i < 200; i++) {
      assertThat(env.step(1).ended()).isFalse();
    }
    assertThat(env.step(1).truncated()).isTrue();
  }

  @Test
  void step_tooSlowForTheGoalVelocity_goesOn() {
    MountainCar slow = new MountainCar(new MountainCar.Config(0.02, 200));
    slow.state(new double[] {0.5, 0.015}, 0);
    assertThat(slow.step(1).terminated()).isFalse();
    slow.state(new double[] {0.5, 0.025}, 0);
    assertThat(slow.step(1).terminated()).isTrue();
  }

  @Test
  void step_atTheLeftEnd_stops() {
    MountainCar env = new MountainCar();
    env.state(new double[] {-1.19, -0.07}, 0);
    env.step(0);
    assertThat(env.position()).isEqualTo(-1.2);
    assertThat(env.speed()).isZero();
  }

  @Test
  void toString_showsTrackCarAndFlag() {
    MountainCar env = new MountainCar();
    env.state(new double[] {-0.5, 0.01}, 0);
    assertThat(env.toString())
        .contains("o", "F", "....")
        .endsWith("position -0.500, speed 0.0100, goal 0.50");
  }

  @Test
  void config_wrongValues_areRefused() {
    assertThatThrownBy(() -> new MountainCar.Config(0.08, 200))
        .hasMessageContaining("goalVelocity must be in [0.0, 0.07]; got 0.08");
    assertThatThrownBy(() -> new MountainCar.Config(0, 0))
        .hasMessageContaining("maxSteps must be in [1,");
  }
}
