package tengen.env.board;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/** Random games: the free points in random order, until one wins. */
final class PlacementPlayout implements Playout {

  private final PlacementState state;
  private final int[] free;

  PlacementPlayout(PlacementGame game) {
    state = game.start();
    free = new int[game.moves()];
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    state.copyFrom(from);
    int n = state.free(free);
    while (!state.terminal()) {
      int drawn = random.nextInt(n);
      int point = free[drawn];
      free[drawn] = free[--n];
      state.place(point);
    }
    returns[0] = state.returns(0);
    returns[1] = state.returns(1);
  }
}
