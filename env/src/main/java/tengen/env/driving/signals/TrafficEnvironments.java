package tengen.env.driving.signals;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class TrafficEnvironments implements EnvironmentSource {

  private static final String REWARD =
      "-1 for every hundred vehicle-seconds of waiting, or what the setting reward says.";
  private static final String ENDINGS = "Never terminated; truncated after an hour.";
  private static final String SOURCE =
      "Tengen, in the manner of SUMO-RL (Alegre 2019); Varaiya 2013 for max-pressure";

  /** For {@link java.util.ServiceLoader}. */
  public TrafficEnvironments() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        spec("TrafficSingle-v0", "The lights of one junction are set.", TrafficConfig.SINGLE),
        spec(
            "TrafficCorridor-v0",
            "The lights of five junctions along a street are set.",
            TrafficConfig.CORRIDOR),
        spec(
            "TrafficGrid-v0",
            "The lights of a grid of nine junctions are set.",
            TrafficConfig.GRID));
  }

  private static EnvironmentSpec<TrafficConfig> spec(
      String id, String about, TrafficConfig defaults) {
    return new EnvironmentSpec<>(id, about, REWARD, ENDINGS, SOURCE, defaults, TrafficSignals::new);
  }
}
