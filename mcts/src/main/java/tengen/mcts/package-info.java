/**
 * Search in the manner of AlphaGo and AlphaZero.
 *
 * <p>Start at {@link tengen.mcts.Search}; {@link tengen.mcts.LockStep} runs many at once, and
 * {@link tengen.mcts.Evaluator} is the only thing that search knows about networks. Imports {@code
 * tengen.env} and {@code tengen.mcts.tree}; no DJL.
 */
package tengen.mcts;
