/**
 * Games that a network plays against itself: openings, search, resignation, workers.
 *
 * <p>Start at {@link tengen.selfplay.SelfPlay}. Imports {@code tengen.mcts} and {@code
 * tengen.selfplay.data}.
 */
package tengen.selfplay;
