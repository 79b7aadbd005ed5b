package tengen.agents.replay;

import tengen.env.Require;

/**
 * How steps are asked again with other goals, see {@link HindsightReplay}.
 *
 * @param strategy where the other goals are from
 * @param goals steps with another goal for each one with its own: the paper's k; 0 for none, which
 *     every world is fit for
 */
public record Hindsight(Strategy strategy, int goals) {

  /** Which states of the same episode give the goals (the paper's section 4.5). */
  public enum Strategy {
    /** Those that the step or a later one reached. */
    FUTURE,
    /** The last one. */
    FINAL,
    /** All that are still remembered. */
    EPISODE
  }

  /** Steps as they were. */
  public static final Hindsight NONE = new Hindsight(Strategy.FUTURE, 0);

  /** Checks the range. */
  public Hindsight {
    Require.inRange("goals", goals, 0, Integer.MAX_VALUE - 1);
  }
}
