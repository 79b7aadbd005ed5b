/**
 * Games of a run as pictures, for the command line and for the end of a run.
 *
 * <p>Start at {@link tengen.viz.record.RecordCommand}. Imports {@code tengen.env}, {@code
 * tengen.mcts}, {@code tengen.selfplay.run}, {@code tengen.selfplay.cli} and the rest of {@code
 * tengen.viz}.
 */
package tengen.viz.record;
