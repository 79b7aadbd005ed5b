package tengen.env.check;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.Rng;
import tengen.env.game.Chance;
import tengen.env.game.Game;
import tengen.env.game.GameState;

/**
 * Random games, the same ones every time.
 *
 * @param game to play
 * @param games how many
 */
record RandomGames(Game game, int games) {

  /** Every position of the games, the last ones included. */
  void eachPosition(Consumer<GameState> check) {
    UniformRandomProvider random = random("games");
    for (int i = 0; i < games; i++) {
      GameState state = game.start();
      check.accept(state);
      for (int played = 0; !state.terminal() && played < game.maxLength(); played++) {
        state.play(choose(state, random));
        check.accept(state);
      }
    }
  }

  /** A legal move, of which there must be one, or what chance does. */
  int choose(GameState state, UniformRandomProvider random) {
    if (state.currentPlayer() == GameState.CHANCE) {
      return new Chance(state.game()).draw(state, random);
    }
    int[] legal = legalMoves(state);
    Expect.that(legal.length > 0, "there must be a legal move before the end; none in\n%s", state);
    return legal[random.nextInt(legal.length)];
  }

  /** The moves that a position calls legal. */
  static int[] legalMoves(GameState state) {
    int[] out = new int[state.game().choices()];
    return Arrays.copyOf(out, state.legalMoves(out));
  }

  /** The first, the last and one in the middle. */
  static int[] sample(int[] moves) {
    return moves.length <= 3
        ? moves
        : new int[] {moves[0], moves[moves.length / 2], moves[moves.length - 1]};
  }

  /** A stream for one method of the checks. */
  static UniformRandomProvider random(String stream) {
    return Rng.stream(1, "contract." + stream);
  }
}
