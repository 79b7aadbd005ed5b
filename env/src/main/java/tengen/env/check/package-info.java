/**
 * Contract tests for any environment or game, and the replay of traces recorded from peer programs.
 *
 * <p>Start at {@link tengen.env.check.GameContract} and {@link
 * tengen.env.check.EnvironmentContract} to test a world of your own, at {@link
 * tengen.env.check.EnvironmentCheck}, {@link tengen.env.check.TurnCheck} and {@link
 * tengen.env.check.GameCheck} for a report about one, and at {@link tengen.env.check.Conformance}
 * for traces. Imports {@code tengen.env}, {@code tengen.env.game}, {@code tengen.env.multi}, and,
 * for the contract classes only, JUnit.
 */
package tengen.env.check;
