package tengen.env.robot.jointed;

import org.junit.jupiter.api.Nested;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

/** The promises of environments, by every robot, with randomised bodies too. */
final class JointedContractsTest {

  /** Short, since restoring plays an episode again. */
  private abstract static class Contract extends EnvironmentContract<float[]> {
    @Override
    protected int steps() {
      return 50;
    }
  }

  @Nested
  class QuadrupedTest extends Contract {
    @Override
    protected Environment<float[]> create() {
      return new Quadruped(Settings.varied(Quadruped.V0, 25));
    }
  }

  @Nested
  class HopperTest extends Contract {
    @Override
    protected Environment<float[]> create() {
      return new Hopper();
    }
  }

  @Nested
  class BipedTest extends Contract {
    @Override
    protected Environment<float[]> create() {
      return new Biped(Settings.varied(Biped.V0, 25));
    }
  }

  @Nested
  class ArmReachTest extends Contract {
    @Override
    protected Environment<float[]> create() {
      return new Arm(brief(ArmConfig.Task.REACH, ArmConfig.Control.JOINTS));
    }
  }

  @Nested
  class ArmPushTest extends Contract {
    @Override
    protected Environment<float[]> create() {
      return new Arm(brief(ArmConfig.Task.PUSH, ArmConfig.Control.HAND));
    }
  }

  @Nested
  class ArmPickTest extends Contract {
    @Override
    protected Environment<float[]> create() {
      return new Arm(brief(ArmConfig.Task.PICK, ArmConfig.Control.JOINTS));
    }
  }

  private static ArmConfig brief(ArmConfig.Task task, ArmConfig.Control control) {
    return Settings.with(Settings.varied(task, control), "maxSteps", 15);
  }
}
