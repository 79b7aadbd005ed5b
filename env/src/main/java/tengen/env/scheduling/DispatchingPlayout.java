package tengen.env.scheduling;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Plans on by a dispatching rule drawn for each playout, and now and then at random instead: much
 * nearer to good schedules than chance alone.
 */
final class DispatchingPlayout implements Playout {

  private static final DispatchingRule[] RULES = {
    DispatchingRule.MWKR, DispatchingRule.MOPNR, DispatchingRule.SPT, DispatchingRule.FIFO
  };

  private static final double RANDOM = 0.15;

  private final JobShopState state;
  private final int[] moves;
  private final int[] due;
  private final int width;

  DispatchingPlayout(JobShopGame game) {
    state = new JobShopState(game);
    moves = new int[game.moves()];
    width = game.shop().choices();
    due = new int[game.shop().jobs()];
    Arrays.fill(due, -1);
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    state.copyFrom(from);
    DispatchingRule rule = RULES[random.nextInt(RULES.length)];
    boolean waits = random.nextBoolean();
    while (!state.terminal()) {
      if (random.nextDouble() < RANDOM) {
        state.play(moves[random.nextInt(state.legalMoves(moves))]);
      } else {
        state.play(rule.choose(state.plan, width, state.allowed, waits, due));
      }
    }
    returns[0] = state.returns(0);
  }
}
