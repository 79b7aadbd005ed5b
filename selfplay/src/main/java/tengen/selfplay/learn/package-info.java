/**
 * Learning a policy and value network from games: minibatches, the loss, the trainer.
 *
 * <p>Start at {@link tengen.selfplay.learn.Trainer}. Imports {@code tengen.selfplay.data}, {@code
 * tengen.agents.nn} and DJL.
 */
package tengen.selfplay.learn;
