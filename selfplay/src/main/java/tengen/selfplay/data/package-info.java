/**
 * Games to learn from: what was played, what search or a record says should be played, how it
 * ended.
 *
 * <p>Start at {@link tengen.selfplay.data.TrainingGame}. Imports {@code tengen.env} only.
 */
package tengen.selfplay.data;
