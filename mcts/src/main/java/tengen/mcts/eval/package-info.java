/**
 * What judges positions: rollouts, nothing at all, mixtures, networks.
 *
 * <p>Start at {@link tengen.mcts.Evaluator}. Imports {@code tengen.env} and {@code tengen.mcts};
 * evaluators with networks also {@code tengen.agents}.
 */
package tengen.mcts.eval;
