/**
 * Rules and positions of games: the interface that search, self-play and exact solvers use. A
 * position also implements {@link tengen.env.game.ChanceState} where dice or cards decide, {@link
 * tengen.env.game.InformationState} where players have secrets, and {@link
 * tengen.env.game.SimultaneousState} where they move at once.
 *
 * <p>Start at {@link tengen.env.game.Game}. Imports only {@code tengen.env}.
 */
package tengen.env.game;
