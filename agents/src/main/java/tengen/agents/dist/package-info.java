/**
 * Distributions of actions: samples, probabilities, entropies and their gradients, in plain Java on
 * flat arrays.
 *
 * <p>Start at {@link tengen.agents.dist.Distribution}. Imports {@code tengen.env}.
 */
package tengen.agents.dist;
