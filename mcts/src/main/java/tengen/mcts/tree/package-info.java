/**
 * Search trees as flat arrays: storage, the rules that choose an edge, backing up.
 *
 * <p>Start at {@link tengen.mcts.tree.Tree}. Imports only {@code tengen.env} and Commons RNG; no
 * DJL.
 */
package tengen.mcts.tree;
