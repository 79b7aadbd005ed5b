/**
 * Rules and positions of turn-based games: the interface that search and self-play use.
 *
 * <p>Start at {@link tengen.env.game.Game}. Imports only {@code tengen.env}.
 */
package tengen.env.game;
