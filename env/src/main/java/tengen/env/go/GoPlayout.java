package tengen.env.go;

import org.apache.commons.rng.UniformRandomProvider;
import tengen.env.game.GameState;
import tengen.env.game.Playout;

/**
 * Light playouts: every move that does not fill an own one-point eye with the same probability,
 * simple ko, no suicide, no superko; a pass only when nothing else is left.
 */
public final class GoPlayout implements Playout {

  private final GoGame game;
  private final GoBoard board;

  /** For positions of one game. */
  public GoPlayout(GoGame game) {
    this.game = game;
    board = new GoBoard(Grid.of(game.size()));
  }

  @Override
  public void run(GameState from, UniformRandomProvider random, double[] returns) {
    GoState start = (GoState) from;
    if (start.terminal()) {
      returns[0] = start.returns(0);
      returns[1] = start.returns(1);
      return;
    }
    board.copyFrom(start.board());
    int color = start.currentPlayer() + 1;
    int ko = start.koCell();
    int passes = 0;
    int limit = 3 * board.grid.area;
    for (int ply = 0; ply < limit && passes < 2; ply++) {
      int q = choose(random, color, ko);
      ko = 0;
      if (q == 0) {
        passes++;
      } else {
        passes = 0;
        int taken = board.place(q, color);
        if (taken == 1 && board.liberties[q] == 1 && board.stones[q] == 1 && board.head[q] == q) {
          ko = board.empties[board.emptyCount - 1];
        }
      }
      color = 3 - color;
    }
    double black = Math.signum(lead() - game.rules().komi() - start.handicapBonus());
    returns[0] = black;
    returns[1] = -black;
  }

  /** A move, or 0 when there is none to play. Cells found unplayable are not drawn again. */
  private int choose(UniformRandomProvider random, int color, int ko) {
    for (int n = board.emptyCount; n > 0; n--) {
      int k = random.nextInt(n);
      int q = board.empties[k];
      if (playable(q, color, ko)) {
        return q;
      }
      board.swapEmpties(k, n - 1);
    }
    return 0;
  }

  private boolean playable(int q, int color, int ko) {
    return q != ko && !board.surrounded(q, color) && board.breathes(q, color);
  }

  /** Black's stones and eyes minus White's. */
  private int lead() {
    int lead = 0;
    for (int q : board.grid.cell) {
      int there = board.color[q];
      if (there == GoBoard.BLACK || (there == 0 && board.surrounded(q, GoBoard.BLACK))) {
        lead++;
      } else if (there == GoBoard.WHITE || (there == 0 && board.surrounded(q, GoBoard.WHITE))) {
        lead--;
      }
    }
    return lead;
  }
}
