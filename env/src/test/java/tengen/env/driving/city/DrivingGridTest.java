package tengen.env.driving.city;

import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

class DrivingGridTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new DrivingGrid();
  }
}
