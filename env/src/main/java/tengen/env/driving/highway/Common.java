package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * What can be chosen in each of the worlds.
 *
 * @param observation how the agent sees the traffic
 * @param features what kinematics and occupancy grids tell of a vehicle: presence, x, y, vx, vy,
 *     heading, cos_h, sin_h, cos_d, sin_d (direction of the destination), long_off, lat_off,
 *     ang_off (from the lane); grids also on_road
 * @param vehiclesObserved rows of kinematics, the own one included, at least 1
 * @param absolute whether kinematics tell of others where they are in the world, not from the agent
 * @param seeBehind whether kinematics show vehicles more than 10 m behind
 * @param action what the agent decides
 * @param longitudinal whether it decides on the speed
 * @param lateral whether it decides on the direction
 * @param simulationFrequency steps of the simulation a second, at least 1
 * @param policyFrequency actions a second, at most as many
 * @param duration seconds after which an episode is truncated, above 0
 */
public record Common(
    ObservationType observation,
    List<String> features,
    int vehiclesObserved,
    boolean absolute,
    boolean seeBehind,
    ActionType action,
    boolean longitudinal,
    boolean lateral,
    int simulationFrequency,
    int policyFrequency,
    double duration) {

  /** What most kinematics tell of a vehicle. */
  static final List<String> KINEMATICS = List.of("presence", "x", "y", "vx", "vy");

  /** Checks the values. */
  public Common {
    features = List.copyOf(features);
    Require.inRange("vehiclesObserved", vehiclesObserved, 1, 1000);
    Require.inRange("simulationFrequency", simulationFrequency, 1, 1000);
    Require.inRange("policyFrequency", policyFrequency, 1, simulationFrequency);
    Require.inRange("duration", duration, 1e-3, 1e6);
    if (!longitudinal && !lateral) {
      throw new IllegalArgumentException(
          "longitudinal or lateral must be true; got false for both");
    }
    checkFeatures(observation, features);
    if (observation == ObservationType.TIME_TO_COLLISION
        && action != ActionType.DISCRETE_META_ACTION) {
      throw new IllegalArgumentException(
          "observation time-to-collision needs action discrete-meta-action; got " + action);
    }
  }

  /** For worlds without a place to park at. */
  void requireNoGoal() {
    if (observation == ObservationType.KINEMATICS_GOAL) {
      throw new IllegalArgumentException(
          "observation kinematics-goal is for parking-v0 only; choose kinematics");
    }
  }

  private static void checkFeatures(ObservationType observation, List<String> features) {
    if (features.isEmpty()) {
      throw new IllegalArgumentException("features must name at least one, such as presence");
    }
    List<Feature> named = Feature.named(features);
    boolean rows = observation == ObservationType.KINEMATICS;
    if (rows && (named.get(0) != Feature.PRESENCE || named.contains(Feature.ON_ROAD))) {
      throw new IllegalArgumentException(
          "features of kinematics begin with presence and have no on_road; got " + features);
    }
  }

  /** Refuses the ends of a scale that are not in order. */
  static void ascending(String lowName, double low, String highName, double high) {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          highName + " must be more than " + lowName + ", which is " + low + "; got " + high);
    }
  }
}
