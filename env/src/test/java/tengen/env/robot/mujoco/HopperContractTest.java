package tengen.env.robot.mujoco;

import org.junit.jupiter.api.condition.EnabledIf;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

@EnabledIf("installed")
class HopperContractTest extends EnvironmentContract<float[]> {

  static boolean installed() {
    return !new MuJoCoEnvironments().environments().isEmpty();
  }

  @Override
  protected Environment<float[]> create() {
    return new MuJoCoEnvironment(Hopper.V5);
  }

  @Override
  protected int steps() {
    return 60;
  }
}
