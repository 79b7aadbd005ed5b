/**
 * Worlds that agents act in: {@code Environment}, {@code Space}, {@code Step}, and the named random
 * streams that make every run reproducible.
 *
 * <p>Start at {@link tengen.env.Environment} for a world of one agent and at {@link
 * tengen.env.game.Game} for a game of turns. Imports nothing else of Tengen.
 */
package tengen.env;
