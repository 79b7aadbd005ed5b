/**
 * What learners remember: ring buffers for off-policy learning (uniform, prioritised, of several
 * steps, in sequences, with hindsight) and rollouts for on-policy learning, on flat arrays.
 *
 * <p>Start at {@link tengen.agents.replay.ReplayBuffer} or {@link tengen.agents.replay.Rollout};
 * {@link tengen.agents.replay.ReplayFiles} saves a buffer bit by bit. Nothing here allocates while
 * it learns. Imports {@code tengen.env} and {@code tengen.agents.target}.
 */
package tengen.agents.replay;
