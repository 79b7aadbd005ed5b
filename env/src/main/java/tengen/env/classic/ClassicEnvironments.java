package tengen.env.classic;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class ClassicEnvironments implements EnvironmentSource {

  /** For {@link java.util.ServiceLoader}. */
  public ClassicEnvironments() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        new EnvironmentSpec<>(
            "CartPole-v1",
            "A pole on a cart is kept upright by pushing the cart left or right.",
            "1 for every step.",
            "Terminated when the cart is 2.4 m away or the pole 12 degrees off; truncated after 500"
                + " steps.",
            "Barto, Sutton and Anderson 1983; Gymnasium CartPole-v1",
            CartPole.Config.V1,
            CartPole::new));
  }
}
