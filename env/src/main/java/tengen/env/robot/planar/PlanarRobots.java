package tengen.env.robot.planar;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The environments of this package by name. */
public final class PlanarRobots implements EnvironmentSource {

  private static final String LANDS = "A lander comes down softly between two flags, ";
  private static final String LANDING =
      "Nearer, slower, more upright and legs on the ground earn, engines cost; 100 for a landing,"
          + " -100 for a crash.";
  private static final String DOWN =
      "Terminated by a landing, a crash or leaving the picture; truncated after 1000 steps.";
  private static final String MODEL = "Tengen, in the manner of Gymnasium's ";
  private static final String WALKING =
      "4.3 for a metre, less for tilting and for torques; -100 for a fall.";

  /** For the service loader. */
  public PlanarRobots() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        new EnvironmentSpec<>(
            "Lander-v0",
            LANDS + "by four actions.",
            LANDING,
            DOWN,
            MODEL + "LunarLander-v3",
            LanderConfig.DEFAULT,
            Lander::new),
        new EnvironmentSpec<>(
            "LanderContinuous-v0",
            LANDS + "by two throttles.",
            LANDING,
            DOWN,
            MODEL + "LunarLander-v3",
            LanderConfig.DEFAULT,
            LanderContinuous::new),
        new EnvironmentSpec<>(
            "Walker-v0",
            "A robot with two legs walks over soft hills.",
            WALKING,
            "Terminated by a fall and at the end of the way; truncated after 1600 steps.",
            MODEL + "BipedalWalker-v3",
            WalkerConfig.DEFAULT,
            Walker::new),
        new EnvironmentSpec<>(
            "WalkerHardcore-v0",
            "A robot with two legs walks over steps, stumps and pits.",
            WALKING,
            "Terminated by a fall and at the end of the way; truncated after 2000 steps.",
            MODEL + "BipedalWalkerHardcore-v3",
            WalkerConfig.HARDCORE,
            Walker::new));
  }
}
