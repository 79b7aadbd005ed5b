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
            CartPole::new),
        new EnvironmentSpec<>(
            "MountainCar-v0",
            "A car too weak for a hill swings in its valley to get up.",
            "-1 for every step.",
            "Terminated at position 0.5; truncated after 200 steps.",
            "Moore 1990; Gymnasium MountainCar-v0",
            MountainCar.Config.V0,
            MountainCar::new),
        new EnvironmentSpec<>(
            "MountainCarContinuous-v0",
            "A car too weak for a hill swings up with a force of choice.",
            "100 for the goal, -0.1 force squared for every step.",
            "Terminated at position 0.45; truncated after 999 steps.",
            "Moore 1990; Gymnasium MountainCarContinuous-v0",
            MountainCarContinuous.Config.V0,
            MountainCarContinuous::new),
        new EnvironmentSpec<>(
            "Acrobot-v1",
            "Two links with a motor between them swing their tip up.",
            "-1 for every step but the one that terminates.",
            "Terminated when the tip is one link above the joint; truncated after 500 steps.",
            "Sutton 1996; Gymnasium Acrobot-v1",
            Acrobot.Config.V1,
            Acrobot::new),
        new EnvironmentSpec<>(
            "Pendulum-v1",
            "A weak motor swings a pendulum up and holds it upright.",
            "-(angle squared + 0.1 speed squared + 0.001 torque squared) for every step.",
            "Never terminated; truncated after 200 steps.",
            "Gymnasium Pendulum-v1",
            Pendulum.Config.V1,
            Pendulum::new));
  }
}
