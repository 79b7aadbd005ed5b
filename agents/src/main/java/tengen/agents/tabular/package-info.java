/**
 * Learning and planning with a number for every state and action.
 *
 * <p>Start at {@link tengen.agents.tabular.Tabular}; {@link tengen.agents.tabular.Planner} knows
 * the world beforehand. Imports {@code tengen.agents} and {@code tengen.agents.nn} for files.
 */
package tengen.agents.tabular;
