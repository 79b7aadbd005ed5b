/**
 * Runs as they are on the disk, finished or in progress.
 *
 * <p>Start at {@link tengen.viz.run.AgentOptions}. Imports {@code tengen.selfplay.train}.
 */
package tengen.viz.run;
