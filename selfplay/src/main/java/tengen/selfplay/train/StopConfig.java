package tengen.selfplay.train;

import java.util.OptionalDouble;
import tengen.env.Require;

/**
 * When a run ends before all of its steps are made, after Stable-Baselines3's callbacks. 0 switches
 * a condition off.
 *
 * @param atReturn mean return of an evaluation that is good enough, a number or {@code none}
 * @param afterEpisodes of all environments together
 * @param evaluationsWithoutBest one after the other in which the best network was not bettered
 * @param afterSeconds since the run began or was resumed; what is learnt then depends on the
 *     machine
 */
public record StopConfig(
    String atReturn, long afterEpisodes, int evaluationsWithoutBest, double afterSeconds) {

  /** Never before the last step. */
  public static final StopConfig NEVER = new StopConfig("none", 0, 0, 0);

  /** Checks the ranges. */
  public StopConfig {
    if (!atReturn.equals("none")) {
      parse(atReturn);
    }
    if (afterEpisodes < 0) {
      throw new IllegalArgumentException("afterEpisodes must be at least 0; got " + afterEpisodes);
    }
    Require.inRange("evaluationsWithoutBest", evaluationsWithoutBest, 0, Integer.MAX_VALUE);
    Require.inRange("afterSeconds", afterSeconds, 0, Double.MAX_VALUE);
  }

  /** The return that is good enough, if there is one. */
  OptionalDouble enough() {
    return atReturn.equals("none") ? OptionalDouble.empty() : OptionalDouble.of(parse(atReturn));
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "atReturn must be a number or none; got \"" + text + "\"", e);
    }
  }
}
