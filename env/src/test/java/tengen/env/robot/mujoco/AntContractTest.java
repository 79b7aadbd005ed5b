package tengen.env.robot.mujoco;

import org.junit.jupiter.api.condition.EnabledIf;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

@EnabledIf("tengen.env.robot.mujoco.HopperContractTest#installed")
class AntContractTest extends EnvironmentContract<float[]> {

  @Override
  protected Environment<float[]> create() {
    return new MuJoCoEnvironment(Ant.V5);
  }

  @Override
  protected int steps() {
    return 30;
  }
}
