package tengen.env.driving.city;

import java.util.Map;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.check.EnvironmentContract;

/** All sensors, noisy, late and failing, in rush hour, with levels and cities drawn. */
class SensorfulGridTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return Environments.discrete(
        "DrivingGrid-v0",
        Map.of(
            "level",
            4,
            "easiest",
            3,
            "cities",
            2,
            "cars",
            2,
            "sensors",
            "car,route,signals,radar,neighbours,lidar,occupancy",
            "noise",
            "lidar:0.05,neighbours:0.02,occupancy:0.1",
            "delay",
            "radar:2,neighbours:1",
            "failure",
            "lidar:0.05,signals:0.02"));
  }

  @Override
  protected int steps() {
    return 60;
  }
}
