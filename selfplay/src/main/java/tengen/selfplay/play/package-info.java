/**
 * Games to be watched and played, move by move.
 *
 * <p>Start at {@link tengen.selfplay.play.GameAgent}. Imports {@code tengen.env}, {@code
 * tengen.mcts}, {@code tengen.selfplay.arena} and {@code tengen.selfplay.train}.
 */
package tengen.selfplay.play;
