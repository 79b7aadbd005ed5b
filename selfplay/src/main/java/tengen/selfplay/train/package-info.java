/**
 * Training runs: an environment, an algorithm and a seed in, a directory of networks and numbers
 * out.
 *
 * <p>Start at {@link tengen.selfplay.train.TrainingRun}. Imports {@code tengen.agents} and {@code
 * tengen.selfplay.run}.
 */
package tengen.selfplay.train;
