/**
 * Runs as they are on the disk, finished or in progress.
 *
 * <p>Start at {@link tengen.viz.run.Metrics}. Imports {@code tengen.selfplay.train}.
 */
package tengen.viz.run;
