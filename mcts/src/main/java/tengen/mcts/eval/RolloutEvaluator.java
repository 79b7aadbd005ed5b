package tengen.mcts.eval;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Require;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Playout;
import tengen.mcts.ValueEvaluator;

/**
 * Judges a position by playing it on to the end with the game's playout; every move alike. Its
 * answers depend on its generator and thus on the order of the calls.
 */
public final class RolloutEvaluator implements ValueEvaluator {

  private final Playout playout;
  private final int rollouts;
  private final UniformRandomProvider random;
  private final double[] returns;

  /** One rollout a position, as the game plays out. */
  public RolloutEvaluator(Game game, UniformRandomProvider random) {
    this(game, game.playout(), 1, random);
  }

  /**
   * Several rollouts a position.
   *
   * @param playout how to play on; used by this evaluator alone
   * @param rollouts to average, at least 1
   */
  public RolloutEvaluator(Game game, Playout playout, int rollouts, UniformRandomProvider random) {
    this.playout = playout;
    this.rollouts = Require.inRange("rollouts", rollouts, 1, 1 << 20);
    this.random = random;
    returns = new double[game.players()];
  }

  @Override
  public void evaluate(Batch batch) {
    Arrays.fill(batch.logits, 0);
    for (int row = 0; row < batch.size; row++) {
      batch.values[row] = (float) value(batch.positions[row]);
    }
  }

  /** The mean result of the rollouts. */
  @Override
  public double value(GameState position) {
    int player = position.currentPlayer();
    double sum = 0;
    for (int i = 0; i < rollouts; i++) {
      playout.run(position, random, returns);
      sum += returns[player];
    }
    return rollouts == 1 ? sum : sum / rollouts;
  }
}
