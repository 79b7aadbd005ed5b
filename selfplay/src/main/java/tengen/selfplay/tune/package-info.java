/**
 * Looks for settings that make an algorithm learn an environment well: trials by TPE or at random,
 * of which bad ones end early.
 *
 * <p>Start at {@link tengen.selfplay.tune.Tuning}. Imports {@code tengen.selfplay.train} and {@code
 * tengen.selfplay.run}.
 */
package tengen.selfplay.tune;
