/**
 * Networks with policy and value heads, optimisers, checkpoints, fast inference.
 *
 * <p>Start at {@link tengen.agents.nn.Network}; {@link tengen.agents.nn.Optimizer} trains it and
 * {@link tengen.agents.nn.Inference} asks it. Imports {@code tengen.env}, DJL and ONNX Runtime.
 */
package tengen.agents.nn;
