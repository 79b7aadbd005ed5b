package tengen.env.check;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tengen.env.Require;
import tengen.env.multi.TurnEnvironment;

/**
 * A report about a world of agents that take turns, as {@link EnvironmentCheck} makes one about an
 * environment: what PettingZoo's {@code api_test} and {@code seed_test} look at, wrong actions,
 * snapshots and state that worlds share. A game is checked as {@code new GameTurns(game)}.
 */
public final class TurnCheck {

  private TurnCheck() {}

  /**
   * Looks at every promise. {@link EnvironmentCheck#passed} judges the findings.
   *
   * @param create makes a new world, always of the same configuration
   * @param steps how many steps of an episode are looked at, at least 1
   * @param each hears of every finding as soon as there is one
   * @return all findings, one for each promise
   */
  public static List<Finding> run(
      Supplier<? extends TurnEnvironment> create, int steps, Consumer<Finding> each) {
    Require.inRange("steps", steps, 1, Integer.MAX_VALUE / 4);
    return Inspection.run(EnumSet.allOf(TurnPromise.class), new TurnChecks(create, steps), each);
  }
}
