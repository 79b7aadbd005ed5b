package tengen.agents.tabular;

import tengen.env.Require;

/**
 * The settings of {@link Tabular}. Steps are those of all rows together.
 *
 * @param learningRate of the first visit to a state and action
 * @param decay the n-th visit has the rate divided by {@code n^decay}: 0 keeps it, a number in
 *     (0.5, 1] lets the values settle (Even-Dar and Mansour 2003, "Learning rates for Q-learning")
 * @param gamma discount
 * @param initial value of everything at the start; a great one lets everything be tried (Sutton and
 *     Barto 2018, section 2.6)
 * @param epsilonStart share of random actions at first
 * @param epsilonEnd in the end
 * @param epsilonFraction of all steps that it takes to fall from the one to the other
 */
public record TabularConfig(
    double learningRate,
    double decay,
    double gamma,
    double initial,
    double epsilonStart,
    double epsilonEnd,
    double epsilonFraction) {

  /** For worlds that none is known for. */
  public static final TabularConfig DEFAULT = new TabularConfig(0.1, 0, 0.99, 0, 1, 0.05, 0.5);

  /** The walk along the cliff of Sutton and Barto 2018, example 6.6, with its figure's rates. */
  public static final TabularConfig CLIFF = new TabularConfig(0.5, 0, 1, 0, 0.1, 0.1, 0);

  /** Checks the ranges. */
  public TabularConfig {
    Require.inRange("learningRate", learningRate, 0, 1);
    Require.inRange("decay", decay, 0, 1);
    Require.inRange("gamma", gamma, 0, 1);
    Require.inRange("initial", initial, -Float.MAX_VALUE, Float.MAX_VALUE);
    Require.inRange("epsilonStart", epsilonStart, 0, 1);
    Require.inRange("epsilonEnd", epsilonEnd, 0, 1);
    Require.inRange("epsilonFraction", epsilonFraction, 0, 1);
  }
}
