/**
 * Worlds of several agents: all at once ({@code ParallelEnvironment}) or one after the other
 * ({@code TurnEnvironment}), with PettingZoo's meaning of rewards and endings, and conversions both
 * ways; games as one episode ({@code GameEnvironment}) and as files ({@code GameRecord}).
 *
 * <p>Start at {@link tengen.env.multi.TurnEnvironment}. Imports {@code tengen.env}, {@code
 * tengen.env.io} and {@code tengen.env.game}.
 */
package tengen.env.multi;
