package tengen.env.game;

import org.apache.commons.rng.UniformRandomProvider;

/** Every legal move with the same probability, until the end; chance as the game says. */
public final class UniformPlayout implements Playout {

  private final GameState state;
  private final int[] moves;
  private final Chance chance;

  /** For positions of one game. */
  public UniformPlayout(Game game) {
    state = game.start();
    moves = new int[game.choices()];
    chance = new Chance(game);
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    state.copyFrom(from);
    for (int player = state.currentPlayer();
        player != GameState.TERMINAL;
        player = state.currentPlayer()) {
      state.play(
          player == GameState.CHANCE
              ? chance.draw(state, random)
              : moves[random.nextInt(state.legalMoves(moves))]);
    }
    for (int player = 0; player < returns.length; player++) {
      returns[player] = state.returns(player);
    }
  }
}
