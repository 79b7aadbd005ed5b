/**
 * Learning: what acts, what learns, the loop that joins them to an environment, and its evaluation.
 *
 * <p>Start at {@link tengen.agents.Training}. Imports {@code tengen.env}.
 */
package tengen.agents;
