package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Require;

/**
 * Checks of the settings that all worlds have.
 *
 * @param acts whether the agent decides on anything
 */
record Common(
    ObservationType observation,
    List<String> features,
    int vehiclesObserved,
    ActionType action,
    boolean acts) {

  void check(int simulationFrequency, int policyFrequency, double duration, boolean parking) {
    Require.inRange("vehiclesObserved", vehiclesObserved, 1, 1000);
    Require.inRange("simulationFrequency", simulationFrequency, 1, 1000);
    Require.inRange("policyFrequency", policyFrequency, 1, simulationFrequency);
    Require.inRange("duration", duration, 1e-3, 1e6);
    if (!acts) {
      throw new IllegalArgumentException(
          "longitudinal or lateral must be true; got false for both");
    }
    checkFeatures();
    if (observation == ObservationType.TIME_TO_COLLISION
        && action != ActionType.DISCRETE_META_ACTION) {
      throw new IllegalArgumentException(
          "observation time-to-collision needs action discrete-meta-action; got " + action);
    }
    if (observation == ObservationType.KINEMATICS_GOAL && !parking) {
      throw new IllegalArgumentException(
          "observation kinematics-goal is for parking-v0 only; choose kinematics");
    }
  }

  private void checkFeatures() {
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
