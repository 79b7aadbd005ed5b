package tengen.env.text;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class TextEnvironments implements EnvironmentSource {

  /** For {@link java.util.ServiceLoader}. */
  public TextEnvironments() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        lake("FrozenLake-v1", "of 4 rows", FrozenLake.Config.V1),
        lake("FrozenLake8x8-v1", "of 8 rows", FrozenLake.Config.V1_8X8),
        cliff("CliffWalking-v1", "firm", CliffWalking.Config.V1),
        cliff("CliffWalkingSlippery-v1", "slippery", CliffWalking.Config.V1_SLIPPERY),
        new EnvironmentSpec<>(
            "Taxi-v4",
            "A taxi fetches a passenger at one of four places and takes him to another.",
            "20 for the drop at the destination, -10 for a pick-up or drop that cannot be, -1 for"
                + " every other step.",
            "Terminated with the drop at the destination; truncated after 200 steps.",
            "Dietterich 2000; Gymnasium Taxi-v4",
            Taxi.Config.V4,
            Taxi::new),
        new EnvironmentSpec<>(
            "Blackjack-v1",
            "Cards against a dealer who draws until 17, from an infinite deck.",
            "At the end 1 for a win, 0 for a draw, -1 for a loss.",
            "Terminated after sticking and when the sum goes over 21; never truncated.",
            "Sutton and Barto 2018, example 5.1; Gymnasium Blackjack-v1",
            Blackjack.Config.V1,
            Blackjack::new));
  }

  private static EnvironmentSpec<FrozenLake.Config> lake(
      String id, String size, FrozenLake.Config config) {
    return new EnvironmentSpec<>(
        id,
        "A walk over a frozen lake " + size + " with holes, on slippery ice.",
        "1 for reaching the goal.",
        "Terminated on the goal and in a hole; truncated after " + config.maxSteps() + " steps.",
        "Gymnasium " + id,
        config,
        FrozenLake::new);
  }

  private static EnvironmentSpec<CliffWalking.Config> cliff(
      String id, String ground, CliffWalking.Config config) {
    return new EnvironmentSpec<>(
        id,
        "A walk along a cliff on " + ground + " ground.",
        "-1 for every step, -100 for one into the cliff, which leads back to the start.",
        "Terminated on the goal; never truncated.",
        "Sutton and Barto 2018, example 6.6; Gymnasium " + id,
        config,
        CliffWalking::new);
  }
}
