package tengen.env.robot.cleaning;

import java.util.List;
import tengen.env.EnvironmentSource;
import tengen.env.EnvironmentSpec;

/** The worlds of this package by their names. */
public final class CleaningRobots implements EnvironmentSource {

  private static final String ABOUT =
      "A robot cleans an unknown flat and is back at its dock before its battery is empty, by ";
  private static final String REWARD =
      "1 for each square metre cleaned, 10 for being docked once 90 % are clean, -5 for an empty"
          + " battery elsewhere, less for bumps and time.";
  private static final String ENDINGS =
      "Terminated at the dock once the goal is met, and when the battery is empty; truncated after"
          + " maxSteps.";
  private static final String SOURCE = "Tengen's own";

  /** For {@link java.util.ServiceLoader}. */
  public CleaningRobots() {}

  @Override
  public List<EnvironmentSpec<?>> environments() {
    return List.of(
        new EnvironmentSpec<>(
            "CleaningRobot-v0",
            ABOUT + "ten moves.",
            REWARD,
            ENDINGS,
            SOURCE,
            CleaningConfig.V0,
            CleaningRobot::new),
        new EnvironmentSpec<>(
            "CleaningRobotContinuous-v0",
            ABOUT + "the speeds of its wheels.",
            REWARD,
            ENDINGS,
            SOURCE,
            CleaningConfig.CONTINUOUS_V0,
            CleaningRobotContinuous::new));
  }
}
