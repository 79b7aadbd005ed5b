package tengen.agents.tabular;

import tengen.env.Require;

/**
 * The settings of {@link Planner}.
 *
 * @param gamma discount; less than 1 for policy iteration, unless every policy ends
 * @param tolerance greatest change of a value at which a sweep is the last
 */
public record PlannerConfig(double gamma, double tolerance) {

  /** The discount that learners have, too. */
  public static final PlannerConfig DEFAULT = new PlannerConfig(0.99, 1e-12);

  /** Checks the ranges. */
  public PlannerConfig {
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("tolerance", tolerance, 0, Double.MAX_VALUE);
  }
}
