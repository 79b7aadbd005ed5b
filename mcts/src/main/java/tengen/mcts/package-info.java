/**
 * Search in the manner of AlphaGo and AlphaZero.
 *
 * <p>Start at {@link tengen.mcts.Evaluator}, the only thing that search knows about networks. This
 * package and {@code tengen.mcts.tree} import no DJL.
 */
package tengen.mcts;
