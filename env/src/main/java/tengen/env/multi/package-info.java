/**
 * Worlds of several agents: all at once ({@code ParallelEnvironment}) or one after the other
 * ({@code TurnEnvironment}), with PettingZoo's meaning of rewards and endings, and conversions both
 * ways.
 *
 * <p>Start at {@link tengen.env.multi.TurnEnvironment}. Imports {@code tengen.env} and {@code
 * tengen.env.game}.
 */
package tengen.env.multi;
