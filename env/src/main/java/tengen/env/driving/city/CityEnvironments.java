package tengen.env.driving.city;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class CityEnvironments implements EnvironmentSource {

  private static final String REWARD =
      "0.02 for each metre nearer to the address, 5 for arriving, -5 for a collision or for losing"
          + " the road, less for breaking rules, for discomfort and for time.";
  private static final String ENDINGS =
      "Terminated at the address, in a collision and 4.5 m off every lane; truncated after 400"
          + " steps of half a second.";
  private static final String SOURCE =
      "Tengen's own; traffic after Treiber et al. 2000 (IDM), Kesting et al. 2007 (MOBIL), Krauss"
          + " 1998";

  /** For {@link java.util.ServiceLoader}. */
  public CityEnvironments() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        new EnvironmentSpec<>(
            "DrivingGrid-v0",
            "A car reaches an address in a city with traffic and rules, by meta-actions.",
            REWARD,
            ENDINGS,
            SOURCE,
            DrivingConfig.V0,
            DrivingGrid::new),
        new EnvironmentSpec<>(
            "DrivingGridContinuous-v0",
            "A car reaches an address in a city with traffic and rules, by steering and pedals.",
            REWARD,
            ENDINGS,
            SOURCE,
            DrivingConfig.V0,
            DrivingGridContinuous::new));
  }
}
