package tengen.mcts;

import java.util.HashMap;
import java.util.Map;
import tengen.env.game.GameState;

/** Exact values of positions of two-player games, by negamax over all of what is left. */
final class Solver {

  private final Map<Long, Integer> known = new HashMap<>();

  /** 1 won, 0 drawn, -1 lost for the player to move. */
  int value(GameState state) {
    if (state.terminal()) {
      throw new IllegalArgumentException("the game is over");
    }
    Integer before = known.get(state.hash());
    if (before != null) {
      return before;
    }
    int player = state.currentPlayer();
    int[] moves = new int[state.game().moves()];
    int count = state.legalMoves(moves);
    int best = -1;
    for (int i = 0; i < count && best < 1; i++) {
      best = Math.max(best, after(state, moves[i], player));
    }
    known.put(state.hash(), best);
    return best;
  }

  /** Value of a move for the player who makes it. */
  int after(GameState state, int move, int player) {
    GameState next = state.copy();
    next.play(move);
    if (next.terminal()) {
      return (int) next.returns(player);
    }
    return next.currentPlayer() == player ? value(next) : -value(next);
  }

  /** Whether the player to move can win within so many plies. */
  static boolean wins(GameState state, int plies) {
    int player = state.currentPlayer();
    int[] moves = new int[state.game().moves()];
    int count = state.legalMoves(moves);
    for (int i = 0; i < count; i++) {
      if (winsBy(state, moves[i], player, plies)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a move wins within so many plies, itself included. */
  static boolean winsBy(GameState state, int move, int player, int plies) {
    GameState next = state.copy();
    next.play(move);
    if (next.terminal()) {
      return next.returns(player) == 1;
    }
    if (plies < 3) {
      return false;
    }
    int[] replies = new int[state.game().moves()];
    int count = next.legalMoves(replies);
    for (int i = 0; i < count; i++) {
      GameState answered = next.copy();
      answered.play(replies[i]);
      if (answered.terminal() || !wins(answered, plies - 2)) {
        return false;
      }
    }
    return true;
  }
}
