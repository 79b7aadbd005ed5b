package tengen.env.board;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Random games of Connect Four on bits alone. Ten moves are drawn from one random long, with a bias
 * below 2e-11.
 */
final class ConnectFourPlayout implements Playout {

  private static final int COLUMNS = ConnectFour.COLUMNS;
  private static final int DRAWS = 10;
  private static final byte[] POSITIONS = Bits.positions(COLUMNS);

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    ConnectFourState state = (ConnectFourState) from;
    double first;
    if (state.player == GameState.TERMINAL) {
      first = state.returns(0);
    } else {
      int result = winner(state.mine, state.all, random);
      first = state.player == 0 ? result : -result;
    }
    returns[0] = first;
    returns[1] = -first;
  }

  /** 1 if the player to move wins, -1 if the other one does, 0 for a draw. */
  private static int winner(long mover, long stones, UniformRandomProvider random) {
    long mine = mover;
    long all = stones;
    long fraction = 0;
    int draws = 0;
    int sign = 1;
    for (int open = ConnectFourState.open(all); open != 0; open = ConnectFourState.open(all)) {
      if (draws-- == 0) {
        fraction = random.nextLong();
        draws = DRAWS - 1;
      }
      int n = Integer.bitCount(open);
      int column = POSITIONS[open * COLUMNS + Bits.scale(fraction, n)];
      fraction *= n;
      long moved = mine | ConnectFourState.drop(all, column);
      if (ConnectFourState.four(moved)) {
        return sign;
      }
      mine ^= all;
      all |= moved;
      sign = -sign;
    }
    return 0;
  }
}
