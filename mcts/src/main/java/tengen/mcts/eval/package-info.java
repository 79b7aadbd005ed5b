/**
 * Evaluators: what search asks about a position. Networks, playouts, uniform, mixtures, caches.
 *
 * <p>Start at {@link tengen.mcts.eval.NetworkEvaluator}. Imports {@code tengen.mcts}, {@code
 * tengen.agents.nn}, {@code tengen.env.game}.
 */
package tengen.mcts.eval;
