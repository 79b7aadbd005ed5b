/**
 * Whole training steps that other libraries recorded, replayed by the packages that have the
 * algorithms.
 *
 * <p>Start at {@link tengen.agents.check.UpdateReplay}. Imports {@code tengen.agents} and {@code
 * tengen.agents.nn}.
 */
package tengen.agents.check;
