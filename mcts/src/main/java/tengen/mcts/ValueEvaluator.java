package tengen.mcts;

import tengen.env.game.GameState;

/**
 * An evaluator that has an opinion on values only, one position at a time; its logits are all 0.
 * UCT on one thread asks it directly, without batches.
 */
public interface ValueEvaluator extends Evaluator {

  /**
   * Expected result for the player to move, in [-1, 1].
   *
   * @param position not over; not modified
   */
  double value(GameState position);
}
