package tengen.env.board;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Random games of Hex and Y. Stones after the winning one change nothing, so the board is filled at
 * once, with half of the free points drawn for the player to move, and looked at once.
 */
final class ConnectionPlayout implements Playout {

  private final ConnectionGame game;
  private final byte[] stones;
  private final int[] free;
  private final int[] stack;

  ConnectionPlayout(ConnectionGame game) {
    this.game = game;
    stones = new byte[game.moves()];
    free = new int[game.moves()];
    stack = new int[game.moves()];
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    PlacementState state = (PlacementState) from;
    if (state.terminal()) {
      returns[0] = state.returns(0);
    } else {
      fill(state, random);
      returns[0] = firstHasConnected() ? 1 : -1;
    }
    returns[1] = -returns[0];
  }

  private void fill(PlacementState state, UniformRandomProvider random) {
    System.arraycopy(state.stones, 0, stones, 0, stones.length);
    int n = state.free(free);
    int others = n / 2;
    byte mine = (byte) (state.currentPlayer() + 1);
    while (n > others) {
      int drawn = random.nextInt(n);
      stones[free[drawn]] = mine;
      free[drawn] = free[--n];
    }
    for (int i = 0; i < n; i++) {
      stones[free[i]] = (byte) (3 - mine);
    }
  }

  private boolean firstHasConnected() {
    int goal = game.goal(0);
    int start = Integer.lowestOneBit(goal);
    for (int point = 0; point < stones.length; point++) {
      if (stones[point] == 1 && (game.sides[point] & start) != 0 && (chain(point) & goal) == goal) {
        return true;
      }
    }
    return false;
  }

  /** The sides that the chain of a stone of player 0 touches; takes the chain off the board. */
  private int chain(int first) {
    int found = 0;
    int depth = 0;
    stack[depth++] = first;
    stones[first] = 0;
    while (depth > 0) {
      int point = stack[--depth];
      found |= game.sides[point];
      for (int k = 6 * point; k < 6 * point + 6; k++) {
        int neighbour = game.neighbours[k];
        if (neighbour >= 0 && stones[neighbour] == 1) {
          stones[neighbour] = 0;
          stack[depth++] = neighbour;
        }
      }
    }
    return found;
  }
}
