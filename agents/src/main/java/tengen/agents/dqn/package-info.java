/**
 * Learning of action values from replay: DQN and what was added to it, up to Rainbow.
 *
 * <p>Start at {@link tengen.agents.dqn.Dqn}. Imports {@code tengen.agents}, {@code
 * tengen.agents.check}, {@code tengen.agents.nn}, {@code tengen.agents.replay} and {@code
 * tengen.agents.target}.
 */
package tengen.agents.dqn;
