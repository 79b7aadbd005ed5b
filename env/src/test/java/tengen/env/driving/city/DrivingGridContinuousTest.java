package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environment.Step;
import tengen.env.check.EnvironmentContract;

class DrivingGridContinuousTest extends EnvironmentContract<float[]> {

  @Override
  protected Environment<float[]> create() {
    return new DrivingGridContinuous();
  }

  @Override
  protected int steps() {
    return 200;
  }

  @Test
  void driver_level1_arrives() {
    DrivingGridContinuous grid = new DrivingGridContinuous();
    double[] measures = new double[grid.measures().size()];
    int arrived = 0;
    for (int seed = 0; seed < 20; seed++) {
      grid.reset(seed);
      Step step;
      do {
        step = grid.step(grid.advise("driver"));
      } while (!step.ended());
      grid.measures(measures);
      arrived += (int) measures[Terms.ARRIVED];
    }
    assertThat(arrived).isGreaterThanOrEqualTo(19);
  }

  @Test
  void step_steeringOffTheRoad_endsTheEpisode() {
    DrivingGridContinuous grid = new DrivingGridContinuous();
    grid.reset(1);
    Step step;
    int steps = 0;
    do {
      step = grid.step(new float[] {0.3f, 0.6f});
      steps++;
    } while (!step.ended() && steps < 60);
    double[] measures = new double[grid.measures().size()];
    grid.measures(measures);
    assertThat(step.terminated()).isTrue();
    assertThat(measures[Terms.OFF_ROAD] + measures[Terms.COLLISION]).isPositive();
  }
}
