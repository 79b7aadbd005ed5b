package tengen.agents.replay;

import tengen.env.Require;

/**
 * How steps are drawn with goals in hindsight, see {@link HindsightReplay}.
 *
 * @param goals rewards of the world
 * @param k steps with a goal in hindsight for each one with its own, at least 0; the paper's is 4
 */
public record Hindsight(Goals goals, int k) {

  /** Checks k. */
  public Hindsight {
    Require.inRange("k", k, 0, Integer.MAX_VALUE - 1);
  }
}
