/**
 * Replays searches that other libraries recorded, on the rules of {@code tengen.mcts.tree}.
 *
 * <p>Start at {@link tengen.mcts.check.MctxReplay}. Imports {@code tengen.env.check} and {@code
 * tengen.mcts.tree}.
 */
package tengen.mcts.check;
