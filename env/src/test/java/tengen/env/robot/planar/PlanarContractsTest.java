package tengen.env.robot.planar;

import org.junit.jupiter.api.Nested;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

final class PlanarContractsTest {

  @Nested
  class LanderContract extends EnvironmentContract<Integer> {
    @Override
    protected Environment<Integer> create() {
      return new Lander(new LanderConfig(-10, 15, 1.5, 400));
    }

    @Override
    protected int steps() {
      return 150;
    }
  }

  @Nested
  class LanderContinuousContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new LanderContinuous();
    }

    @Override
    protected int steps() {
      return 150;
    }
  }

  @Nested
  class WalkerContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new Walker();
    }

    @Override
    protected int steps() {
      return 120;
    }
  }

  @Nested
  class HardcoreContract extends EnvironmentContract<float[]> {
    @Override
    protected Environment<float[]> create() {
      return new Walker(WalkerConfig.HARDCORE);
    }

    @Override
    protected int steps() {
      return 120;
    }
  }
}
