package tengen.agents.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ScheduleTest {

  @Test
  void linear_atBothEndsAndBeyond() {
    Schedule s = Schedule.linear(1, 0.5, 10);
    assertThat(s.at(0)).isEqualTo(1);
    assertThat(s.at(5)).isEqualTo(0.75);
    assertThat(s.at(10)).isEqualTo(0.5);
    assertThat(s.at(1000)).isEqualTo(0.5);
  }

  @Test
  void cosine_halfWay_isTheMean() {
    Schedule s = Schedule.cosine(1, 0.2, 8);
    assertThat(s.at(0)).isEqualTo(1);
    assertThat(s.at(2)).isCloseTo(0.2 + 0.4 * (1 + Math.sqrt(0.5)), within(1e-12));
    assertThat(s.at(4)).isCloseTo(0.6, within(1e-12));
    assertThat(s.at(99)).isEqualTo(0.2);
  }

  @Test
  void steps_dropAtTheirBounds() {
    Schedule s = Schedule.steps(1, 0.1, 5);
    assertThat(s.at(4)).isEqualTo(1);
    assertThat(s.at(5)).isEqualTo(0.1);
    assertThat(s.at(10)).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void warmUp_risesToTheSchedule() {
    Schedule s = Schedule.constant(2).warmUp(4);
    assertThat(s.at(0)).isEqualTo(0.5);
    assertThat(s.at(3)).isEqualTo(2);
    assertThat(s.at(100)).isEqualTo(2);
  }

  @Test
  void linear_noSteps_isRefused() {
    assertThatThrownBy(() -> Schedule.linear(1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps");
  }
}
