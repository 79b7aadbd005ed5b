/**
 * Exact tools for games small enough to visit every position: expected values of policies, best
 * responses, exploitability, counterfactual regret minimisation, minimax.
 *
 * <p>Start at {@link tengen.env.solve.GameTree}; {@link tengen.env.game.TreeCount} counts positions
 * of larger games. Imports {@code tengen.env} and {@code tengen.env.game}; what is replayed from
 * OpenSpiel also imports {@code tengen.env.check}.
 */
package tengen.env.solve;
