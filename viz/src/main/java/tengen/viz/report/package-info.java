/**
 * {@code tengen board}: all curves and ratings of runs on one page.
 *
 * <p>Start at {@link tengen.viz.report.BoardCommand}. Imports {@code tengen.viz.run}, {@code
 * tengen.viz.gl}, {@code tengen.viz.scene} and {@code tengen.selfplay.cli}.
 */
package tengen.viz.report;
