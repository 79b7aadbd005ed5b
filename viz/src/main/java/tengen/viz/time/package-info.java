/**
 * Episodes that one can go through in both directions.
 *
 * <p>Start at {@link tengen.viz.time.Playback}. Imports {@code tengen.env}, {@code
 * tengen.selfplay.train} and {@code tengen.viz.scene}.
 */
package tengen.viz.time;
