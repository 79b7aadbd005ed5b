package tengen.env.scheduling;

import java.util.Map;
import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

/** With everything that can happen. */
class FlexibleJobShopTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new Scheduling(
        SchedulingTest.change("FlexibleJobShop-v0", Map.of("failures", 3, "urgentOrders", 2)));
  }
}
