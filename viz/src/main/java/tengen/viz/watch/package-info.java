/**
 * {@code tengen watch}: the window in which one sees an agent act.
 *
 * <p>Start at {@link tengen.viz.watch.WatchCommand}. Imports the rest of {@code tengen.viz}, {@code
 * tengen.selfplay.train} and {@code tengen.selfplay.cli}.
 */
package tengen.viz.watch;
