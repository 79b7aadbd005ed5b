/**
 * Compares runs of training by the statistics of Agarwal et al. 2021, <i>Deep Reinforcement
 * Learning at the Edge of the Statistical Precipice</i>, NeurIPS.
 *
 * <p>Start at {@link tengen.selfplay.compare.Comparison}. Imports {@code tengen.selfplay.train} and
 * {@code tengen.selfplay.run}.
 */
package tengen.selfplay.compare;
