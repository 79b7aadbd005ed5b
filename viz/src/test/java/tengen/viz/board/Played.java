package tengen.viz.board;

import java.util.Random;
import tengen.env.game.Game;
import tengen.env.game.GameState;
import tengen.env.game.Games;

/** Games for tests. */
final class Played {

  private Played() {}

  /** A position after so many moves, any ones, or fewer if the game is over before. */
  static GameState position(String name, int length) {
    Game game = Games.named(name);
    GameState state = game.start();
    Random random = new Random(7);
    int[] moves = new int[game.choices()];
    for (int ply = 0; ply < length && !state.terminal(); ply++) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    if (state.currentPlayer() == GameState.CHANCE) {
      state.play(moves[random.nextInt(state.legalMoves(moves))]);
    }
    return state;
  }
}
