package tengen.env.check;

import java.util.Arrays;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * All that can be seen of a position.
 *
 * @param hash of the position
 * @param numbers legal moves, length, current player
 * @param planes what every player observes
 */
record Picture(long hash, int[] numbers, float[] planes) {

  /** A picture of the position as it is now. */
  static Picture of(GameState state) {
    Game game = state.game();
    int[] legal = RandomGames.legalMoves(state);
    int[] numbers = Arrays.copyOf(legal, legal.length + 2);
    numbers[legal.length] = state.length();
    numbers[legal.length + 1] = state.currentPlayer();
    int[] shape = game.observationShape();
    int size = shape[0] * shape[1] * shape[2];
    float[] planes = new float[game.players() * size];
    for (int player = 0; player < game.players(); player++) {
      state.observe(player, planes, player * size);
    }
    return new Picture(state.hash(), numbers, planes);
  }

  /** Whether nothing looks different. */
  boolean same(Picture other) {
    return hash == other.hash
        && Arrays.equals(numbers, other.numbers)
        && Arrays.equals(planes, other.planes);
  }
}
