/**
 * Off-policy actor-critics, for real actions and SAC for discrete ones too: each algorithm in one
 * file, in the order of its paper.
 *
 * <p>Start at {@link tengen.agents.continuous.Sac}. Imports {@code tengen.agents}, {@code
 * tengen.agents.check}, {@code tengen.agents.dist}, {@code tengen.agents.nn}, {@code
 * tengen.agents.replay} and {@code tengen.agents.target}.
 */
package tengen.agents.continuous;
