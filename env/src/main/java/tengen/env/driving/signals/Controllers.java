package tengen.env.driving.signals;

import java.util.List;
import tengen.env.Nearest;

/** The rules that traffic lights go by without learning. */
final class Controllers {

  static final List<String> NAMES = List.of("actuated", "max-pressure", "fixed-time");

  /** Seconds before the stop line within which a driving vehicle holds a green. */
  private static final int GAP = 3;

  private Controllers() {}

  static void check(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "no heuristic \""
              + name
              + "\" (there are: "
              + String.join(", ", NAMES)
              + ")"
              + Nearest.hint(name, NAMES));
    }
  }

  /** The phase that a controller wants at a junction now. */
  static int phase(String name, Traffic traffic, TrafficConfig config, int j) {
    return switch (name) {
      case "max-pressure" -> maxPressure(traffic, config, j);
      case "actuated" -> actuated(traffic, config, j);
      default -> fixedTime(traffic, config, j);
    };
  }

  private static int fixedTime(Traffic traffic, TrafficConfig config, int j) {
    int one = config.fixedGreen() + config.yellowSeconds() + config.allRedSeconds();
    return traffic.now / one % traffic.network.phases(j);
  }

  /* Varaiya's rule, on the present queues; ties keep the green. */
  private static int maxPressure(Traffic traffic, TrafficConfig config, int j) {
    int best = traffic.signals.goal[j];
    if (traffic.signals.since[j] < config.pressureGreen()) {
      return best;
    }
    double most = traffic.pressure(j, best);
    for (int phase = 0; phase < traffic.network.phases(j); phase++) {
      double pressure = traffic.pressure(j, phase);
      if (pressure > most) {
        best = phase;
        most = pressure;
      }
    }
    return best;
  }

  /* Green until a gap comes or the time is up; then the next phase that somebody waits for. */
  private static int actuated(Traffic traffic, TrafficConfig config, int j) {
    int present = traffic.signals.goal[j];
    boolean late = traffic.signals.since[j] >= config.actuatedGreen();
    if (!late && called(traffic, j, present, GAP)) {
      return present;
    }
    int phases = traffic.network.phases(j);
    for (int i = 1; i < phases; i++) {
      int phase = (present + i) % phases;
      if (called(traffic, j, phase, 0)) {
        return phase;
      }
    }
    return present;
  }

  /** Whether a lane with a green way has a vehicle that waits or does so within some seconds. */
  private static boolean called(Traffic traffic, int j, int phase, int within) {
    boolean[] green = traffic.network.green[j][phase];
    int[] ways = traffic.network.waysOf[j];
    for (int i = 0; i < ways.length; i++) {
      if (green[i]) {
        for (int lane : traffic.network.wayLanes[ways[i]]) {
          if (traffic.lanes.due(lane, traffic.now + within)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
