package tengen.env.driving.highway;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import tengen.env.Environment;
import tengen.env.Environments;
import tengen.env.check.EnvironmentContract;

/** Every world keeps the promises of an environment. */
class HighwayContractTest {

  abstract static class Discrete extends EnvironmentContract<Integer> {
    private final String id;
    private final Map<String, String> settings;

    Discrete(String id, Map<String, String> settings) {
      this.id = id;
      this.settings = settings;
    }

    @Override
    protected Environment<Integer> create() {
      return Environments.discrete(id, settings);
    }

    @Override
    protected int steps() {
      return 100;
    }
  }

  abstract static class Continuous extends EnvironmentContract<float[]> {
    private final String id;
    private final Map<String, String> settings;

    Continuous(String id, Map<String, String> settings) {
      this.id = id;
      this.settings = settings;
    }

    @Override
    protected Environment<float[]> create() {
      return Environments.continuous(id, settings);
    }

    @Override
    protected int steps() {
      return 100;
    }
  }

  @Nested
  class Highway extends Discrete {
    Highway() {
      super("highway-v0", Map.of());
    }
  }

  @Nested
  class Fast extends Discrete {
    Fast() {
      super("highway-fast-v0", Map.of());
    }
  }

  @Nested
  class FastInTime extends Discrete {
    FastInTime() {
      super("highway-fast-v0", Map.of("observation", "time-to-collision"));
    }
  }

  @Nested
  class Steered extends Continuous {
    Steered() {
      super("highway-fast-v0", Map.of("observation", "lidar", "action", "continuous-action"));
    }
  }

  @Nested
  class Merge extends Discrete {
    Merge() {
      super("merge-v0", Map.of());
    }
  }

  @Nested
  class Roundabout extends Discrete {
    Roundabout() {
      super("roundabout-v0", Map.of());
    }
  }

  @Nested
  class Intersection extends Discrete {
    Intersection() {
      super("intersection-v0", Map.of());
    }
  }

  @Nested
  class SteeredIntersection extends Continuous {
    SteeredIntersection() {
      super(
          "intersection-v0",
          Map.of(
              "action",
              "continuous-action",
              "lateral",
              "true",
              "features",
              "presence,x,y,vx,vy,long_off,lat_off,ang_off"));
    }
  }

  @Nested
  class Parking extends Continuous {
    Parking() {
      super("parking-v0", Map.of("vehiclesCount", "5"));
    }
  }

  @Nested
  class Racetrack extends Continuous {
    Racetrack() {
      super("racetrack-v0", Map.of());
    }
  }

  @Nested
  class RacetrackInSteps extends Discrete {
    RacetrackInSteps() {
      super("racetrack-v0", Map.of("action", "discrete-action"));
    }
  }
}
