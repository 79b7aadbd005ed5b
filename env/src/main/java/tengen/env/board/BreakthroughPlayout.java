package tengen.env.board;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/** Random games of Breakthrough on bits alone: moves are counted, never listed. */
final class BreakthroughPlayout implements Playout {

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    BreakthroughState state = (BreakthroughState) from;
    if (state.terminal()) {
      returns[0] = state.returns(0);
    } else {
      int player = state.currentPlayer();
      Breakthrough game = (Breakthrough) state.game();
      int winner =
          player == 0
              ? winner(game, 0, state.black, state.white, random)
              : winner(game, 1, state.white, state.black, random);
      returns[0] = winner == 0 ? 1 : -1;
    }
    returns[1] = -returns[0];
  }

  private static int winner(
      Breakthrough game, int first, long mover, long other, UniformRandomProvider random) {
    int player = first;
    long mine = mover;
    long theirs = other;
    while (true) {
      long left = BreakthroughState.left(game, player, mine);
      long straight = BreakthroughState.straight(game, player, mine, theirs);
      long right = BreakthroughState.right(game, player, mine);
      int lefts = Long.bitCount(left);
      int straights = Long.bitCount(straight);
      int n = random.nextInt(lefts + straights + Long.bitCount(right));
      int direction = 3 * player;
      long piece;
      if (n < lefts) {
        piece = Bits.nth(left, n);
      } else if (n < lefts + straights) {
        piece = Bits.nth(straight, n - lefts);
        direction += 1;
      } else {
        piece = Bits.nth(right, n - lefts - straights);
        direction += 2;
      }
      int step = game.step(direction);
      long to = step > 0 ? piece << step : piece >>> -step;
      long moved = mine ^ piece ^ to;
      theirs &= ~to;
      if (theirs == 0 || (to & game.lastRow(player)) != 0) {
        return player;
      }
      mine = theirs;
      theirs = moved;
      player = 1 - player;
    }
  }
}
