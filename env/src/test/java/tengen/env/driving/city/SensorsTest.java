package tengen.env.driving.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tengen.env.Environment;
import tengen.env.Environments;

/** Late, noisy and failing sensors. */
class SensorsTest {

  private static Environment<Integer> grid(String setting, String value) {
    return Environments.discrete("DrivingGrid-v0", settings(setting, value));
  }

  private static Map<String, Object> settings(String setting, String value) {
    Map<String, Object> settings = new HashMap<>(Map.of("sensors", "car,lidar", "level", 2));
    settings.put(setting, value);
    return settings;
  }

  private static float[][] seen(String setting, String value) {
    float[][] seen = new float[12][];
    try (Environment<Integer> env = grid(setting, value)) {
      seen[0] = env.reset(3);
      for (int i = 1; i < seen.length; i++) {
        seen[i] = env.step(i == 1 ? 3 : 1).observation();
      }
    }
    return seen;
  }

  private static float[] lidar(float[] observation) {
    return Arrays.copyOfRange(observation, 10, observation.length);
  }

  @Test
  void delay_twoSteps_showsThePast() {
    float[][] now = seen("noise", "");
    float[][] late = seen("delay", "lidar:2");
    for (int i = 0; i < now.length; i++) {
      assertThat(lidar(late[i])).containsExactly(lidar(now[Math.max(0, i - 2)]));
      assertThat(late[i][0]).isEqualTo(now[i][0]);
    }
  }

  @Test
  void failure_always_readsAsMissing() {
    for (float[] observation : seen("failure", "lidar:1")) {
      assertThat(lidar(observation)).containsOnly(Sensor.LIDAR.missing);
    }
  }

  @Test
  void noise_changesReadingsAndNothingElse() {
    float[][] now = seen("noise", "");
    float[][] noisy = seen("noise", "lidar:0.1");
    int differing = 0;
    for (int i = 0; i < now.length; i++) {
      assertThat(Arrays.copyOf(noisy[i], 10)).containsExactly(Arrays.copyOf(now[i], 10));
      differing += Arrays.equals(lidar(noisy[i]), lidar(now[i])) ? 0 : 1;
    }
    assertThat(differing).isEqualTo(now.length);
  }

  @Test
  void make_badSensors_saysWhich() {
    assertThatThrownBy(() -> grid("sensors", "car,lidr")).hasMessageContaining("lidar");
    assertThatThrownBy(() -> grid("noise", "lidar")).hasMessageContaining("lidar:0.1");
    assertThatThrownBy(() -> grid("delay", "lidar:1.5")).hasMessageContaining("whole");
    assertThatThrownBy(() -> grid("sensors", "car,car")).hasMessageContaining("twice");
  }
}
