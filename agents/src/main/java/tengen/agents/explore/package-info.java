/**
 * Exploration by curiosity: a bonus for what is new, around any learner.
 *
 * <p>Start at {@link tengen.agents.explore.Curious}. Imports {@code tengen.agents}, {@code
 * tengen.agents.nn} and {@code tengen.agents.target}.
 */
package tengen.agents.explore;
