package tengen.env.text;

import tengen.env.Require;

/**
 * Optimal values of a finite world by value iteration (Sutton and Barto 2018, Reinforcement
 * Learning, section 4.4): every sweep gives each state the best expected reward plus discounted
 * value of what follows, computed from the values of the sweep before.
 */
public final class ValueIteration {

  static final int MOST_SWEEPS = 1_000_000;

  /* Actions whose values differ by less are as good as each other: rounding must not choose. */
  private static final double TIE = 1e-10;

  private final TransitionTable table;
  private final double gamma;
  private double[] values;
  private double[] before;

  private ValueIteration(TransitionTable table, double gamma) {
    this.table = table;
    this.gamma = Require.inRange("gamma", gamma, 0, 1);
    values = new double[table.states()];
    before = new double[table.states()];
  }

  /**
   * What value iteration found.
   *
   * @param values {@code [states]} expected discounted return of the best policy
   * @param policy {@code [states]} best action, the lowest of equally good ones
   * @param sweeps how many were made
   */
  public record Solution(double[] values, int[] policy, int sweeps) {

    /** Expected return of an episode, the start drawn as the table says. */
    public double startValue(TransitionTable table) {
      double sum = 0;
      for (int state = 0; state < values.length; state++) {
        sum += table.initial(state) * values[state];
      }
      return sum;
    }
  }

  /**
   * Sweeps until no value changes by more than the tolerance.
   *
   * @param table of the world
   * @param gamma discount in [0, 1]; with 1 the values settle only where no policy gathers reward
   *     for ever, and where waiting costs nothing the policy may wait for ever
   * @param tolerance at least 0; values are then within {@code tolerance * gamma / (1 - gamma)} of
   *     the optimal ones
   * @throws IllegalArgumentException if a value is out of range, or if the values still change
   *     after a million sweeps
   */
  public static Solution solve(TransitionTable table, double gamma, double tolerance) {
    Require.inRange("tolerance", tolerance, 0, Double.MAX_VALUE);
    ValueIteration iteration = new ValueIteration(table, gamma);
    for (int sweeps = 1; sweeps <= MOST_SWEEPS; sweeps++) {
      if (iteration.sweep() <= tolerance) {
        return iteration.solution(iteration.values, sweeps);
      }
    }
    throw new IllegalArgumentException(
        "values must settle within "
            + MOST_SWEEPS
            + " sweeps; they do not with gamma "
            + gamma
            + " and tolerance "
            + tolerance);
  }

  /**
   * Optimal values for episodes that are cut after a number of steps.
   *
   * @param gamma discount in [0, 1]
   * @param steps that are left, at least 1; the policy is that of the first of them
   */
  public static Solution within(TransitionTable table, double gamma, int steps) {
    Require.inRange("steps", steps, 1, Integer.MAX_VALUE);
    ValueIteration iteration = new ValueIteration(table, gamma);
    for (int i = 0; i < steps; i++) {
      iteration.sweep();
    }
    return iteration.solution(iteration.before, steps);
  }

  private Solution solution(double[] follow, int sweeps) {
    int[] policy = new int[values.length];
    improve(table, gamma, follow, policy);
    return new Solution(values, policy, sweeps);
  }

  /**
   * Takes a better action wherever there is one.
   *
   * @param follow {@code [states]} what states are worth
   * @param policy {@code [states]} changed
   * @return whether it was
   */
  static boolean improve(TransitionTable table, double gamma, double[] follow, int[] policy) {
    boolean improved = false;
    for (int state = 0; state < policy.length; state++) {
      double best = worth(table, gamma, follow, state, policy[state]);
      for (int action = 0; action < table.actions(); action++) {
        double worth = worth(table, gamma, follow, state, action);
        if (worth > best + TIE * Math.max(1, Math.abs(best))) {
          best = worth;
          policy[state] = action;
          improved = true;
        }
      }
    }
    return improved;
  }

  /* Returns the greatest change. */
  private double sweep() {
    double[] old = values;
    values = before;
    before = old;
    double change = 0;
    for (int state = 0; state < values.length; state++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int action = 0; action < table.actions(); action++) {
        best = Math.max(best, worth(table, gamma, old, state, action));
      }
      values[state] = best;
      change = Math.max(change, Math.abs(best - old[state]));
    }
    return change;
  }

  /** The expected reward of an action, and what follows. */
  static double worth(TransitionTable table, double gamma, double[] follow, int state, int action) {
    double sum = 0;
    int end = table.end(state, action);
    for (int i = table.first(state, action); i < end; i++) {
      double rest = table.terminated(i) ? 0 : gamma * follow[table.next(i)];
      sum += table.probability(i) * (table.reward(i) + rest);
    }
    return sum;
  }
}
