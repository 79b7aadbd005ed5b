package tengen.env.game;

import org.apache.commons.rng.UniformRandomProvider;

/** Every legal move with the same probability, until the end. */
public final class UniformPlayout implements Playout {

  private final GameState state;
  private final int[] moves;

  /** For positions of one game. */
  public UniformPlayout(Game game) {
    state = game.start();
    moves = new int[game.moves()];
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    state.copyFrom(from);
    while (!state.terminal()) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    for (int player = 0; player < returns.length; player++) {
      returns[player] = state.returns(player);
    }
  }
}
