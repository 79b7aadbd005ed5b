package tengen.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TemperatureTest {

  @Test
  void at_steps_changesAtThePly() {
    Temperature t = Temperature.steps(1, 0.1, 30);
    assertThat(t.at(0)).isEqualTo(1);
    assertThat(t.at(29)).isEqualTo(1);
    assertThat(t.at(30)).isEqualTo(0.1);
  }

  @Test
  void at_halving_losesHalfTheDifference() {
    Temperature t = Temperature.halving(0.8, 0.2, 9);
    assertThat(t.at(0)).isEqualTo(0.8);
    assertThat(t.at(9)).isCloseTo(0.5, within(1e-12));
    assertThat(t.at(18)).isCloseTo(0.35, within(1e-12));
  }

  @Test
  void constructor_negative_saysWhich() {
    assertThatThrownBy(() -> Temperature.constant(-0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("early temperature must be in [0.0, 1000.0]; got -0.1");
    assertThatThrownBy(() -> Temperature.halving(1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plies");
  }
}
