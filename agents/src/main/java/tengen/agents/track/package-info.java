/**
 * What a run tells other programs about its progress.
 *
 * <p>Start at {@link tengen.agents.track.Tracker}. Imports {@code tengen.env.io}.
 */
package tengen.agents.track;
