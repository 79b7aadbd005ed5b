package tengen.env.robot.jointed;

import java.util.Map;
import tengen.env.Configuration;

/** Variants of robots for tests. */
final class Settings {

  private static final Map<String, Double> SPREADS =
      Map.of("massSpread", 0.3, "frictionSpread", 0.5, "strengthSpread", 0.3, "maxDelay", 12.0);

  private Settings() {}

  static LegsConfig with(LegsConfig config, String name, Object value) {
    return Configuration.change("test", config, Map.of(name, value));
  }

  static ArmConfig with(ArmConfig config, String name, Object value) {
    return Configuration.change("test", config, Map.of(name, value));
  }

  static LegsConfig varied(LegsConfig config, int maxSteps) {
    return Configuration.change("test", with(config, "maxSteps", maxSteps), SPREADS);
  }

  static ArmConfig varied(ArmConfig.Task task, ArmConfig.Control control) {
    return Configuration.change(
        "test", with(ArmConfig.of(task, false), "control", control), SPREADS);
  }
}
