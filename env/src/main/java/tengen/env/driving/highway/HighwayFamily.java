package tengen.env.driving.highway;

import java.util.List;
import tengen.env.Environment;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class HighwayFamily implements EnvironmentSource {

  private static final String SOURCE = "Leurent 2018; highway-env 1.12.1 ";

  /** For {@link java.util.ServiceLoader}. */
  public HighwayFamily() {}

  /** A world of these settings: a {@code HighwaySettings} or another one of this package. */
  private static Environment<?> make(Settings settings) {
    return switch (settings.common().action()) {
      case DISCRETE_META_ACTION -> new MetaDrive(settings);
      case CONTINUOUS_ACTION -> new ContinuousDrive(settings);
      case DISCRETE_ACTION -> new DiscreteDrive(settings);
    };
  }

  /** A highway. */
  public static Environment<?> of(HighwaySettings settings) {
    return make(settings);
  }

  /** A highway with a ramp. */
  public static Environment<?> of(MergeSettings settings) {
    return make(settings);
  }

  /** A roundabout. */
  public static Environment<?> of(RoundaboutSettings settings) {
    return make(settings);
  }

  /** A crossing. */
  public static Environment<?> of(IntersectionSettings settings) {
    return make(settings);
  }

  /** A parking lot. */
  public static Environment<?> of(ParkingSettings settings) {
    return make(settings);
  }

  /** A circuit. */
  public static Environment<?> of(RacetrackSettings settings) {
    return make(settings);
  }

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        highway("highway-v0", "four lanes and 50 vehicles", HighwaySettings.V0),
        highway("highway-fast-v0", "three lanes and 20 vehicles", HighwaySettings.FAST),
        new EnvironmentSpec<>(
            "merge-v0",
            "A car on a highway makes room for one that joins from a ramp.",
            "For speed and the right lane, less for collisions, changes of lane and vehicles held up"
                + " on the ramp; 0 to 1 or nearly so.",
            "Terminated by a collision and 370 m from the start of the road; truncated after"
                + " duration seconds.",
            SOURCE + "merge-v0",
            MergeSettings.V0,
            HighwayFamily::of),
        new EnvironmentSpec<>(
            "roundabout-v0",
            "A car drives through a roundabout with traffic.",
            "For speed, less for collisions and changes of lane; 0 to 1 or nearly so, 0 off the"
                + " road.",
            "Terminated by a collision; truncated after 11 s.",
            SOURCE + "roundabout-v0",
            RoundaboutSettings.V0,
            HighwayFamily::of),
        new EnvironmentSpec<>(
            "intersection-v0",
            "A car turns left at a crossing where traffic comes from everywhere.",
            "Up to 1 for speed, 1 for having left the crossing, -5 for a collision.",
            "Terminated by a collision and 25 m behind the crossing; truncated after 13 s.",
            SOURCE + "intersection-v0",
            IntersectionSettings.V0,
            HighwayFamily::of),
        new EnvironmentSpec<>(
            "parking-v0",
            "A car is parked in a given spot, in a given direction.",
            "Minus the root of the weighted distance from the goal, -5 more for a collision.",
            "Terminated at the goal and by a collision; truncated after 100 s.",
            SOURCE + "parking-v0",
            ParkingSettings.V0,
            HighwayFamily::of),
        new EnvironmentSpec<>(
            "racetrack-v0",
            "A car follows a winding circuit, steered only, and does not hit the one ahead.",
            "For the middle of a lane, less for steering and collisions; 0 to 1, 0 off the road.",
            "Terminated by a collision and off the road; truncated after 300 s.",
            SOURCE + "racetrack-v0",
            RacetrackSettings.V0,
            HighwayFamily::of));
  }

  private static EnvironmentSpec<HighwaySettings> highway(
      String id, String size, HighwaySettings settings) {
    return new EnvironmentSpec<>(
        id,
        "A car on a straight highway with " + size + " overtakes and is not hit.",
        "For speed and the right lane, less for a collision; 0 to 1.",
        "Terminated by a collision; truncated after " + (int) settings.common().duration() + " s.",
        SOURCE + id,
        settings,
        HighwayFamily::of);
  }
}
