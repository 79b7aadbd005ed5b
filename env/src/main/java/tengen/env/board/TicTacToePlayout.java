package tengen.env.board;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Random games of tic-tac-toe on bits alone. The at most 9! orders of the moves are drawn from one
 * random long, with a bias below 1e-13.
 */
final class TicTacToePlayout implements Playout {

  private static final byte[] POSITIONS = Bits.positions(9);

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    TicTacToeState state = (TicTacToeState) from;
    double first;
    if (state.player == GameState.TERMINAL) {
      first = state.returns(0);
    } else if (state.player == 0) {
      first = winner(state.crosses, state.noughts, random.nextLong());
    } else {
      first = -winner(state.noughts, state.crosses, random.nextLong());
    }
    returns[0] = first;
    returns[1] = -first;
  }

  /** 1 if the player to move wins, -1 if the other one does, 0 for a draw. */
  private static int winner(int mover, int other, long fraction) {
    int mine = mover;
    int theirs = other;
    int sign = 1;
    int empty = TicTacToeState.FULL & ~(mine | theirs);
    for (int n = Integer.bitCount(empty); n > 0; n--) {
      int stone = 1 << POSITIONS[empty * 9 + Bits.scale(fraction, n)];
      fraction *= n;
      mine |= stone;
      if (TicTacToeState.LINE[mine]) {
        return sign;
      }
      empty ^= stone;
      int swap = mine;
      mine = theirs;
      theirs = swap;
      sign = -sign;
    }
    return 0;
  }
}
