package tengen.env.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.SimultaneousState;
import tengen.env.multi.GameTurns;

/**
 * A report about a game, as {@link EnvironmentCheck} makes one about an environment: the promises
 * that {@link GameContract} tests, and, if they are kept and players move one after the other,
 * those of the game as a world of agents that take turns.
 *
 * <pre>{@code
 * GameCheck.run(new Sticks(), EnvironmentCheck.STEPS, System.out::println);
 * }</pre>
 */
public final class GameCheck {

  /** Random games for each promise of the rules. */
  private static final int GAMES = 5;

  private GameCheck() {}

  /**
   * Looks at every promise. {@link EnvironmentCheck#passed} judges the findings.
   *
   * @param steps how many turns of an episode are looked at, at least 1
   * @param each hears of every finding as soon as there is one
   * @return all findings, one for each promise
   */
  public static List<Finding> run(Game game, int steps, Consumer<Finding> each) {
    Require.inRange("steps", steps, 1, Integer.MAX_VALUE / 4);
    List<Finding> findings =
        new ArrayList<>(
            Inspection.run(EnumSet.allOf(GamePromise.class), new GameChecks(game, GAMES), each));
    if (EnvironmentCheck.passed(findings) && !(game.start() instanceof SimultaneousState)) {
      findings.addAll(TurnCheck.run(() -> new GameTurns(game), steps, each));
    }
    return List.copyOf(findings);
  }
}
