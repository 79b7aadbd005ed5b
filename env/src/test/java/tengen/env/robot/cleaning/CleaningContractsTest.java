package tengen.env.robot.cleaning;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.check.EnvironmentContract;

final class CleaningContractsTest {

  @Nested
  class DiscreteContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new CleaningRobot();
    }

    @Override
    protected int steps() {
      return 200;
    }
  }

  @Nested
  class ContinuousContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new CleaningRobotContinuous();
    }

    @Override
    protected int steps() {
      return 200;
    }
  }

  /** All senses, a battery that ends soon or is charged, and no two robots alike. */
  @Nested
  class VariedContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return Environments.discrete(
          "CleaningRobot-v0",
          Map.of(
              "level", 3,
              "goal", 0.05,
              "battery", 60,
              "recharge", 0.1,
              "speedSpread", 0.3,
              "biasSpread", 0.1,
              "batterySpread", 0.5,
              "slip", 0.2,
              "noise", 0.1,
              "sensors", "ranges,map,dirt,dock,robot"));
    }

    @Override
    protected int steps() {
      return 100;
    }
  }
}
