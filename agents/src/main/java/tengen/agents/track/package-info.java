/**
 * What a run tells other programs about its progress.
 *
 * <p>Start at {@link tengen.agents.track.EventFile}. Imports nothing else of Tengen.
 */
package tengen.agents.track;
