package tengen.viz.board;

import tengen.env.game.GameState;

/** Whose turn it is, or how the game ended, as a line of text. */
final class Turn {

  private Turn() {}

  static String of(GameState state, String first, String second) {
    if (state.terminal()) {
      double result = state.returns(0);
      String winner = result > 0 ? first + " wins" : second + " wins";
      return result == 0 ? "draw" : winner;
    }
    String player = state.currentPlayer() == 0 ? first : second;
    return player + " to move";
  }
}
