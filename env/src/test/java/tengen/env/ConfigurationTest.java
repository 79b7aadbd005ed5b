package tengen.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private record Motor(double strength, int delay) {
    Motor {
      Require.inRange("strength", strength, 0, 10);
    }
  }

  private record Robot(String name, Motor motor, List<String> sensors) {}

  private record Doubled(Motor motor, double strength) {}

  private static final Robot ROBOT = new Robot("dog", new Motor(2, 1), List.of("lidar"));

  @Test
  void read_partThatIsARecord_standsForItsSettings() {
    assertThat(Configuration.read(ROBOT).keySet())
        .containsExactly("name", "strength", "delay", "sensors");
  }

  @Test
  void change_settingOfAPart_changesItAlone() {
    Robot changed = Configuration.change("Dog-v0", ROBOT, Map.of("strength", "3.5"));
    assertThat(changed).isEqualTo(new Robot("dog", new Motor(3.5, 1), List.of("lidar")));
  }

  @Test
  void change_partRefuses_saysSo() {
    assertThatThrownBy(() -> Configuration.change("Dog-v0", ROBOT, Map.of("strength", 11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Dog-v0: strength must be in [0.0, 10.0]; got 11.0");
  }

  @Test
  void change_partItself_isNoSetting() {
    assertThatThrownBy(() -> Configuration.change("Dog-v0", ROBOT, Map.of("motor", "big")))
        .hasMessageContaining("Dog-v0 has no setting \"motor\"")
        .hasMessageContaining("name, strength, delay, sensors");
  }

  @Test
  void read_nameTwice_isRefused() {
    assertThatThrownBy(() -> Configuration.read(new Doubled(new Motor(1, 0), 2)))
        .hasMessageContaining("has two settings called strength");
  }
}
