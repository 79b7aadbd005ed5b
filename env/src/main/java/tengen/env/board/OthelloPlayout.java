package tengen.env.board;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Random games of Othello on bits alone. Eight moves are drawn from one random long; even with 33
 * to choose from each time the bias stays below 1e-7.
 */
final class OthelloPlayout implements Playout {

  private static final int DRAWS = 8;

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    OthelloState state = (OthelloState) from;
    double first;
    if (state.terminal()) {
      first = state.returns(0);
    } else if (state.currentPlayer() == 0) {
      first = Integer.signum(lead(state.game(), state.black, state.white, random));
    } else {
      first = -Integer.signum(lead(state.game(), state.white, state.black, random));
    }
    returns[0] = first;
    returns[1] = 0 - first;
  }

  /** How many stones more than the other the player to move has at the end. */
  private static int lead(Othello game, long mover, long other, UniformRandomProvider random) {
    long mine = mover;
    long theirs = other;
    long fraction = 0;
    int draws = 0;
    int sign = 1;
    boolean passed = false;
    while (true) {
      long open = Discs.moves(game, mine, theirs);
      if (open == 0 && passed) {
        return sign * (Long.bitCount(mine) - Long.bitCount(theirs));
      }
      passed = open == 0;
      if (open != 0) {
        if (draws-- == 0) {
          fraction = random.nextLong();
          draws = DRAWS - 1;
        }
        int n = Long.bitCount(open);
        long stone = Bits.nth(open, Bits.scale(fraction, n));
        fraction *= n;
        long flips = Discs.flips(game, stone, mine, theirs);
        mine |= stone | flips;
        theirs ^= flips;
      }
      long swap = mine;
      mine = theirs;
      theirs = swap;
      sign = -sign;
    }
  }
}
