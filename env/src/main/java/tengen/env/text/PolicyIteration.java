package tengen.env.text;

import tengen.env.Require;

/**
 * Optimal values of a finite world by policy iteration (Sutton and Barto 2018, Reinforcement
 * Learning, section 4.3): what a policy is worth, then a better policy, until there is none.
 */
public final class PolicyIteration {

  private PolicyIteration() {}

  /**
   * Improves the policy of lowest actions until nothing is better.
   *
   * @param gamma discount in [0, 1]; with 1 every policy on the way must end
   * @param tolerance greatest change of a value in the last sweep of an evaluation
   * @return its sweeps are the policies that were evaluated
   * @throws IllegalArgumentException as {@link #evaluate}
   */
  public static ValueIteration.Solution solve(
      TransitionTable table, double gamma, double tolerance) {
    int[] policy = new int[table.states()];
    for (int policies = 1; ; policies++) {
      double[] values = evaluate(table, policy, gamma, tolerance);
      if (!ValueIteration.improve(table, gamma, values, policy)) {
        return new ValueIteration.Solution(values, policy, policies);
      }
    }
  }

  /**
   * What states are worth under a policy (section 4.1), each sweep in place.
   *
   * @param policy {@code [states]} an action each
   * @param gamma discount in [0, 1]; with 1 the policy must end
   * @param tolerance greatest change of a value at which a sweep is the last, at least 0
   * @return {@code [states]} expected discounted returns
   * @throws IllegalArgumentException if a value is out of range, or if the values still change
   *     after a million sweeps
   */
  public static double[] evaluate(
      TransitionTable table, int[] policy, double gamma, double tolerance) {
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("tolerance", tolerance, 0, Double.MAX_VALUE);
    Require.inRange("states of the policy", policy.length, table.states(), table.states());
    double[] values = new double[policy.length];
    for (int sweeps = 1; sweeps <= ValueIteration.MOST_SWEEPS; sweeps++) {
      double change = 0;
      for (int state = 0; state < values.length; state++) {
        double worth = ValueIteration.worth(table, gamma, values, state, policy[state]);
        change = Math.max(change, Math.abs(worth - values[state]));
        values[state] = worth;
      }
      if (change <= tolerance) {
        return values;
      }
    }
    throw new IllegalArgumentException(
        "the values of a policy must settle within "
            + ValueIteration.MOST_SWEEPS
            + " sweeps; they do not with gamma "
            + gamma
            + " and tolerance "
            + tolerance);
  }
}
