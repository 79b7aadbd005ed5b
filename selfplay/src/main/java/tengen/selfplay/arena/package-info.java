/**
 * Who is stronger: matches between players, ratings with intervals, sequential tests.
 *
 * <p>Start at {@link tengen.selfplay.arena.Match}; {@link tengen.selfplay.arena.Players} makes
 * players from text, {@link tengen.selfplay.arena.Elo} turns results into ratings, {@link
 * tengen.selfplay.arena.Sprt} stops a match as soon as it is decided. Imports {@code tengen.mcts}
 * and what is below it.
 */
package tengen.selfplay.arena;
